import { describe, expect, it } from 'vitest';
import type { CompiledUnit } from '../../contract/program.ts';
import { parseXml, type XmlElement } from '../../metadata/xml.ts';
import { coberturaXml } from './cobertura.ts';
import { coverageOf, coveredPercent } from './coverage.ts';

const unit = (file: string, lines: number[], annotation?: string): CompiledUnit =>
  ({ file, lines, classes: [{ annotations: annotation ? [{ name: annotation, parameters: {} }] : [] }] }) as unknown as CompiledUnit;
const units = [unit('classes/Foo.cls', [3, 4, 6]), unit('classes/Bar.cls', [2]), unit('classes/FooTest.cls', [1, 2], 'istest')];
const covered = coverageOf(units, new Map([['classes/Foo.cls', Uint8Array.of(1, 1, 0)]]));

describe('coverage', () => {
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
