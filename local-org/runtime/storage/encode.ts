import type { ApexFieldType, FieldSchema } from '../../contract/schema.ts';
import { ApexBlob } from '../values/blob.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { ApexTime } from '../values/time.ts';

export type PlainValue = string | number | boolean;

/** A stored value as JSON; `decode` with the field's type brings it back. */
export function encode(value: unknown): PlainValue {
  if (typeof value !== 'object') return typeof value === 'bigint' ? value.toString() : (value as PlainValue);
  if (value instanceof ApexDatetime) return value.millis;
  if (value instanceof ApexDate) return value.days;
  if (value instanceof ApexTime) return value.millis;
  if (value instanceof Decimal) return value.toPlainString();
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString('base64');
  return value as unknown as PlainValue;
}

const decoders: Partial<Record<ApexFieldType, (value: PlainValue) => unknown>> = {
  Datetime: (value) => new ApexDatetime(value as number),
  Date: (value) => new ApexDate(value as number),
  Time: (value) => new ApexTime(value as number),
  Decimal: (value) => Decimal.parse(value as string),
  Long: (value) => BigInt(value as string),
  Blob: (value) => new ApexBlob(Buffer.from(value as string, 'base64'))
};

/** Function that makes the stored value of a field from its JSON. */
export function decoder(field: FieldSchema): (value: PlainValue) => unknown {
  return decoders[field.apexType] ?? ((value) => value);
}
