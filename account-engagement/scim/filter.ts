import { parse, type Compare, type Filter } from 'scim2-parse-filter';
import { Refusal } from '../rules/refusal.ts';
import { fold, type Where } from '../store/users.ts';
import { attributeAt, type Attribute } from './attributes.ts';
import { limits } from './schemas.ts';

/** A SCIM filter (RFC 7644 3.4.2.2) as a condition on the columns of the store. Throws `Refusal` 400 invalidFilter. */
export function filterToSql(filter: string | undefined): Where {
  if (filter === undefined || filter.trim() === '') return { sql: '1', parameters: [] };
  const tree = parseFilter(filter);
  const terms = { left: limits.filterTerms };
  return translate(tree, '', terms, 0);
}

function parseFilter(text: string): Filter {
  try {
    return parse(text);
  } catch (error) {
    throw invalid(`The filter cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function translate(filter: Filter, prefix: string, terms: { left: number }, depth: number): Where {
  if (depth > limits.filterDepth) throw invalid(`The filter is nested more than ${limits.filterDepth} deep.`);
  switch (filter.op) {
    case 'and':
    case 'or':
      return join(
        filter.filters.map((part) => translate(part, prefix, terms, depth + 1)),
        filter.op
      );
    case 'not': {
      const inner = translate(filter.filter, prefix, terms, depth + 1);
      return { sql: `not coalesce((${inner.sql}), 0)`, parameters: inner.parameters };
    }
    case '[]':
      return translate(filter.valFilter, `${prefix}${filter.attrPath}.`, terms, depth + 1);
    default:
      if (terms.left-- <= 0) throw invalid(`The filter has more than ${limits.filterTerms} terms.`);
      return term(filter, attributeAt(prefix + filter.attrPath));
  }
}

function join(parts: readonly Where[], operator: 'and' | 'or'): Where {
  return { sql: parts.map((part) => `(${part.sql})`).join(` ${operator} `), parameters: parts.flatMap((part) => part.parameters) };
}

function term(filter: Filter, attribute: Attribute): Where {
  if (filter.op === 'pr') return { sql: `${attribute.column} is not null`, parameters: [] };
  return compare(filter as Compare, attribute);
}

const orderings: Readonly<Record<string, string>> = { gt: '>', ge: '>=', lt: '<', le: '<=' };

function compare({ op, compValue }: Compare, attribute: Attribute): Where {
  const { column } = attribute;
  if (compValue === null) {
    if (op === 'eq') return { sql: `${column} is null`, parameters: [] };
    if (op === 'ne') return { sql: `${column} is not null`, parameters: [] };
    throw invalid(`${op} cannot be used with null.`);
  }
  const value = toColumnValue(attribute, compValue);
  if (op === 'eq') return { sql: `${column} = ?`, parameters: [value] };
  if (op === 'ne') return { sql: `${column} is not ?`, parameters: [value] };
  if (op in orderings) {
    if (attribute.type === 'boolean') throw invalid(`${op} cannot be used with a boolean attribute.`);
    return { sql: `${column} ${orderings[op]} ?`, parameters: [value] };
  }
  if (attribute.type !== 'text') throw invalid(`${op} can be used with text only.`);
  switch (op) {
    case 'co':
      return { sql: `instr(${column}, ?) > 0`, parameters: [value] };
    case 'sw':
      return { sql: `substr(${column}, 1, length(?)) = ?`, parameters: [value, value] };
    case 'ew':
      return { sql: `(length(${column}) >= length(?) and substr(${column}, -length(?)) = ?)`, parameters: [value, value, value] };
    default:
      throw invalid(`Unknown operator ${op}.`);
  }
}

function toColumnValue(attribute: Attribute, value: unknown): unknown {
  switch (attribute.type) {
    case 'boolean':
      if (typeof value === 'boolean') return Number(value);
      throw invalid(`${attribute.name} is compared with true or false.`);
    case 'time': {
      const time = typeof value === 'string' ? Date.parse(value) : NaN;
      if (Number.isNaN(time)) throw invalid(`${attribute.name} is compared with a date and time.`);
      return time;
    }
    default: {
      if (typeof value !== 'string') throw invalid(`${attribute.name} is compared with text.`);
      return attribute.folded ? fold(unescape(value)) : unescape(value);
    }
  }
}

/** The parser leaves the Unicode escapes of JSON strings as they are. */
function unescape(value: string): string {
  return value.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function invalid(detail: string): Refusal {
  return new Refusal(400, detail, { scimType: 'invalidFilter' });
}
