import type { FieldSchema } from '../contract/schema.ts';
import type { PlainRecord } from '../contract/org.ts';
import { ApexBlob } from '../runtime/values/blob.ts';
import { unbox } from '../runtime/values/boxed.ts';
import { ApexDate } from '../runtime/values/date.ts';
import { ApexDatetime } from '../runtime/values/datetime.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import { toId18 } from '../runtime/values/id.ts';
import { ApexList } from '../runtime/values/list.ts';
import { SObject } from '../runtime/values/sobject.ts';
import { ApexTime } from '../runtime/values/time.ts';

/** A value as hosts see it: numbers as JSON numbers, dates as ISO texts, records as objects. */
export function toPlain(value: unknown): unknown {
  if (value instanceof SObject) return plainRecord(value);
  if (value instanceof ApexList) return value.items.map(toPlain);
  if (value instanceof Decimal) return value.toNumber();
  if (value instanceof ApexDate) return isoDate(value.days);
  if (value instanceof ApexDatetime) return new Date(value.millis).toISOString();
  if (value instanceof ApexTime) return new Date(value.millis).toISOString().slice(11);
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString('base64');
  if (typeof value === 'bigint') return Number(value);
  return unbox(value);
}

/** Fields, parents and child lists of a record by their names. */
export function plainRecord(record: SObject): PlainRecord {
  return Object.fromEntries(record.layout.members.map((member, slot) => [member.name, toPlain(record.values[slot])]));
}

/** A host's value as the Apex value of a field. Throws an Error that says what is wrong with it. */
export function fromPlain(field: FieldSchema, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  const convert = converters[field.apexType];
  const converted = convert ? convert(value as never) : typeof value === 'string' ? value : undefined;
  if (converted === undefined || converted === null || Number.isNaN(converted)) {
    throw new Error(`${field.name}: ${JSON.stringify(value)} is not a ${field.apexType}`);
  }
  return converted;
}

const converters: Readonly<Record<string, (value: never) => unknown>> = {
  Id: (value: string) => toId18(value),
  Boolean: (value: unknown) => (typeof value === 'boolean' ? value : { true: true, false: false }[String(value).toLowerCase()]),
  Integer: (value: unknown) => Number(value),
  Double: (value: unknown) => Number(value),
  Long: (value: unknown) => BigInt(Math.trunc(Number(value))),
  Decimal: (value: unknown) => Decimal.parse(String(value)),
  Date: (value: string) => new ApexDate(Math.round(Date.parse(`${value.slice(0, 10)}T00:00:00Z`) / 86_400_000)),
  Datetime: (value: string) => new ApexDatetime(Date.parse(value)),
  Time: (value: string) => new ApexTime(Date.parse(`1970-01-01T${value}`)),
  Blob: (value: string) => new ApexBlob(Buffer.from(value, 'base64'))
};

const isoDate = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
