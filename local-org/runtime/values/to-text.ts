import { ApexBlob } from './blob.ts';
import { BoxedDouble, BoxedId } from './boxed.ts';
import { ApexDate, isoDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { doubleText } from './double.ts';
import { drive } from './drive.ts';
import { ApexException } from './exception.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { PlatformObject } from './platform-object.ts';
import { TYPES } from './runtime-type.ts';
import { ApexSet } from './set.ts';
import { SObject } from './sobject.ts';
import { ApexTime } from './time.ts';
import { ApexObject, EnumConstant, fieldValue, instanceFields } from './user-object.ts';
import type { RuntimeType } from '../../contract/type.ts';

/** Collections show so many elements in texts, then `...`. */
const SHOWN = 10;

/**
 * Text of a value in `'' + value`, in debug logs, and within other texts (trap 35): `(a, b)`, `{a, b}`, `{k=v}`, `Account:{Name=x}`, `Box:[size=1]`.
 * `type` is the static type, which tells a Double from an Integer.
 */
export function textOf(value: unknown, type: RuntimeType = TYPES.Object): string {
  return typeof value === 'string' ? value : new Writer().write(value, type);
}

/** `2026-02-28 10:00:00` in UTC. */
export const datetimeText = (value: ApexDatetime): string => new Date(value.millis).toISOString().slice(0, 19).replace('T', ' ');

class Writer {
  /** Objects that the text being written is inside of. */
  private readonly open = new Set<object>();

  write(value: unknown, type: RuntimeType): string {
    switch (typeof value) {
      case 'string':
        return value;
      case 'number':
        return type === TYPES.Double ? doubleText(value) : String(value);
      case 'object':
        return value === null ? 'null' : this.object(value);
      default:
        return String(value);
    }
  }

  private object(value: object): string {
    if (value instanceof Decimal) return value.toString();
    if (value instanceof BoxedId) return value.value;
    if (value instanceof BoxedDouble) return doubleText(value.value);
    if (value instanceof ApexDate) return `${isoDate(value.year, value.month, value.day)} 00:00:00`;
    if (value instanceof ApexDatetime) return datetimeText(value);
    if (value instanceof ApexTime) return value.toIso();
    if (value instanceof ApexBlob) return `Blob[${value.size}]`;
    if (value instanceof EnumConstant) return value.name;
    if (value instanceof ApexException) return value.toString();
    if (value instanceof PlatformObject) return value.toText();
    return this.nested(value);
  }

  private nested(value: object): string {
    if (this.open.has(value)) return '(already output)';
    this.open.add(value);
    const text = this.composite(value);
    this.open.delete(value);
    return text;
  }

  private composite(value: object): string {
    if (value instanceof ApexList) return `(${this.elements(value.items, value.elementType)})`;
    if (value instanceof ApexSet) return `{${this.elements(value.values(), value.elementType)}}`;
    if (value instanceof ApexMap) return `{${this.entries(value)}}`;
    if (value instanceof SObject) return this.record(value);
    if (value instanceof ApexObject) return this.userObject(value);
    throw new TypeError(`no Apex value: ${Object.prototype.toString.call(value)}`);
  }

  private elements(values: Iterable<unknown>, type: RuntimeType): string {
    const texts: string[] = [];
    for (const value of values) {
      if (texts.length === SHOWN) return [...texts, '...'].join(', ');
      texts.push(this.write(value, type));
    }
    return texts.join(', ');
  }

  private entries(map: ApexMap): string {
    const texts: string[] = [];
    for (const [key, value] of map.entries()) {
      if (texts.length === SHOWN) return [...texts, '...'].join(', ');
      texts.push(`${this.write(key, map.keyType)}=${this.write(value, map.valueType)}`);
    }
    return texts.join(', ');
  }

  private record(record: SObject): string {
    const fields = record.layout.members.flatMap((member, slot) =>
      member.kind === 'field' ? [`${member.name}=${this.write(record.values[slot], TYPES[member.field.apexType])}`] : []
    );
    return `${record.object.name}:{${fields.join(', ')}}`;
  }

  private userObject(object: ApexObject): string {
    if (object.i_tostring_0 !== undefined) return String(drive(object.i_tostring_0(), 'toString'));
    const texts = instanceFields(object).map((field) => `${field.name}=${this.write(fieldValue(object, field), primitiveOf(field.type))}`);
    return `${object.info.name.slice(object.info.name.lastIndexOf('.') + 1)}:[${texts.join(', ')}]`;
  }
}

/** Only Double needs its static type. */
const primitiveOf = (type: string): RuntimeType => (type === 'Double' ? TYPES.Double : TYPES.Object);
