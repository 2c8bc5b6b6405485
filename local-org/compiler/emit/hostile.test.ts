import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagesOf, runTexts, valueOf } from '../testing/compile-text.ts';

/** Words that mean something to JavaScript; those that Apex reserves, too, are left out. */
const words = (
  'arguments await caller constructor debugger eval export function globalThis hasOwnProperty in2 Infinity isNaN let Math NaN name prototype ' +
  'require self symbol toString typeof undefined valueOf var window with2 yield BigInt Object2 process'
)
  .split(' ')
  .filter((word) => messagesOf(`public class Probe { Integer ${word}; static void ${word}(Integer ${word}) { } }`).length === 0);

const literal = (text: string): string =>
  [...text]
    .map((c) =>
      /[a-zA-Z0-9 $`{}<>/"]/.test(c)
        ? c
        : [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')
    )
    .join('');

test('any text in a literal is that text and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(valueOf('String', `return '${literal(text)}';`)).toBe(text);
    }),
    { numRuns: 60, seed: 1 }
  );
});

test('any identifier names what Apex says it names', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...words), { minLength: 4, maxLength: 4, selector: (word) => word.toLowerCase() }),
      (names) => {
        const [local, parameter, field, method] = names as [string, string, string, string];
        const text = `public class Probe { Integer ${field} = 3; static Integer ${method}(Integer ${parameter}) { Integer ${local} = ${parameter} * 2; Probe p = new Probe(); p.${field} += ${local}; return p.${field}; }
        public static Integer run() { return ${method}(5); } }`;
        expect(runTexts([text]).call('Probe', 'run')).toBe(13);
      }
    ),
    { numRuns: 40, seed: 1 }
  );
});
