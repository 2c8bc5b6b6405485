import type { FieldSchema } from '../../contract/schema.ts';
import { unbox } from '../values/boxed.ts';
import { ApexBlob } from '../values/blob.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { toId18 } from '../values/id.ts';
import { ApexTime } from '../values/time.ts';
import { failure } from './failures.ts';
import type { SaveError } from './results.ts';

/** What is stored for a value, or why it cannot be. */
export type Normalized = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: SaveError };

const stored = (value: unknown): Normalized => ({ ok: true, value });
const refused = (statusCode: string, message: string, field: FieldSchema): Normalized => ({
  ok: false,
  error: failure(statusCode, message, field.name)
});

/** Brings a value into the form in which a field keeps it: trimmed, an email in small letters, cut to seconds; checks what one value alone can violate. */
export function normalize(field: FieldSchema, given: unknown): Normalized {
  const value = unbox(given);
  if (value === null || value === undefined) return stored(field.type === 'boolean' ? false : null);
  switch (field.apexType) {
    case 'String':
      return typeof value === 'string' ? text(field, value) : wrongType(field);
    case 'Id':
      return typeof value === 'string' ? id(field, value) : wrongType(field);
    case 'Decimal':
      return decimal(field, value);
    case 'Double':
      return typeof value === 'number' ? stored(value) : value instanceof Decimal ? stored(value.toNumber()) : wrongType(field);
    case 'Integer':
      return typeof value === 'number' ? stored(value) : wrongType(field);
    case 'Long':
      return typeof value === 'bigint' ? stored(value) : typeof value === 'number' ? stored(BigInt(value)) : wrongType(field);
    case 'Boolean':
      return typeof value === 'boolean' ? stored(value) : wrongType(field);
    case 'Date':
      return value instanceof ApexDate ? stored(value) : value instanceof ApexDatetime ? stored(value.dateGmt()) : wrongType(field);
    case 'Datetime':
      return datetime(field, value);
    case 'Time':
      return value instanceof ApexTime ? stored(value) : wrongType(field);
    case 'Blob':
      return value instanceof ApexBlob ? stored(value) : wrongType(field);
    case 'Object':
      return wrongType(field);
  }
}

function wrongType(field: FieldSchema): Normalized {
  return refused('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type`, field);
}

function text(field: FieldSchema, given: string): Normalized {
  const value = given.trim();
  if (value === '') return stored(null);
  if (field.length !== undefined && value.length > field.length)
    return refused('STRING_TOO_LONG', `${field.label}: data value too large: ${value} (max length=${field.length})`, field);
  if (field.type === 'email') return emailAddress(field, value);
  if (field.type === 'picklist') return picklistValue(field, value);
  if (field.type === 'multipicklist') return picklistValues(field, value);
  return stored(value);
}

const emailPattern = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]+$/;

function emailAddress(field: FieldSchema, value: string): Normalized {
  return emailPattern.test(value)
    ? stored(value.toLowerCase())
    : refused('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, field);
}

/** A listed value is stored as it is listed, whatever its case. */
function picklistValue(field: FieldSchema, value: string): Normalized {
  const listed = findListed(field, value);
  if (listed !== undefined) return stored(listed);
  return field.restricted ? badPicklist(field, value) : stored(value);
}

function picklistValues(field: FieldSchema, value: string): Normalized {
  const parts = value.split(';').filter((part) => part !== '');
  const unknown = field.restricted ? parts.find((part) => findListed(field, part) === undefined) : undefined;
  return unknown === undefined ? stored(parts.map((part) => findListed(field, part) ?? part).join(';')) : badPicklist(field, unknown);
}

function findListed(field: FieldSchema, value: string): string | undefined {
  const lower = value.toLowerCase();
  return field.picklist?.find((entry) => entry.active && entry.value.toLowerCase() === lower)?.value;
}

function badPicklist(field: FieldSchema, value: string): Normalized {
  return refused('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', `${field.label}: bad value for restricted picklist field: ${value}`, field);
}

function id(field: FieldSchema, value: string): Normalized {
  if (value === '') return stored(null);
  const id18 = toId18(value);
  return id18 === null ? refused('MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, field) : stored(id18);
}

function decimal(field: FieldSchema, given: unknown): Normalized {
  const value = decimalOf(given);
  if (!value) return wrongType(field);
  // The field's decimals are for display; what code saves keeps its own.
  const { precision = 18, scale = 0 } = field;
  const limit = 10n ** BigInt(precision - scale + value.scale);
  if (value.unscaled >= limit || value.unscaled <= -limit)
    return refused(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${value.toPlainString()}`,
      field
    );
  return stored(value);
}

function decimalOf(value: unknown): Decimal | null {
  if (value instanceof Decimal) return value;
  if (typeof value === 'bigint') return Decimal.ofLong(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return Number.isInteger(value) ? Decimal.ofLong(BigInt(value)) : Decimal.ofDouble(value);
}

function datetime(field: FieldSchema, value: unknown): Normalized {
  if (value instanceof ApexDatetime)
    return stored(value.millis % 1000 === 0 ? value : new ApexDatetime(Math.floor(value.millis / 1000) * 1000));
  return value instanceof ApexDate ? stored(ApexDatetime.ofDate(value)) : wrongType(field);
}
