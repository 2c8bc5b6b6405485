import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apexDeclarations, readApexClass } from './apex.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lwc-types-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function declarations(...sources: string[]): string {
  const classes = sources.flatMap((text, index) => {
    const file = join(folder, `${index}.cls`);
    writeFileSync(file, text);
    return readApexClass(file) ?? [];
  });
  return apexDeclarations(classes);
}

it('declares a method as a module with its parameters and its answer', () =>
  expect(
    declarations(
      'public class Hello { @AuraEnabled public static List<String> names(Id unitId, Map<String, Integer> counts) { return null; } }'
    )
  ).toContain(
    `declare module '@salesforce/apex/Hello.names' {
  export default function names(parameters: { unitId: string | null; counts: Record<string, number> | null }): Promise<string[]>;
}`
  ));
it('declares what an inner class shows to components, and only that', () => {
  const text = declarations(
    'public class Hello { public class Row { @AuraEnabled public Datetime at { get; set; } public Integer hidden; } @AuraEnabled public static Row one() { return null; } }'
  );
  expect(text).toContain('interface HelloRow {\n    at: string;\n  }');
  expect(text).toContain('function one(): Promise<Apex.HelloRow>');
});
it('finds a class by another class’s inner name', () =>
  expect(
    declarations(
      'public class Rows { public class Row { @AuraEnabled public String name; } }',
      'public class Hello { @AuraEnabled public static Rows.Row one() { return null; } }'
    )
  ).toContain('Promise<Apex.RowsRow>'));
it('lets objects that are sent leave members out', () =>
  expect(
    declarations(
      'public class Hello { public class Row { @AuraEnabled public String name; } @AuraEnabled public static void save(List<Row> rows) {} }'
    )
  ).toContain('rows: readonly Apex.Given<Apex.HelloRow>[] | null'));
it('answers null for void', () =>
  expect(declarations('public class Hello { @AuraEnabled public static void go() {} }')).toContain('function go(): Promise<null>'));
it('leaves out what components cannot reach', () =>
  expect(declarations('public class Hello { public static void go() {} }')).not.toContain('Hello'));
it('refuses a type that a component could not read', () =>
  expect(() =>
    declarations('public class Hello { public class Row { public String name; } @AuraEnabled public static Row one() { return null; } }')
  ).toThrow('the type Row has no @AuraEnabled member'));
it('says which class does not parse', () =>
  expect(() => declarations('public class Hello { @AuraEnabled public static void }')).toThrow('.cls: '));
