import { ApexBlob } from './blob.ts';
import { BoxedDouble, BoxedId } from './boxed.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { ApexException } from './exception.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { apexException } from './platform-exceptions.ts';
import { PlatformObject } from './platform-object.ts';
import { ApexSet } from './set.ts';
import { SObject } from './sobject.ts';
import { ApexTime } from './time.ts';
import { ApexObject, EnumConstant, fieldValue, instanceFields } from './user-object.ts';
import type { ClassInfo } from '../../contract/program.ts';

/** A value in a snapshot: JSON scalars stand for themselves, everything else is a pair of a tag and its content. */
export type StoredValue = null | boolean | number | string | readonly [tag: string, ...content: unknown[]];
/** An object of a snapshot; values refer to it by its position. */
export type StoredObject =
  | {
      readonly kind: 'object' | 'exception';
      readonly type: string;
      readonly fields: readonly (readonly [string, StoredValue])[];
      readonly text?: StoredValue;
      readonly cause?: StoredValue;
    }
  | { readonly kind: 'list' | 'set'; readonly type: string; readonly items: readonly StoredValue[] }
  | { readonly kind: 'map'; readonly type: string; readonly entries: readonly (readonly [StoredValue, StoredValue])[] }
  | {
      readonly kind: 'record';
      readonly type: string;
      readonly queried: boolean;
      readonly members: readonly (readonly [kind: string, name: string, value: StoredValue])[];
    }
  | { readonly kind: 'platform'; readonly type: string; readonly content: unknown };

/** Objects that are kept in a way of their own implement it; `registerRestorer` (snapshot-reader.ts) makes them again. */
export interface Keepable {
  /** Name of the restorer. */
  readonly snapshotType: string;
  /** JSON; values within it by `write`. */
  toSnapshot(write: (value: unknown) => StoredValue): unknown;
}

const isKeepable = (value: object): value is Keepable => 'toSnapshot' in value;

export class SnapshotWriter {
  readonly objects: StoredObject[] = [];
  readonly #positions = new Map<object, number>();

  write(value: unknown): StoredValue {
    switch (typeof value) {
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', Object.is(value, -0) ? '-0' : String(value)];
      case 'bigint':
        return ['long', String(value)];
      case 'string':
      case 'boolean':
        return value;
      default:
        return value === null ? null : (this.#immutable(value as object) ?? ['ref', this.#position(value as object)]);
    }
  }

  #immutable(value: object): StoredValue | undefined {
    if (value instanceof Decimal) return ['decimal', value.toPlainString()];
    if (value instanceof ApexDate) return ['date', value.days];
    if (value instanceof ApexDatetime) return ['datetime', value.millis];
    if (value instanceof ApexTime) return ['time', value.millis];
    if (value instanceof ApexBlob) return ['blob', Buffer.from(value.bytes).toString('base64')];
    if (value instanceof BoxedDouble) return ['double', this.write(value.value)];
    if (value instanceof BoxedId) return ['id', value.value];
    if (value instanceof EnumConstant) return ['enum', value.enumName, value.name];
    return undefined;
  }

  #position(value: object): number {
    const known = this.#positions.get(value);
    if (known !== undefined) return known;
    const position = this.objects.length;
    this.#positions.set(value, position);
    // Holds the place while the members, which may refer back, are written.
    this.objects.push({ kind: 'list', type: '', items: [] });
    this.objects[position] = this.#object(value);
    return position;
  }

  #object(value: object): StoredObject {
    if (isKeepable(value)) return { kind: 'platform', type: value.snapshotType, content: value.toSnapshot((part) => this.write(part)) };
    if (value instanceof ApexObject) return { kind: 'object', type: value.info.name, fields: this.#fields(value) };
    if (value instanceof ApexException) {
      const fields = 'info' in value ? this.#fields(value as unknown as { readonly info: ClassInfo }) : [];
      return { kind: 'exception', type: value.typeName, fields, text: value.text, cause: this.write(value.causedBy) };
    }
    if (value instanceof ApexList) return { kind: 'list', type: value.type.name, items: value.items.map((item) => this.write(item)) };
    if (value instanceof ApexSet) return { kind: 'set', type: value.type.name, items: [...value.values()].map((item) => this.write(item)) };
    if (value instanceof ApexMap) {
      return {
        kind: 'map',
        type: value.type.name,
        entries: [...value.entries()].map(([key, item]) => [this.write(key), this.write(item)] as const)
      };
    }
    if (value instanceof SObject) return this.#record(value);
    const type = value instanceof PlatformObject ? value.typeName : value.constructor.name;
    throw apexException('System.SerializationException', `Not Serializable: ${type}`);
  }

  #fields(object: { readonly info: ClassInfo }): (readonly [string, StoredValue])[] {
    const kept = instanceFields(object).filter((field) => !field.isTransient);
    return kept.map((field) => [field.js!, this.write(fieldValue(object, field))] as const);
  }

  #record(record: SObject): StoredObject {
    const members = record.layout.members.map((member, slot) => [member.kind, member.name, this.write(record.values[slot])] as const);
    return { kind: 'record', type: record.object.name, queried: record.queried, members };
  }
}
