import { expect, test } from 'vitest';
import { parseClass } from './parse.ts';

/** What the front end of the Apex compiler says first. */
const first = (text: string): string => {
  const [error] = parseClass({ file: 'A.cls', text, apiVersion: 67 }).diagnostics;
  return `${error?.line} ${error?.message}`;
};
const inMethod = (code: string): string => first(`public class A { void f() {\n${code}\nf(); } }`);
const inClass = (code: string): string => first(`public class A {\n${code}\n}`);

test.each([
  ['Integer i = 1 +;', "2 Unexpected token ';'."],
  ['f(1,\nf(2;', "3 Missing ')' at ';'"],
  ["f('a' 'b');", "2 Extra ')', at 'b'."],
  ["'a' System.debug(1);", "2 Missing ';' at 'System.debug'"],
  ["List<String> l = new List<String>{ 'a', 'b';", "2 Missing '}' at ';'"],
  ['for (final Integer i : l) { }', "2 Unexpected token 'final'."],
  ['try { } f();', '2 Try block must have at least one catch block or a finally block'],
  ['do { } until (true);', "2 Expecting 'WHILE' but was: 'until'"],
  ['g() if (true) { }', "2 Unexpected token 'if'."],
  ['Integer private = 1;', "2 Unexpected token 'private'."],
  ['Account a if (true) { }', "2 Missing ';' at 'a'"],
  ['f(i return);', "2 Unexpected token 'return'."]
])('the token that does not fit among statements is found and worded: %s', (code, message) => {
  expect(inMethod(code)).toBe(message);
});

test.each([
  ['Boolean isTrue)\n{ return true; }', "2 Unexpected token 'isTrue'."],
  ['void f()\nreturn;\n}', "3 Unexpected token 'return'."],
  ['Integer x { get; set }', "2 Unexpected token '}'."],
  ['interface I extends J,\nK { }', "2 Expecting '{' but was: ','"],
  ['interface I {\npublic void f(); }', "3 Missing '}' at 'public'"],
  ['interface I { Integer x; }', "2 Expecting '(' but was: ';'"],
  ['class B<T> { }', '2 Type parameters are not supported']
])('the token that does not fit among members is found and worded: %s', (code, message) => {
  expect(inClass(code)).toBe(message);
});

test.each([
  ['casts', `Object o = ${'(Object) '.repeat(3000)}null;`],
  ['type arguments', 'Map<String, '.repeat(3000)]
])('thousands of stacked %s are one error', (_, code) => {
  expect(inMethod(code)).toBe('2 Expression is too long, please split this expression into multiple statements');
});
