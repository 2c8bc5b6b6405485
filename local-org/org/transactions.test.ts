import { describe, expect, it } from 'vitest';
import { projectOf } from '../metadata/test-project.ts';
import { openOrg } from '../org.ts';

const classes = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`classes/${name}.cls`, text]));
const orgOf = (files: Readonly<Record<string, string>>) => openOrg(projectOf(classes(files)), { people: true });

describe('a transaction', () => {
  it('has its own statics: each starts with fresh ones', async () => {
    const org = orgOf({ Counter: 'public class Counter { public static Integer n = 1; public static void bump() { n++; } }' });
    const block = 'Counter.bump(); if (Counter.n != 2) { Integer broken = 1 / 0; }';
    expect(await org.executeAnonymous(block, {})).toMatchObject({ ok: true });
    expect(await org.executeAnonymous(block, {})).toMatchObject({ ok: true });
  });

  it('names the Apex line of what ended it', async () => {
    const org = orgOf({
      Broken: 'public class Broken {\n  public static Integer divide(Integer divisor) {\n    return 1 / divisor;\n  }\n}'
    });
    const result = await org.executeAnonymous('Integer x = 3;\nBroken.divide(0);', {});
    expect(result.error).toMatchObject({
      exceptionType: 'System.MathException',
      message: 'Divide by 0',
      stackTrace: 'Class.Broken.divide: line 3, column 1\nAnonymousBlock: line 2, column 1'
    });
  });

  it('ends at 1,001 calls within each other, without catch and finally', async () => {
    const org = orgOf({
      Deep: 'public class Deep { public static Boolean ran = false; public static void down() { try { down(); } catch (Exception e) { ran = true; } finally { ran = true; } } }'
    });
    const result = await org.executeAnonymous('Deep.down();', {});
    expect(result.error).toMatchObject({ exceptionType: 'System.LimitException', message: 'Maximum stack depth reached: 1001' });
  });

  it('ends when its CPU is used up by the cost model', async () => {
    const org = orgOf({});
    const result = await org.executeAnonymous('Integer i = 0; while (true) { try { i++; } catch (Exception e) { i = 0; } }', {});
    expect(result.error).toMatchObject({ exceptionType: 'System.LimitException', message: 'Apex CPU time limit exceeded' });
  });

  it('has a null dereference as an exception of Apex', async () => {
    const org = orgOf({ Box: 'public class Box { public Integer n; }' });
    const result = await org.executeAnonymous('Box b = null;\nInteger n = b.n;', {});
    expect(result.error).toMatchObject({ exceptionType: 'System.NullPointerException', stackTrace: 'AnonymousBlock: line 2, column 1' });
  });

  it('refuses code that does not compile, with the place', async () => {
    const result = await orgOf({}).executeAnonymous('Integer x = "a";', { file: 'x.apex' });
    expect(result).toMatchObject({ ok: false, error: { exceptionType: 'CompileError' } });
    expect(result.error!.message).toMatch(/^x\.apex:1:/);
  });
});
