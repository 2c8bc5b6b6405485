import type { SoqlValue } from '../../contract/soql.ts';
import type { Key } from '../storage/keys.ts';
import { BoxedDouble, unbox } from '../values/boxed.ts';
import { ApexDate, DAY } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { toId18 } from '../values/id.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { ApexSet } from '../values/set.ts';
import { SObject } from '../values/sobject.ts';
import { ApexTime } from '../values/time.ts';
import type { ZoneOffset } from './date-functions.ts';
import { dateLiteral } from './date-literals.ts';
import type { Domain } from './domain.ts';
import { queryException, wrongType } from './messages.ts';
import { startOfDay } from './zone-offset.ts';

/** What the values of one run depend on. */
export interface RunValues {
  /** Apex values by slot. */
  readonly binds: readonly unknown[];
  /** Clock time, milliseconds. */
  readonly now: number;
  readonly zone: ZoneOffset;
}

/** A value of a condition, ready to compare: dates and times as a range of days or milliseconds, since `TODAY` is one. */
export type Parameter = Key | KeySpan | null;
export interface KeySpan {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export function isSpan(parameter: Parameter): parameter is KeySpan {
  return typeof parameter === 'object' && parameter !== null;
}

/** The value of a literal or bind that is compared with values of `domain`; `field` is named in errors. */
export function parameterOf(value: SoqlValue, domain: Domain, field: string, run: RunValues): Parameter {
  switch (value.kind) {
    case 'null':
      return null;
    case 'bind':
      return fromApex(run.binds[value.slot], domain, field);
    case 'string':
      return fromApex(value.value, domain, field);
    case 'number':
      return domain === 'number' ? Number(value.text) : refuse(domain, field);
    case 'boolean':
      return domain === 'boolean' ? value.value : refuse(domain, field);
    case 'currency':
      return domain === 'number' ? Number(value.text.slice(3)) : refuse(domain, field);
    case 'date':
      return domain === 'date' ? dayOf(ApexDate.parseIso(value.text)) : refuse(domain, field);
    case 'datetime':
      return domain === 'datetime' ? instantOf(ApexDatetime.parseIso(value.text)) : refuse(domain, field);
    case 'time':
      return domain === 'time' ? instantOf(ApexTime.parseIso(value.text)) : refuse(domain, field);
    case 'dateLiteral':
      return literal(value.name, value.n, domain, field, run);
  }
}

/** The values of a bind in `IN :values`: of a list or set; a map or single value is refused as the platform does. */
export function elementsOf(bind: unknown): Iterable<unknown> {
  if (bind instanceof ApexList) return bind.items;
  if (bind instanceof ApexSet) return bind.table.entries.keys();
  if (bind instanceof ApexMap) throw queryException('Invalid bind expression: a map cannot be compared');
  // A null collection matches nothing, like an empty one.
  return bind === null || bind === undefined ? [] : [bind];
}

/** An Apex value compared with values of `domain`. `''` is null. */
export function fromApex(boxed: unknown, domain: Domain, field: string): Parameter {
  const value = unbox(boxed);
  if (value === null || value === undefined || value === '') return null;
  switch (domain) {
    case 'text':
      return typeof value === 'string' ? value.toLowerCase() : refuse(domain, field);
    case 'exactText':
      return typeof value === 'string' ? value : refuse(domain, field);
    case 'id':
      return idOf(value, field);
    case 'boolean':
      return typeof value === 'boolean' ? value : refuse(domain, field);
    case 'number':
      return numberOf(value) ?? refuse(domain, field);
    case 'date':
      return value instanceof ApexDate ? dayOf(value) : value instanceof ApexDatetime ? dayOf(value.dateGmt()) : refuse(domain, field);
    case 'datetime':
      return value instanceof ApexDatetime
        ? instantOf(value)
        : value instanceof ApexDate
          ? instantOf(ApexDatetime.ofDate(value))
          : refuse(domain, field);
    case 'time':
      return value instanceof ApexTime ? instantOf(value) : refuse(domain, field);
    case 'other':
      return refuse(domain, field);
  }
}

function idOf(value: unknown, field: string): string | null {
  if (value instanceof SObject) return value.id;
  if (typeof value !== 'string') return refuse('id', field);
  const id = toId18(value);
  if (id === null) throw queryException(`invalid ID field: ${value}`);
  return id;
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Decimal) return value.toNumber();
  return value instanceof BoxedDouble ? value.value : null;
}

function dayOf(date: ApexDate | null): KeySpan | null {
  return date && { from: date.days, to: date.days + 1 };
}

function instantOf(value: { readonly millis: number } | null): KeySpan | null {
  return value && { from: value.millis, to: value.millis + 1 };
}

function literal(name: string, n: number | undefined, domain: Domain, field: string, run: RunValues): KeySpan {
  const today = Math.floor((run.now + run.zone(run.now)) / DAY);
  const days = dateLiteral(name, n, today);
  if (domain === 'date') return days;
  if (domain === 'datetime') return { from: startOfDay(days.from, run.zone), to: startOfDay(days.to, run.zone) };
  return refuse(domain, field);
}

const typeNames: Record<Domain, string> = {
  text: 'string and should be enclosed in quotes',
  exactText: 'string and should be enclosed in quotes',
  id: 'reference',
  boolean: 'boolean and should not be enclosed in quotes',
  number: 'number and should not be enclosed in quotes',
  date: 'date and should not be enclosed in quotes',
  datetime: 'dateTime and should not be enclosed in quotes',
  time: 'time and should not be enclosed in quotes',
  other: 'simple'
};

function refuse(domain: Domain, field: string): never {
  throw queryException(wrongType(field, typeNames[domain]));
}
