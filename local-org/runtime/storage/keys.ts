import type { FieldSchema } from '../../contract/schema.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { ApexTime } from '../values/time.ts';

/** A value as indexes and sorting compare it. */
export type Key = string | number | bigint | boolean;

/** Fields whose values an index can hold. */
export function isIndexable(field: FieldSchema): boolean {
  switch (field.apexType) {
    case 'Id':
    case 'Boolean':
    case 'Integer':
    case 'Date':
    case 'Datetime':
    case 'Time':
      return true;
    case 'String':
      return field.type !== 'textarea' || field.length === undefined || field.length <= 255;
    default:
      return false;
  }
}

/**
 * The key of a stored value, null for null. Text compares without case, as SOQL does; Ids and unique case-sensitive text compare exactly;
 * numbers by value, whatever their scale; dates by days, times by milliseconds.
 */
export function keyOf(field: FieldSchema, value: unknown): Key | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return isExactText(field) ? value : value.toLowerCase();
  if (value instanceof ApexDatetime || value instanceof ApexTime) return value.millis;
  if (value instanceof ApexDate) return value.days;
  return value instanceof Decimal ? exactText(value) : (value as Key);
}

/** All digits, which a double may not hold, without the zeros that end a fraction. */
function exactText(value: Decimal): string {
  const text = value.toPlainString();
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Text that compares by case: Ids, and unique fields declared case-sensitive. */
export function isExactText(field: FieldSchema): boolean {
  return field.apexType === 'Id' || field.caseSensitive === true;
}

/** Total order of the keys of one field. */
export function compareKeys(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
