import { Refusal } from '../rules/refusal.ts';
import type { Json } from './message.ts';
import type { Projection } from './projection.ts';
import { limits } from './schemas.ts';

/** Parameters of a query, from the URL or from a SearchRequest (RFC 7644 3.4.2, 3.4.3). */
export interface Query extends Projection {
  readonly filter?: string;
  readonly startIndex?: number;
  readonly count?: number;
  readonly sortBy?: string;
  readonly sortOrder?: string;
}

/** Which resources to answer: values below the least are taken for the least (RFC 7644 3.4.2.4), more than a page for a page. */
export function pageOf({ startIndex = 1, count = limits.defaultPageSize }: Query): { startIndex: number; count: number } {
  return { startIndex: Math.max(1, startIndex), count: Math.min(limits.pageSize, Math.max(0, count)) };
}

export function directionOf({ sortOrder }: Query): 'asc' | 'desc' {
  return sortOrder?.toLowerCase() === 'descending' ? 'desc' : 'asc';
}

const numbers = ['startIndex', 'count'] as const;
const texts = ['filter', 'sortBy', 'sortOrder'] as const;
const lists = ['attributes', 'excludedAttributes'] as const;

/** A query from URL parameters. Throws `Refusal` 400. */
export function queryFromUrl(parameters: Readonly<Record<string, string>>): Query {
  const read: [string, unknown][] = [
    ...numbers.map((name): [string, unknown] => [name, numberOf(parameters[name])]),
    ...texts.map((name): [string, unknown] => [name, parameters[name]]),
    ...lists.map((name): [string, unknown] => [name, parameters[name]?.split(',').filter((item) => item.trim() !== '')])
  ];
  return queryFromValues(Object.fromEntries(read.filter(([, value]) => value !== undefined)));
}

/** Text that is no number stays text, which is refused. */
function numberOf(text: string | undefined): unknown {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : text;
}

/** A query from the body of `POST /.search`. Throws `Refusal` 400. */
export function queryFromValues(values: Json): Query {
  for (const name of numbers)
    if (values[name] !== undefined && !Number.isSafeInteger(values[name])) throw invalid(`${name} must be a whole number.`);
  for (const name of texts) if (values[name] !== undefined && typeof values[name] !== 'string') throw invalid(`${name} must be a string.`);
  for (const name of lists) {
    const list = values[name];
    if (list !== undefined && !(Array.isArray(list) && list.every((item) => typeof item === 'string')))
      throw invalid(`${name} must be an array of strings.`);
  }
  if (values.attributes !== undefined && values.excludedAttributes !== undefined)
    throw invalid('Give attributes or excludedAttributes, not both (RFC 7644 3.9).');
  const { sortOrder } = values;
  if (sortOrder !== undefined && !/^(ascending|descending)$/i.test(sortOrder as string))
    throw invalid('sortOrder is ascending or descending.');
  return Object.fromEntries(
    [...numbers, ...texts, ...lists].filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]])
  );
}

function invalid(detail: string): Refusal {
  return new Refusal(400, detail, { scimType: 'invalidValue' });
}
