import { describe, expect, it } from 'vitest';
import type { CompiledUnit } from '../../contract/program.ts';
import { parseXml, type XmlElement } from '../../metadata/xml.ts';
import { projectOf } from '../../metadata/test-project.ts';
import { compileApex } from '../../org/compile.ts';
import { testClass } from './apex-tests.ts';
import { coberturaXml } from './cobertura.ts';
import { coverageOf, coveredPercent } from './coverage.ts';
import { TestRunner } from './test-runner.ts';

const unit = (file: string, lines: number[], annotation?: string): CompiledUnit =>
  ({ file, lines, classes: [{ annotations: annotation ? [{ name: annotation, parameters: {} }] : [] }] }) as unknown as CompiledUnit;
const units = [unit('classes/Foo.cls', [3, 4, 6]), unit('classes/Bar.cls', [2]), unit('classes/FooTest.cls', [1, 2], 'istest')];
const covered = coverageOf(units, new Map([['classes/Foo.cls', Uint8Array.of(1, 1, 0)]]));

/** Executable lines of `Probe`, and those of them that ran in a test. */
function linesOf(text: string, body: string) {
  const project = projectOf({ ...testClass({ runs: body }), 'classes/Probe.cls': text });
  const runner = new TestRunner(project, compileApex(project, { coverage: true }), Date.UTC(2026, 10, 24, 12));
  const results = runner.plans.flatMap((plan) => runner.run(plan));
  expect(results.map(({ outcome, message }) => message ?? outcome)).toEqual(['passed']);
  const { lines, hits } = runner.coverage.get('classes/Probe.cls')!;
  const inOrder = (some: readonly number[]) => [...some].sort((a, b) => a - b);
  return { executable: inOrder(lines), ran: inOrder(lines.filter((_, index) => hits[index])) };
}

describe('coverage', () => {
  it('counts each line of a statement that contains an expression, and as run once that is evaluated', () => {
    const text = `public class Probe {
      static Integer one() { return 1; }
      public static Integer run(Integer n) {
        Integer sum = one()
          + n
          + one();
        if (sum > 1
          && one() > 1
          && one() > 2) {
          return 0;
        }
        System.debug(
          one());
        Account a = new Account(
          Name = 'x',
          NumberOfEmployees = sum
        );
        return
          sum;
      }
    }`;
    expect(linesOf(text, 'Assert.areEqual(7, Probe.run(5));')).toEqual({
      executable: [2, 4, 5, 6, 7, 8, 9, 10, 14, 15, 16, 18, 19],
      ran: [2, 4, 5, 6, 7, 8, 14, 15, 16, 18, 19]
    });
  });

  it('leaves test classes out and counts code that never came to life', () => {
    expect([...covered.keys()]).toEqual(['classes/Foo.cls', 'classes/Bar.cls']);
    expect(coveredPercent(covered)).toBe(50);
  });

  describe('as Cobertura', () => {
    const xml = coberturaXml(
      new Map([...covered, ['a & b/T.trigger', { lines: [2, 1], hits: Uint8Array.of(1, 0) }]]),
      '/my "project"',
      1000
    );
    const root = parseXml(xml, 'c.xml');
    const all = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(all)];
    const named = (name: string) => all(root).filter((element) => element.name === name);

    it('has what coverage-04.dtd demands', () => {
      const required: Readonly<Record<string, string>> = {
        coverage: 'line-rate branch-rate lines-covered lines-valid branches-covered branches-valid complexity version timestamp',
        package: 'name line-rate branch-rate complexity',
        class: 'name filename line-rate branch-rate complexity',
        line: 'number hits'
      };
      for (const [name, attributes] of Object.entries(required))
        for (const element of named(name)) expect(Object.keys(element.attributes)).toEqual(expect.arrayContaining(attributes.split(' ')));
      const children = (name: string) => new Set(named(name).map((element) => element.children.map((child) => child.name).join()));
      expect([children('coverage'), children('package'), children('class')]).toEqual(
        ['sources,packages', 'classes', 'methods,lines'].map((names) => new Set([names]))
      );
    });
    it('names files below the root, and their lines in order', () => {
      expect(named('source')[0]!.text).toBe('/my "project"');
      expect(named('class').map(({ attributes }) => [attributes['name'], attributes['filename'], attributes['line-rate']])).toEqual([
        ['Foo', 'classes/Foo.cls', '0.6667'],
        ['Bar', 'classes/Bar.cls', '0'],
        ['T', 'a & b/T.trigger', '0.5']
      ]);
      expect(named('line').map(({ attributes }) => `${attributes['number']}:${attributes['hits']}`)).toEqual(
        '3:1 4:1 6:0 2:0 1:0 2:1'.split(' ')
      );
      expect(root.attributes).toMatchObject({ 'lines-valid': '6', 'lines-covered': '3', 'line-rate': '0.5', timestamp: '1000' });
    });
  });
});
