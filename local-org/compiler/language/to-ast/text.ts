import type { Span } from '../ast.ts';
import type { Conversion } from './context.ts';

const escapes: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', "'": "'", '\\': '\\' };

/** The value of a string literal: without quotes, escapes resolved. A multi-line literal loses the line break after its opening quotes. */
export function stringValue(conversion: Conversion, literal: string, span: Span): string {
  if (/^'''[\r\n]/.test(literal)) return unescape(literal.slice(3, -3).replace(/^\r?\n|^\r/, ''));
  if (/[\r\n]/.test(literal)) conversion.report(span, 'invalid.string.literal.illegal.linebreaks');
  return unescape(literal.slice(1, -1));
}

function unescape(body: string): string {
  if (!body.includes('\\')) return body;
  return body.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (escapes[letter.toLowerCase()] ?? `\\${letter}`) : String.fromCharCode(parseInt(hex, 16))
  );
}
