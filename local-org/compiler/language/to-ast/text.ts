import type { Span } from '../ast.ts';
import type { Conversion } from './context.ts';

const escapes: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', "'": "'", '\\': '\\' };

/** The value of a string literal: without quotes, escapes resolved. A multi-line literal loses the line break after its opening quotes. */
export function stringValue(conversion: Conversion, literal: string, span: Span): string {
  return read(conversion, literal, span, (sequence) => {
    conversion.report(span, 'illegal.string.literal', `Invalid string literal '${literal.slice(1, -1)}'. ${illegal(literal, sequence)}`);
    return '';
  });
}

function illegal(literal: string, sequence: string): string {
  if (sequence !== '\\u') return `Illegal character sequence ${sequence}' in string literal.`;
  const digits = literal.slice(literal.search(/(?<!\\)(?:\\\\)*\\u(?![0-9a-fA-F]{4})/)).slice(0, 6);
  return /'$/.test(digits) || digits.length < 6
    ? `Illegal unicode sequence. Less than four hex digits \\${digits} in string literal.`
    : `Illegal unicode sequence. ${digits}' in string literal.`;
}

/** In a query `\_` and `\%` stand for the character in a LIKE pattern; the backslash stays for whoever matches. */
export function soqlStringValue(conversion: Conversion, literal: string, span: Span): string {
  return read(conversion, literal, span, (sequence) => {
    if (sequence !== '\\_' && sequence !== '\\%')
      conversion.report(span, 'illegal.string.literal', `Illegal character sequence ${sequence}`);
    return sequence;
  });
}

function read(conversion: Conversion, literal: string, span: Span, otherwise: (sequence: string) => string): string {
  if (/^'''[\r\n]/.test(literal)) return unescape(literal.slice(3, -3).replace(/^\r?\n|^\r/, ''), otherwise);
  if (/[\r\n]/.test(literal)) conversion.report(span, 'invalid.string.literal.illegal.linebreaks');
  return unescape(literal.slice(1, -1), otherwise);
}

function unescape(body: string, otherwise: (sequence: string) => string): string {
  if (!body.includes('\\')) return body;
  return body.replace(/\\(?:u([0-9a-fA-F]{4})|([^]?))/g, (sequence, hex: string | undefined, letter: string) => {
    if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
    return escapes[letter.toLowerCase()] ?? otherwise(sequence);
  });
}
