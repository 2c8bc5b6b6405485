import { apexException } from '../values/platform-exceptions.ts';

/**
 * java.text.MessageFormat as `String.format` uses it: `{0}` is replaced, `''` is one quote, text in single quotes is literal, an index without an argument stays.
 * `{0,number}` and other format types are not offered by Apex's documentation and are refused by the platform as an illegal argument.
 */
export function formatMessage(pattern: string, texts: readonly string[]): string {
  let result = '';
  let quoted = false;
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i]!;
    if (character === "'") {
      if (pattern[i + 1] === "'") {
        result += "'";
        i++;
      } else {
        quoted = !quoted;
      }
    } else if (character === '{' && !quoted) {
      const end = pattern.indexOf('}', i);
      if (end < 0) throw illegal('Unmatched braces in the pattern.');
      result += argument(pattern.slice(i + 1, end), texts);
      i = end;
    } else {
      result += character;
    }
  }
  return result;
}

function argument(inside: string, texts: readonly string[]): string {
  const text = inside.trim();
  if (!/^\d+$/.test(text)) throw illegal(`can't parse argument number: ${inside}`);
  return texts[Number(text)] ?? `{${text}}`;
}

const illegal = (message: string): Error => apexException('System.StringException', message);
