import { parse, type Filter } from 'scim2-parse-filter';
import { Refusal } from '../rules/refusal.ts';
import { limits } from './schemas.ts';

/**
 * The tree of a filter (RFC 7644 3.4.2.2). Strings are taken out before the parser sees the text and put back as JSON reads them, since the parser does
 * not read their escapes.
 *
 * @throws Refusal 400 invalidFilter
 */
export function parseFilter(text: string): Filter {
  if (text.length > limits.filterLength) throw refuse(`The filter has ${text.length} characters; ${limits.filterLength} are allowed.`);
  const strings: string[] = [];
  const plain = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/gs, (literal) => `"${strings.push(readString(literal)) - 1}"`);
  requireDepth(plain);
  return withStrings(read(plain), strings);
}

function read(plain: string): Filter {
  try {
    return parse(plain);
  } catch (error) {
    throw refuse(`The filter cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`);
  }
}

function readString(literal: string): string {
  let value: string;
  try {
    value = JSON.parse(literal) as string;
  } catch {
    throw refuse(`The string ${literal.slice(0, 100)} cannot be read.`);
  }
  if (/\p{Surrogate}/u.test(value) || value.includes('\0'))
    throw refuse(`The string ${literal.slice(0, 100)} has a character that no value has.`);
  return value;
}

/** Checked before the parser, which calls itself for each level. */
function requireDepth(plain: string): void {
  let depth = 0;
  for (const [mark] of plain.matchAll(/[()[\]]|\bnot\b/gi)) {
    if (mark === ')' || mark === ']') depth--;
    else depth++;
    if (depth > limits.filterDepth) throw refuse(`The filter is nested more than ${limits.filterDepth} deep.`);
  }
}

function withStrings(filter: Filter, strings: readonly string[]): Filter {
  switch (filter.op) {
    case 'and':
    case 'or':
      return { ...filter, filters: filter.filters.map((part) => withStrings(part, strings)) };
    case 'not':
      return { ...filter, filter: withStrings(filter.filter, strings) };
    case '[]':
      return { ...filter, valFilter: withStrings(filter.valFilter, strings) };
    default:
      return 'compValue' in filter && typeof filter.compValue === 'string'
        ? { ...filter, compValue: strings[Number(filter.compValue)]! }
        : filter;
  }
}

function refuse(detail: string): Refusal {
  return new Refusal(400, detail, { scimType: 'invalidFilter' });
}
