import { ApexBlob } from './blob.ts';
import { BoxedDouble, BoxedId } from './boxed.ts';
import type { ValueContext } from './context.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import type { ApexException } from './exception.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { exceptionClass } from './platform-exceptions.ts';
import { ApexSet } from './set.ts';
import { SObject } from './sobject.ts';
import type { StoredObject, StoredValue } from './snapshot-writer.ts';
import { ApexTime } from './time.ts';

export interface Snapshot {
  readonly root: StoredValue;
  readonly objects: readonly StoredObject[];
}

type Restorer = (content: unknown, read: (stored: StoredValue) => unknown, context: ValueContext) => object;
const restorers = new Map<string, Restorer>();

/** Tells how an object is made again from what its `toSnapshot` answered. */
export function registerRestorer(snapshotType: string, restore: Restorer): void {
  restorers.set(snapshotType, restore);
}

const scalars: Readonly<Record<string, (content: never, context: ValueContext) => unknown>> = {
  number: (text: string) => Number(text),
  long: (text: string) => BigInt(text),
  decimal: (text: string) => Decimal.parse(text),
  date: (days: number) => new ApexDate(days),
  datetime: (millis: number) => new ApexDatetime(millis),
  time: (millis: number) => new ApexTime(millis),
  blob: (base64: string) => new ApexBlob(Buffer.from(base64, 'base64')),
  id: (id: string) => new BoxedId(id)
};

export class SnapshotReader {
  readonly #snapshot: Snapshot;
  readonly #context: ValueContext;
  readonly #made: unknown[] = [];

  constructor(snapshot: Snapshot, context: ValueContext) {
    this.#snapshot = snapshot;
    this.#context = context;
  }

  root(): unknown {
    return this.#read(this.#snapshot.root);
  }

  #read(stored: StoredValue): unknown {
    if (!Array.isArray(stored)) return stored;
    const [tag, content, more] = stored as [string, never, string];
    if (tag === 'ref') return this.#object(content);
    if (tag === 'double') return new BoxedDouble(this.#read(content) as number);
    if (tag === 'enum') return this.#context.enumConstant(content, more);
    return scalars[tag]!(content, this.#context);
  }

  /** An object is known before its members are read: they may refer back to it. */
  #object(position: number): unknown {
    if (position in this.#made) return this.#made[position];
    const stored = this.#snapshot.objects[position]!;
    const know = <T>(object: T): T => ((this.#made[position] = object), object);
    const type = () => this.#context.types.type(stored.type);
    switch (stored.kind) {
      case 'object':
        return this.#fill(know(new (this.#class(stored.type))()), stored.fields);
      case 'exception': {
        const exception = know(new (this.#exceptionClass(stored.type))()) as ApexException;
        exception.init(this.#read(stored.text ?? null) as string | null, this.#read(stored.cause ?? null) as ApexException | null);
        return this.#fill(exception, stored.fields);
      }
      case 'list': {
        const list = know(new ApexList(type()));
        for (const item of stored.items) list.items.push(this.#read(item));
        return list;
      }
      case 'set': {
        const set = know(new ApexSet(type()));
        for (const item of stored.items) set.add(this.#read(item));
        return set;
      }
      case 'map': {
        const map = know(new ApexMap(type()));
        for (const [key, value] of stored.entries) map.put(this.#read(key), this.#read(value));
        return map;
      }
      case 'record':
        return this.#record(stored, know);
      case 'platform':
        return know(restorers.get(stored.type)!(stored.content, (part) => this.#read(part), this.#context));
    }
  }

  #fill(object: object, fields: readonly (readonly [string, StoredValue])[]): object {
    for (const [field, value] of fields) (object as Record<string, unknown>)[field] = this.#read(value);
    return object;
  }

  #record(stored: Extract<StoredObject, { kind: 'record' }>, know: <T>(object: T) => T): SObject {
    const { schema } = this.#context;
    const object = schema.object(stored.type);
    if (!object) throw new Error(`A stored record is of an object that is gone: ${stored.type}`);
    const record = know(SObject.create(object));
    for (const [kind, name, value] of stored.members) {
      if (kind === 'field') record.store(schema.field(object.name, name)!, this.#read(value));
      else if (kind === 'parent') record.setParent(schema.parent(object.name, name)!, this.#read(value) as SObject | null);
      else record.setChildren(schema.child(object.name, name)!, this.#read(value) as ApexList);
    }
    record.queried = stored.queried;
    return record;
  }

  #class(name: string): new () => object {
    const found = this.#context.program.class(name);
    if (!found) throw new Error(`A stored object is of a class that is gone: ${name}`);
    return found.js;
  }

  #exceptionClass(name: string): new () => object {
    return exceptionClass(name) ?? this.#class(name);
  }
}
