import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { ProjectCompiler } from './project-compiler.ts';

const folder = mkdtempSync(join(tmpdir(), 'project-compiler-'));
const write = (name: string, body: string): string => {
  const file = join(folder, 'classes', `${name}.cls`);
  writeFileSync(file, `public class ${name} { ${body} }`);
  return file;
};
let compiler: ProjectCompiler;

beforeEach(() => {
  mkdirSync(join(folder, 'classes'), { recursive: true });
  write('One', 'public static Integer rate() { return 1; }');
  write('Two', 'public static Integer twice() { return One.rate() * 2; }');
  write('Three', 'public static Integer three() { return 3; }');
  compiler = new ProjectCompiler(folder, false);
  compiler.open();
});
afterAll(() => rmSync(folder, { recursive: true }));

const stepAfter = (...files: string[]) => {
  const { compiled, step } = compiler.reopen(files);
  return {
    isSound: compiled.diagnostics.length === 0,
    units: step?.units.map(({ name }) => name),
    classes: step?.classes.map(({ name }) => name)
  };
};

it('tells what a change has made different, prepared or not', () => {
  expect(stepAfter(write('One', 'public static Integer rate() { return 4; }'))).toEqual({
    isSound: true,
    units: ['One'],
    classes: ['One']
  });
  compiler.prepare();
  expect(stepAfter(write('Three', 'public static Integer three() { return One.rate(); }')).units).toEqual(['Three']);
});

it('leaves everything as it was when it rehearses changes, in order from class to class', () => {
  const { hash } = compiler.reopen([]);
  for (let change = 0; change < 5; change++) compiler.rehearse();
  const again = compiler.reopen([write('One', 'public static Integer rate() { return 1; }')]);
  expect([again.step!.units, again.hash]).toEqual([[], hash]);
  expect(stepAfter(write('Two', 'public static Integer twice() { return One.rate() * 4; }'))).toMatchObject({
    isSound: true,
    units: ['Two']
  });
});

it('goes on from the last program without errors once an error is mended, with all that changed meanwhile', () => {
  expect(stepAfter(write('One', 'public static Integer rate() { return 5 }')).isSound).toBe(false);
  compiler.prepare();
  expect(stepAfter(write('Three', 'public static Integer three() { return 33; }')).isSound).toBe(false);
  const mended = stepAfter(write('One', 'public static Integer rate() { return 6; }'));
  expect([mended.units, mended.classes].map((names) => [...names!].sort())).toEqual([
    ['One', 'Three'],
    ['One', 'Three']
  ]);
});

it('finds nothing different in the same text', () => {
  const { hash } = compiler.open();
  const again = compiler.reopen([write('One', 'public static Integer rate() { return 1; }')]);
  expect([again.step!.units, again.hash]).toEqual([[], hash]);
});

it('opens at once what another one compiled, after parts of it were parsed by several', () => {
  // A text that no run before has compiled.
  write('One', `public static String rate() { return '${folder}'; } public static Integer rate(Integer n) { return n; }`);
  write('Two', 'public static String twice() { return One.rate() + One.rate(2); }');
  const [first, second] = [new ProjectCompiler(folder, false), new ProjectCompiler(folder, false)];
  expect([first.openCompiled(), second.openCompiled()]).toEqual([undefined, undefined]);
  first.parse(0, 2);
  second.parse(1, 2);
  const { hash, compiled } = first.open();
  expect(compiled.diagnostics).toEqual([]);
  expect(second.openCompiled()!.hash).toBe(hash);
});

it('reads the whole project again when a class comes', () => {
  const file = write('Four', '');
  expect(compiler.reopen([file]).step).toBeUndefined();
  rmSync(file);
  expect(compiler.reopen([file]).compiled.program.units.map(({ name }) => name)).not.toContain('Four');
});
