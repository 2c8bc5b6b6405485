import type { ClassInfo, FieldInfo } from '../../../contract/program.ts';
import { ApexBlob } from '../../values/blob.ts';
import { BoxedDouble, BoxedId } from '../../values/boxed.ts';
import type { ValueContext } from '../../values/context.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { Decimal } from '../../values/decimal.ts';
import { doubleText } from '../../values/double.ts';
import { drive } from '../../values/drive.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { TYPES } from '../../values/runtime-type.ts';
import { ApexSet } from '../../values/set.ts';
import { SObject } from '../../values/sobject.ts';
import { ApexTime } from '../../values/time.ts';
import { textOf } from '../../values/to-text.ts';
import { ApexObject, EnumConstant } from '../../values/user-object.ts';
import type { RuntimeType } from '../../../contract/type.ts';

/** JSON of an Apex value (Apex Reference, JSON.serialize). Objects show all their fields; `suppressNulls` leaves out what is null. */
export function serialize(value: unknown, context: ValueContext, suppressNulls: boolean): string {
  return new Writer(context, suppressNulls).write(value, TYPES.Object);
}

class Writer {
  private readonly context: ValueContext;
  private readonly suppressNulls: boolean;

  constructor(context: ValueContext, suppressNulls: boolean) {
    this.context = context;
    this.suppressNulls = suppressNulls;
  }

  write(value: unknown, type: RuntimeType): string {
    switch (typeof value) {
      case 'string':
        return JSON.stringify(value);
      case 'number':
        return type === TYPES.Double ? doubleText(value) : String(value);
      case 'object':
        return value === null ? 'null' : this.object(value);
      default:
        return String(value);
    }
  }

  private object(value: object): string {
    if (value instanceof ApexList) return `[${value.items.map((item) => this.write(item, value.elementType)).join(',')}]`;
    if (value instanceof ApexSet) return `[${[...value.values()].map((item) => this.write(item, value.elementType)).join(',')}]`;
    if (value instanceof ApexMap) return this.map(value);
    if (value instanceof SObject) return this.record(value);
    if (value instanceof ApexObject) return this.userObject(value);
    return this.leaf(value);
  }

  private leaf(value: object): string {
    if (value instanceof Decimal) return value.toString();
    if (value instanceof BoxedId) return JSON.stringify(value.value);
    if (value instanceof BoxedDouble) return doubleText(value.value);
    if (value instanceof EnumConstant) return JSON.stringify(value.name);
    if (value instanceof ApexDate) return JSON.stringify(textOf(value).slice(0, 10));
    if (value instanceof ApexDatetime) return JSON.stringify(new Date(value.millis).toISOString());
    if (value instanceof ApexTime) return JSON.stringify(value.toIso());
    if (value instanceof ApexBlob) return JSON.stringify(Buffer.from(value.bytes).toString('base64'));
    const what = value instanceof PlatformObject ? value.typeName : 'this type';
    throw new NotSupportedError(`JSON of ${what}`);
  }

  private map(map: ApexMap): string {
    const entries = [...map.entries()].map(([key, value]) => [textOf(key, map.keyType), this.write(value, map.valueType)] as const);
    return members(entries);
  }

  /** `attributes`, then the fields that were set or queried; related records and child lists nest. */
  private record(record: SObject): string {
    const { name } = record.object;
    const url = record.id === null ? {} : { url: `/services/data/v67.0/sobjects/${name}/${record.id}` };
    const entries: [string, string][] = [['attributes', JSON.stringify({ type: name, ...url })]];
    for (const [slot, member] of record.layout.members.entries()) {
      const value = record.values[slot];
      if (value === null && (record.queried || this.suppressNulls)) continue;
      entries.push([member.name, this.recordMember(value)]);
    }
    return members(entries);
  }

  private recordMember(value: unknown): string {
    if (value instanceof ApexDatetime) return JSON.stringify(new Date(value.millis).toISOString().replace('Z', '+0000'));
    if (value instanceof ApexList) {
      const { items } = value;
      return `{"totalSize":${items.length},"done":true,"records":${this.write(value, TYPES.Object)}}`;
    }
    return this.write(value, TYPES.Object);
  }

  private userObject(object: ApexObject): string {
    const entries: [string, string][] = [];
    for (const field of serializedFields(object.info, this.context)) {
      const value = readField(object, field);
      if (value === null && this.suppressNulls) continue;
      entries.push([field.name, this.write(value, this.context.types.type(field.type))]);
    }
    return members(entries);
  }
}

function members(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

/** Fields and properties of an object that are neither static nor transient, of superclasses too. */
export function serializedFields(info: ClassInfo, context: ValueContext): readonly FieldInfo[] {
  const own = info.fields.filter((field) => !field.isStatic && !field.isTransient);
  const above = info.superclass ? context.program.class(info.superclass)?.info : undefined;
  return above ? [...own, ...serializedFields(above, context)] : own;
}

function readField(object: object, field: FieldInfo): unknown {
  const values = object as Record<string, unknown>;
  return field.getter ? drive((values[field.getter] as () => unknown).call(object), field.name) : values[field.js!];
}
