import type { Compare, Filter } from 'scim2-parse-filter';
import { Refusal } from '../rules/refusal.ts';
import { fold, type Where } from '../store/users.ts';
import type { Attribute, Attributes } from './attributes.ts';
import { parseFilter } from './filter-syntax.ts';
import { limits } from './schemas.ts';

/** What a filter does with the name of an attribute that a resource type lacks: refuse it, or treat it as unassigned (RFC 7644 3.4.2.1). */
export type Unknown = 'refuse' | 'unassigned';

/** A SCIM filter (RFC 7644 3.4.2.2) as a condition on the columns of the store. Throws `Refusal` 400 invalidFilter. */
export function filterToSql(filter: string | undefined, attributes: Attributes, unknown: Unknown = 'refuse'): Where {
  if (filter === undefined || filter.trim() === '') return { sql: '1', parameters: [] };
  const translation = new Translation(attributes, unknown);
  return translation.translate(parseFilter(filter), '');
}

/** One filter for one resource type, with the terms that it may still have. */
class Translation {
  private readonly attributes: Attributes;
  private readonly unknown: Unknown;
  private termsLeft: number = limits.filterTerms;
  constructor(attributes: Attributes, unknown: Unknown) {
    this.attributes = attributes;
    this.unknown = unknown;
  }

  translate(filter: Filter, prefix: string): Where {
    switch (filter.op) {
      case 'and':
      case 'or':
        return join(
          filter.filters.map((part) => this.translate(part, prefix)),
          filter.op
        );
      case 'not': {
        const inner = this.translate(filter.filter, prefix);
        return { sql: `not coalesce((${inner.sql}), 0)`, parameters: inner.parameters };
      }
      case '[]':
        return this.translate(filter.valFilter, `${prefix}${filter.attrPath}.`);
      default:
        if (this.termsLeft-- <= 0) throw invalid(`The filter has more than ${limits.filterTerms} terms.`);
        return this.term(filter, this.attributes.get((prefix + filter.attrPath).toLowerCase()));
    }
  }

  private term(filter: Filter, attribute: Attribute | undefined): Where {
    if (!attribute) {
      if (this.unknown === 'unassigned') return { sql: '0', parameters: [] };
      throw invalid(`The attribute ${'attrPath' in filter ? filter.attrPath.slice(0, 100) : ''} cannot be used in a filter.`);
    }
    if (filter.op === 'pr') return { sql: attribute.columns.map((column) => `${column} is not null`).join(' or '), parameters: [] };
    return join(
      attribute.columns.map((column) => compare(filter as Compare, attribute, column)),
      filter.op === 'ne' ? 'and' : 'or'
    );
  }
}

function join(parts: readonly Where[], operator: 'and' | 'or'): Where {
  if (parts.length === 1) return parts[0]!;
  return { sql: parts.map((part) => `(${part.sql})`).join(` ${operator} `), parameters: parts.flatMap((part) => part.parameters) };
}

const orderings: ReadonlyMap<string, string> = new Map([
  ['gt', '>'],
  ['ge', '>='],
  ['lt', '<'],
  ['le', '<=']
]);

function compare({ op, compValue }: Compare, attribute: Attribute, column: string): Where {
  if (attribute.type === 'complex') throw invalid(`${attribute.name} has no value of its own; compare one of its sub-attributes.`);
  if (compValue === null) {
    if (op === 'eq') return { sql: `${column} is null`, parameters: [] };
    if (op === 'ne') return { sql: `${column} is not null`, parameters: [] };
    throw invalid(`${op} cannot be used with null.`);
  }
  const ordering = orderings.get(op);
  if (ordering && attribute.type === 'boolean') throw invalid(`${op} cannot be used with the boolean attribute ${attribute.name}.`);
  const isPart = op === 'co' || op === 'sw' || op === 'ew';
  if (isPart && attribute.type !== 'text') throw invalid(`${op} can be used with text only.`);
  const value = toColumnValue(attribute, compValue, isPart);
  if (isPart && value === '') return { sql: `${column} is not null`, parameters: [] };
  if (op === 'eq') return { sql: `${column} = ?`, parameters: [value] };
  if (op === 'ne') return { sql: `${column} is not ?`, parameters: [value] };
  if (ordering) return { sql: `${column} ${ordering} ?`, parameters: [value] };
  switch (op) {
    case 'co':
      return { sql: `instr(${column}, ?) > 0`, parameters: [value] };
    case 'sw':
      return { sql: `substr(${column}, 1, length(?)) = ?`, parameters: [value, value] };
    case 'ew':
      return { sql: `substr(${column}, -length(?)) = ?`, parameters: [value, value] };
    default:
      throw invalid(`Unknown operator ${op}.`);
  }
}

/** `xsd:dateTime` (RFC 7643 2.3.5). */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

function toColumnValue(attribute: Attribute, value: unknown, isPart: boolean): unknown {
  switch (attribute.type) {
    case 'boolean':
      if (typeof value === 'boolean') return Number(value);
      throw invalid(`${attribute.name} is compared with true or false.`);
    case 'time': {
      const zone = typeof value === 'string' ? dateTime.exec(value) : null;
      const time = zone ? Date.parse(zone[2] ? zone[0] : `${zone[0]}Z`) : NaN;
      if (Number.isNaN(time)) throw invalid(`${attribute.name} is compared with a date and time such as "2026-11-24T12:00:00Z".`);
      return time;
    }
    default:
      if (typeof value !== 'string') throw invalid(`${attribute.name} is compared with text.`);
      if (attribute.comparison === 'exact') return value;
      return attribute.comparison === 'address' && !isPart ? fold(value) : value.toLowerCase();
  }
}

function invalid(detail: string): Refusal {
  return new Refusal(400, detail, { scimType: 'invalidFilter' });
}
