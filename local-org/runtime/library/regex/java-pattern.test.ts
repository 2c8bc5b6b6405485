import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ApexException } from '../../values/exception.ts';
import { compilePattern } from './java-pattern.ts';
import { matchesOf, replaceMatches, splitText } from './replace.ts';

/**
 * Answers of java.util.regex (OpenJDK 17): pattern, text, and
 * `start-end:group start,group text…;…|matches|lookingAt|replaceAll "<$0>"|replaceFirst "#"|split|split limit 2|length of split limit -1`.
 * Characters outside printable ASCII, `\`, `|` and `~` are written `\uXXXX`; a group that took no part is `~`.
 */
const verdicts = readFileSync(new URL('java-verdicts.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [string, string, string]);

const read = (text: string): string => text.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
const write = (text: string | null): string =>
  text === null ? '~' : text.replace(/[^\x20-\x7d]|[\\|]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

function answer(regex: string, text: string): string {
  const pattern = compilePattern(regex);
  const groups = Array.from({ length: pattern.groupCount }, (_, i) => i + 1);
  const found = [...matchesOf(pattern, text)].map(
    (match) => `${match.start()}-${match.end()}${groups.map((g) => `:${match.start(g)},${write(match.group(g))}`).join('')};`
  );
  const parts = (limit: number): string => {
    const split = splitText(pattern, text, limit);
    return [split.length, ...split.map(write)].join(',');
  };
  return [
    found.join(''),
    pattern.exec(text, 0, 'matches') !== null,
    pattern.exec(text, 0, 'lookingAt') !== null,
    write(replaceMatches(pattern, text, '<$0>', true)),
    write(replaceMatches(pattern, text, '#', false)),
    parts(0),
    parts(2),
    splitText(pattern, text, -1).length
  ].join('|');
}

describe('patterns mean what they mean in Java', () => {
  test.each(verdicts)('%s on %j', (regex, text, expected) => {
    if (expected === 'SYNTAX') expect(() => compilePattern(read(regex))).toThrow(/Invalid regex/);
    else expect(answer(read(regex), read(text))).toBe(expected);
  });

  test('a match that backtracks for ever ends the transaction', () => {
    let thrown: unknown;
    try {
      compilePattern('^(a+)+$').exec(`${'a'.repeat(40)}b`, 0, 'find');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ApexException);
    expect((thrown as ApexException).typeName).toBe('System.LimitException');
    expect((thrown as ApexException).getMessage()).toBe('Regex too complicated');
  });

  test('replacement texts may name groups', () => {
    expect(replaceMatches(compilePattern('(?<first>\\w)(\\w)'), 'ab cd', '${first}$2$1\\$', true)).toBe('aba$ cdc$');
    expect(() => replaceMatches(compilePattern('a'), 'a', '$1', true)).toThrow(/No group 1/);
  });

  test('blocks of Unicode are known by name', () => {
    expect(replaceMatches(compilePattern('\\p{InCombiningDiacriticalMarks}+'), 'e\u0301a', '', true)).toBe('ea');
    expect(() => compilePattern('\\p{InNowhere}')).toThrow('Unknown character block name {Nowhere}');
  });
});
