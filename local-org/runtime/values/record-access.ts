import { Layout } from './layout.ts';
import { apexException, nullPointer } from './platform-exceptions.ts';
import { SObject, withValue } from './sobject.ts';
import type { ChildRelationship, FieldSchema, Schema } from '../../contract/schema.ts';

type Getter = (record: unknown) => unknown;
type Setter = (record: unknown, value: unknown) => void;

/** `new Account(Name = …, Parent = …)`: `names` are fields and parent relationships, each once. */
export function sobjectMaker(schema: Schema, object: string, names: readonly string[]): (...values: unknown[]) => SObject {
  let layout = Layout.empty(need(schema.object(object), object));
  for (const name of names) {
    const field = schema.field(object, name);
    layout = field === undefined ? layout.withParent(need(schema.parent(object, name), `${object}.${name}`)) : layout.with(field);
  }
  const made = layout;
  return makers[names.length]?.(made) ?? ((...values: unknown[]) => new SObject(made, values));
}

/** Makers of records with few fields, by their number: what most records are made with, and with room for what is set next. */
const makers: readonly ((layout: Layout) => (...values: unknown[]) => SObject)[] = [
  (layout) => () => new SObject(layout, [undefined, undefined, undefined, undefined]),
  (layout) => (a) => new SObject(layout, [a, undefined, undefined, undefined]),
  (layout) => (a, b) => new SObject(layout, [a, b, undefined, undefined]),
  (layout) => (a, b, c) => new SObject(layout, [a, b, c, undefined])
];

/** `record.Name`. `object` is `SObject` where the record's object is known only at run time. */
export function fieldGetter(schema: Schema, object: string, name: string): Getter {
  if (isAnyObject(object) && name.toLowerCase() === 'id') return (record) => receiver(record).id;
  if (isAnyObject(object)) return (record) => receiver(record).get(fieldOf(schema, receiver(record), name));
  const field = need(schema.field(object, name), `${object}.${name}`);
  const { ordinal } = field;
  if (field.apexType === 'Boolean') return (record) => receiver(record).get(field);
  return (record) => {
    const target = receiver(record);
    const slot = target.layout.slots[ordinal]!;
    return slot >= 0 ? target.values[slot] : target.get(field);
  };
}

export function fieldSetter(schema: Schema, object: string, name: string): Setter {
  if (isAnyObject(object)) return (record, value) => receiver(record).set(fieldOf(schema, receiver(record), name), value);
  const field = need(schema.field(object, name), `${object}.${name}`);
  const { ordinal } = field;
  // The layout that a record of this site grows from, and into.
  let from: Layout | null = null;
  let into: Layout | null = null;
  return (record, value) => {
    const target = receiver(record);
    const { layout } = target;
    const slot = layout.slots[ordinal]!;
    if (target.readOnly) target.set(field, value);
    else if (slot >= 0) target.values[slot] = value;
    else {
      if (layout !== from) into = (from = layout).with(field);
      target.layout = into!;
      target.values = withValue(target.values, layout.members.length, value);
    }
  };
}

export function parentGetter(schema: Schema, object: string, name: string): Getter {
  const lookup = need(schema.parent(object, name), `${object}.${name}`);
  return (record) => receiver(record).parent(lookup);
}

export function parentSetter(schema: Schema, object: string, name: string): Setter {
  const lookup = need(schema.parent(object, name), `${object}.${name}`);
  return (record, value) => receiver(record).setParent(lookup, value as SObject | null);
}

/** `account.Contacts`: the queried list, or what `empty` answers if it was not queried. */
export function childGetter(schema: Schema, object: string, name: string, empty: (relationship: ChildRelationship) => unknown): Getter {
  const relationship = need(schema.child(object, name), `${object}.${name}`);
  return (record) => receiver(record).children(relationship) ?? empty(relationship);
}

const isAnyObject = (object: string): boolean => object.toLowerCase() === 'sobject';

function receiver(record: unknown): SObject {
  if (record === null) throw nullPointer();
  return record as SObject;
}

/** Field of a record by name in any case. SObjectException if its object has none. */
export function fieldOf(schema: Schema, record: SObject, name: string): FieldSchema {
  const field =
    schema.field(record.object.name, name) ?? record.object.fields.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (field === undefined) throw apexException('System.SObjectException', `Invalid field ${name} for ${record.object.name}`);
  return field;
}

/** Emitted code was compiled against the same schema. */
function need<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`not in the schema: ${what}`);
  return found;
}
