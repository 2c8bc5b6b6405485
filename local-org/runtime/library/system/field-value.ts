import type { FieldSchema } from '../../../contract/schema.ts';
import { ApexBlob } from '../../values/blob.ts';
import { BoxedDouble, BoxedId, boxDouble, boxId, unbox } from '../../values/boxed.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { Decimal } from '../../values/decimal.ts';
import { stringToId } from '../../values/id.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { ApexTime } from '../../values/time.ts';

/** A field's value as an Object: Ids and Doubles keep their type in a box. */
export function asObject(value: unknown, field: FieldSchema): unknown {
  if (field.apexType === 'Id') return boxId(value);
  return field.apexType === 'Double' ? boxDouble(value) : value;
}

/** An Object as the value of a field (`record.put`). SObjectException for a value of another type. */
export function asFieldValue(value: unknown, field: FieldSchema): unknown {
  if (value === null) return null;
  const converted = convert(value, field);
  if (converted === undefined)
    throw apexException('System.SObjectException', `Illegal assignment from ${typeNameOf(value)} to ${field.apexType}`);
  return converted;
}

function convert(boxed: unknown, { apexType }: FieldSchema): unknown {
  const value = unbox(boxed);
  switch (apexType) {
    case 'Id':
      return typeof value === 'string' ? stringToId(value) : undefined;
    case 'String':
      return typeof value === 'string' ? value : undefined;
    case 'Boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'Integer':
      return typeof value === 'number' && !(boxed instanceof BoxedDouble) ? value : undefined;
    case 'Long':
      return typeof value === 'bigint' ? value : typeof value === 'number' && !(boxed instanceof BoxedDouble) ? BigInt(value) : undefined;
    case 'Double':
      return value instanceof Decimal
        ? value.toNumber()
        : typeof value === 'bigint'
          ? Number(value)
          : typeof value === 'number'
            ? value
            : undefined;
    case 'Decimal':
      return toDecimal(value, boxed);
    case 'Date':
      return value instanceof ApexDate ? value : undefined;
    case 'Datetime':
      return value instanceof ApexDatetime ? value : value instanceof ApexDate ? ApexDatetime.ofDate(value) : undefined;
    case 'Time':
      return value instanceof ApexTime ? value : undefined;
    case 'Blob':
      return value instanceof ApexBlob ? value : undefined;
    default:
      return boxed;
  }
}

function toDecimal(value: unknown, boxed: unknown): unknown {
  if (value instanceof Decimal) return value;
  if (typeof value === 'bigint') return Decimal.ofLong(value);
  if (typeof value !== 'number') return undefined;
  return boxed instanceof BoxedDouble ? Decimal.ofDouble(value) : Decimal.ofInteger(value);
}

function typeNameOf(value: unknown): string {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Integer';
  if (typeof value === 'bigint') return 'Long';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof BoxedId) return 'Id';
  if (value instanceof BoxedDouble) return 'Double';
  if (value instanceof Decimal) return 'Decimal';
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexDatetime) return 'Datetime';
  if (value instanceof ApexTime) return 'Time';
  return value instanceof ApexBlob ? 'Blob' : 'Object';
}
