import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';
import { expect, test } from 'vitest';
import { compileTexts, messagesOf, runTexts, valueOf } from './testing/compile-text.ts';

const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n');

test('every error of a file is reported, in its order', () => {
  const text = `public class Probe {
    Integer a = 'x';
    void b() { Nope c; d(); }
    String e() { return 1; }
    Integer f() { if (true) { } }
  }`;
  expect(compileTexts([text]).diagnostics.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '2 Illegal assignment from String to Integer',
    '3 Invalid type: Nope',
    '3 Method does not exist or incorrect signature: void d() from the type Probe',
    '4 Illegal conversion from Integer to String',
    '5 Missing return statement required return type: Integer'
  ]);
});

test('a file that cannot be parsed hides neither the errors of the others nor their code', () => {
  const broken = 'public class Broken { void a() { Integer i = 1 } }';
  const wrong = "public class Wrong { Integer a = 'x'; }";
  const right = 'public class Right { public static Integer run() { return 3; } }';
  const { diagnostics, program } = compileTexts([broken, wrong, right]);
  expect(diagnostics.map(({ file, message }) => `${file} ${message}`)).toEqual([
    "Broken.cls Missing ';' at '}'",
    'Wrong.cls Illegal assignment from String to Integer'
  ]);
  expect(program.units.map(({ name }) => name)).toContain('Right');
  expect(runTexts([right]).call('Right', 'run')).toBe(3);
});

test('a brace that is missing before a thousand methods is said first, and of what follows from it no more than a person reads', () => {
  const methods = lines(1000, (i) => `static Integer m${i}() { return ${i}; }`);
  const { diagnostics } = compileTexts([`public class Probe {\nstatic void a() {\n${methods}\n}`]);
  expect(diagnostics[0]).toMatchObject({ line: 3, message: "Unexpected token 'static'." });
  expect(diagnostics.length).toBeLessThanOrEqual(101);
});

test('types may go in circles, but not inherit in one', () => {
  const around = [
    'public class A { B b; C.D d; }',
    'public class B { A a; List<C> cs; }',
    'public class C { public class D { A a; B b; } }'
  ];
  expect(compileTexts(around).diagnostics).toEqual([]);
  const heirs = ['public virtual class A extends B { }', 'public virtual class B extends C { }', 'public virtual class C extends A { }'];
  expect(compileTexts(heirs).diagnostics.map(({ message }) => message)).toEqual([
    'Circular definition: B',
    'Circular definition: C',
    'Circular definition: A'
  ]);
});

test('a sum and a condition of 1,000 terms are computed', { timeout: 120_000 }, () => {
  expect(valueOf('Integer', `return ${lines(1000, () => '1').replaceAll('\n', ' + ')};`)).toBe(1000);
  expect(valueOf('String', `return ${lines(1000, () => "'a'").replaceAll('\n', ' + ')};`)).toBe('a'.repeat(1000));
  expect(valueOf('Boolean', `Integer i = 1; return ${lines(1000, (i) => `i != ${i + 2}`).replaceAll('\n', ' && ')};`)).toBe(true);
});

test('a class of 10,000 lines compiles and runs', { timeout: 240_000 }, () => {
  const method = (i: number): string => `static Integer m${i}(Integer i) {\n${lines(18, () => 'i++;')}\nreturn i; }`;
  const text = `public class Probe {\n${lines(500, method)}\npublic static Integer run() { return m499(2); }\n}`;
  expect(text.split('\n').length).toBeGreaterThan(10_000);
  expect(runTexts([text]).call('Probe', 'run')).toBe(20);
});

test.each([
  ['nothing', ''],
  ['noise', '\u0000\u0001\uFFFF%&§{{{]]]((( "" \' /* '],
  ['another language', 'import java.util.*; fn main() -> i32 { let x = 5; }'],
  ['deep brackets', `public class Probe { Integer a = ${'('.repeat(30)}1${')'.repeat(29)}; }`],
  ['half a class', 'public class Probe { void a() { for (Integer i = 0; i <']
])('a file of garbage is refused and nothing more: %s', (_, text) => {
  const { diagnostics } = compileTexts([text, 'public class Right { }']);
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(new Set(diagnostics.map(({ file }) => file))).not.toContain('Right.cls');
});

const nested = (open: string, inside: string, close: string, depth: number): string => open.repeat(depth) + inside + close.repeat(depth);
const body = (code: string): string => `public class Probe { void run() { ${code} } }`;

test.each([
  ['parentheses', body(`Integer i = ${nested('(', '1', ')', 300)};`)],
  ['blocks', body(nested('{', '', '}', 300))],
  ['branches', body(nested('if (true) {', '', '}', 200))],
  ['else ifs', body(`${'if (true) { } else '.repeat(200)}{ }`)],
  ['lists', body(`Object o = ${nested('new List<Object>{', '', '}', 60)};`)],
  ['calls', `public class Probe { Integer f(Integer i) { return ${nested('f(', '1', ')', 200)}; } }`],
  ['a chain of calls', body(`String s; s = s${'.trim()'.repeat(500)};`)],
  ['conditionals', body(`Integer i = ${'true ? 1 : '.repeat(200)}2;`)],
  ['conditions of a query', body(`Object o = [SELECT Id FROM Account WHERE ${nested("(Name = 'a' AND ", "Name = 'b'", ')', 60)}];`)]
])('nested %s compile', { timeout: 60_000 }, (_, text) => {
  expect(messagesOf(text)).toEqual([]);
});

test.each([
  ['parentheses', body(`Integer i = ${nested('(', '1', ')', 20_000)};`)],
  ['blocks', body(nested('{', '', '}', 20_000))]
])('%s that nest deeper than the stack are an error of their file alone', { timeout: 120_000 }, (_, text) => {
  const { diagnostics, program } = compileTexts([text, 'public class Right { }']);
  expect(diagnostics.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'Probe.cls Expression is too long, please split this expression into multiple statements'
  ]);
  expect(program.units.map(({ name }) => name)).toEqual(['Right']);
});

test.each([
  ['NUL', 'public class Probe { \u0000 Integer i; }', "1 Found control character hex 0x0000 (decimal 0) that isn't valid in Apex."],
  ['a string without end', "public class Probe {\n String s = 'abc", "2 Missing closing quote character ' on string."],
  ['a comment without end', 'public class Probe {\n\n /* abc', '3 Missing closing mark */ on multi-line comment.'],
  ['carriage returns', 'public class Probe {\r\n\r\n String s = 1;\r\n}', '3 Illegal assignment from Integer to String'],
  [
    'a literal of several lines',
    "public class Probe {\n String s = '''\nabc\n''';\n Integer i = s; }",
    '5 Illegal assignment from String to Integer'
  ],
  ['a second class', 'public class Probe { }\npublic class Other { }', "2 Missing '<EOF>' at 'public'"],
  ['a brace too many', 'public class Probe { }\n}', "2 Extra '<EOF>', at '}'."],
  ['a lone semicolon', 'public class Probe {\n;\n}', "2 Extra '}', at ';'."]
])('%s is reported where it stands', (_, text, expected) => {
  expect(compileTexts([text]).diagnostics.map(({ line, message }) => `${line} ${message}`)).toEqual([expected]);
});

test('line separators and names of JavaScript in strings, keys and names change nothing', () => {
  const separators = '\u2028\u2029';
  expect(valueOf('String', `return '${separators}\\u2028</script>\${1}\`';`)).toBe(`${separators}\u2028</script>\${1}\``);
  const text = `public class Probe { public class constructor { public Integer hasOwnProperty = 4; public Integer valueOf() { return hasOwnProperty; } }
    public static Integer arguments(Integer eval) { return eval + 1; }
    public static Integer run() { constructor prototype = new constructor(); return prototype.valueOf() + arguments(prototype.hasOwnProperty); } }`;
  expect(runTexts([text]).call('Probe', 'run')).toBe(9);
  expect(messagesOf('public class Probe { Integer __proto__; }')).toEqual(['Invalid character in identifier: __proto__']);
});

test('the source map of a unit leads from its code to the line of the statement', () => {
  const text =
    'public class Probe {\n  public static Integer run() {\n    Integer first = 11;\n    Integer second = 22;\n    return first + second;\n  }\n}';
  const [unit] = compileTexts([text]).program.units;
  const map = new TraceMap(unit!.map!);
  const at = (needle: string): number | null => {
    const before = unit!.js.slice(0, unit!.js.indexOf(needle)).split('\n');
    return originalPositionFor(map, { line: before.length, column: before.at(-1)!.length }).line;
  };
  expect([at('let first'), at('let second')]).toEqual([3, 4]);
  expect(map.sources).toEqual(['Probe.cls']);
});
