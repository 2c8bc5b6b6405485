import { madeText } from '../../values/allocation.ts';
import type { ValueContext } from '../../values/context.ts';
import { charged } from '../regex/cost.ts';
import { compilePattern } from '../regex/java-pattern.ts';
import { replaceMatches, splitText } from '../regex/replace.ts';
import { nonNull, type Members } from '../registry.ts';
import { textList } from './Pattern.ts';

/** Apex Reference, String Class: methods that take a regular expression, and splitting by kind of character. */
export const stringRegexMembers = (context: ValueContext): Members =>
  nonNull({
    'System.String.split(String)': (s: string, regex: string) => textList(split(charged(context, s), regex, 0)),
    'System.String.split(String,Integer)': (s: string, regex: string, limit: number) => textList(split(charged(context, s), regex, limit)),
    'System.String.replaceAll(String,String)': (s: string, regex: string, replacement: string) =>
      madeText(replaceMatches(compilePattern(regex), charged(context, s), replacement, true), s),
    'System.String.replaceFirst(String,String)': (s: string, regex: string, replacement: string) =>
      madeText(replaceMatches(compilePattern(regex), charged(context, s), replacement, false), s),
    'System.String.splitByCharacterType()': (s: string) => textList(splitByType(s, false)),
    'System.String.splitByCharacterTypeCamelCase()': (s: string) => textList(splitByType(s, true))
  });

/** A pattern that is one plain character needs no expression. */
function split(s: string, regex: string, limit: number): string[] {
  if (limit !== 0 || !/^[^\\.$|()[\]{}^?*+]$/.test(regex)) return splitText(compilePattern(regex), s, limit);
  const parts = s.split(regex);
  if (parts.length === 1) return parts;
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}

/** Apache Commons Lang StringUtils.splitByCharacterType: runs of one java.lang.Character type; camel case gives the last capital to the word after. */
function splitByType(s: string, camelCase: boolean): string[] {
  const runs: { type: string; text: string }[] = [];
  for (const character of s) {
    const type = typeOfCharacter(character);
    const last = runs.at(-1);
    if (last?.type === type) last.text += character;
    else if (camelCase && type === 'Ll' && last?.type === 'Lu') splitOffCapital(runs, last, character);
    else runs.push({ type, text: character });
  }
  return runs.map((run) => run.text);
}

function splitOffCapital(runs: { type: string; text: string }[], last: { type: string; text: string }, character: string): void {
  const word = { type: 'Ll', text: last.text.slice(-1) + character };
  last.text = last.text.slice(0, -1);
  if (last.text === '') runs.pop();
  runs.push(word);
}

const TYPES = [
  'Lu',
  'Ll',
  'Lt',
  'Lm',
  'Lo',
  'Nd',
  'Nl',
  'No',
  'Mn',
  'Mc',
  'Me',
  'Zs',
  'Zl',
  'Zp',
  'Cc',
  'Cf',
  'Pd',
  'Ps',
  'Pe',
  'Pc',
  'Pi',
  'Pf',
  'Po',
  'Sm',
  'Sc',
  'Sk',
  'So'
];
const TYPE_TESTS = TYPES.map((type) => [type, new RegExp(`\\p{${type}}`, 'u')] as const);

const typeOfCharacter = (character: string): string => TYPE_TESTS.find(([, test]) => test.test(character))?.[0] ?? 'Cn';
