import { HASHED, hashOf, hashText, sameKey, type ValueObject } from './hash.ts';
import { apexException } from './platform-exceptions.ts';
import { Layout, childOrdinal, parentOrdinal } from './layout.ts';
import type { ApexList } from './list.ts';
import type { ChildRelationship, FieldSchema, ObjectSchema } from '../../contract/schema.ts';

/** Puts a value in the slot behind the last one. Arrays of values grow in steps of four, since `push` would reserve room for sixteen more in every record. */
export function withValue(values: unknown[], slot: number, value: unknown): unknown[] {
  const { length } = values;
  if (slot < length) {
    values[slot] = value;
    return values;
  }
  if (length >= 16) {
    values.push(value);
    return values;
  }
  const grown = new Array<unknown>(length + 4);
  for (let i = 0; i < length; i++) grown[i] = values[i];
  grown[slot] = value;
  return grown;
}

/** An error put on a record by `addError`. `field` null: on the record. */
export interface RecordError {
  readonly field: FieldSchema | null;
  readonly message: string;
  /** `FIELD_CUSTOM_VALIDATION_EXCEPTION` unless the platform's own check says otherwise. */
  readonly statusCode: string;
}

/** What few records have beside their values; shared, so that every record carries one word for all of it. */
interface Marks {
  readonly queried: boolean;
  readonly readOnly: boolean;
  readonly errors: RecordError[] | null;
  readonly cloneSource: string | null | undefined;
}
const PLAIN: Marks = { queried: false, readOnly: false, errors: null, cloneSource: undefined };
const QUERIED: Marks = { ...PLAIN, queried: true };

/**
 * A record as Apex sees it: a shared layout and a value for each of its members, never `undefined`, then maybe room for more (Apex Reference, SObject Class).
 * Values are raw: Id a string, Double a number; Object-typed readers box them. Rows of an aggregate query have an `ObjectSchema` of their own, made by the query.
 */
export class SObject implements ValueObject {
  layout: Layout;
  values: unknown[];
  private marks: Marks;

  /** Takes over `values`. */
  constructor(layout: Layout, values: unknown[], queried = false) {
    this.layout = layout;
    this.values = values;
    this.marks = queried ? QUERIED : PLAIN;
  }

  static create(object: ObjectSchema): SObject {
    return new SObject(Layout.empty(object), []);
  }

  get object(): ObjectSchema {
    return this.layout.object;
  }

  /** From a query: reading a field that is not in the layout is an error instead of null. */
  get queried(): boolean {
    return this.marks.queried;
  }
  set queried(queried: boolean) {
    this.marks = { ...this.marks, queried };
  }

  /** Trigger.old, and Trigger.new after the save. */
  get readOnly(): boolean {
    return this.marks.readOnly;
  }
  set readOnly(readOnly: boolean) {
    this.marks = { ...this.marks, readOnly };
  }

  get errors(): RecordError[] | null {
    return this.marks.errors;
  }
  set errors(errors: RecordError[] | null) {
    this.marks = { ...this.marks, errors };
  }

  /** Of a clone: the Id of its original, null if that had none. Undefined: no clone. */
  get cloneSource(): string | null | undefined {
    return this.marks.cloneSource;
  }
  set cloneSource(cloneSource: string | null | undefined) {
    this.marks = { ...this.marks, cloneSource };
  }

  /** Apex read of a field. SObjectException if the record was queried without it. A checkbox is false, never null, also where null was set. */
  get(field: FieldSchema): unknown {
    const slot = this.layout.slots[field.ordinal]!;
    if (slot >= 0) {
      const value = this.values[slot];
      return value === null && field.apexType === 'Boolean' ? false : value;
    }
    return field.apexType === 'Boolean' && !this.queried ? false : this.absent(field.name);
  }

  /** Runtime read: null where it is absent. */
  peek(field: FieldSchema): unknown {
    const slot = this.layout.slots[field.ordinal]!;
    return slot >= 0 ? this.values[slot] : null;
  }

  /** True if the field was queried or set, be it to null. */
  has(field: FieldSchema): boolean {
    return this.layout.slots[field.ordinal]! >= 0;
  }

  /** Apex write. FinalException on a read-only record. */
  set(field: FieldSchema, value: unknown): void {
    if (this.readOnly) throw apexException('System.FinalException', 'Record is read-only');
    this.store(field, value);
  }

  /** Runtime write: also to read-only records. */
  store(field: FieldSchema, value: unknown): void {
    const slot = this.layout.slots[field.ordinal]!;
    if (slot >= 0) {
      this.values[slot] = value;
    } else {
      this.layout = this.layout.with(field);
      this.values = withValue(this.values, this.layout.slots[field.ordinal]!, value);
    }
  }

  /** The related record of a lookup. SObjectException if queried without it. */
  parent(lookup: FieldSchema): SObject | null {
    const slot = this.layout.slots[parentOrdinal(this.object, lookup)]!;
    return slot >= 0 ? (this.values[slot] as SObject | null) : this.absent(lookup.relationshipName ?? lookup.name);
  }

  setParent(lookup: FieldSchema, record: SObject | null): void {
    this.layout = this.layout.withParent(lookup);
    this.values[this.layout.slots[parentOrdinal(this.object, lookup)]!] = record;
  }

  /** The list of a child relationship; null if it was not queried. */
  children(relationship: ChildRelationship): ApexList | null {
    const slot = this.layout.slots[childOrdinal(this.object, relationship)]!;
    return slot >= 0 ? (this.values[slot] as ApexList) : null;
  }

  setChildren(relationship: ChildRelationship, records: ApexList): void {
    this.layout = this.layout.withChildren(relationship);
    this.values[this.layout.slots[childOrdinal(this.object, relationship)]!] = records;
  }

  /** A record with the same members; parents and child lists are shared. */
  copy(): SObject {
    return new SObject(this.layout, this.values.slice(), this.queried);
  }

  /** The record's Id, or null. */
  get id(): string | null {
    const field = idField(this.object);
    return field === undefined ? null : (this.peek(field) as string | null);
  }

  /** Same object and the same values of all fields; an absent field equals null. Related records do not count. */
  equals(other: unknown): boolean {
    if (this === other) return true;
    if (!(other instanceof SObject) || other.object !== this.object) return false;
    return this.coveredBy(other) && other.coveredBy(this);
  }

  /** Of the current values: a record changed after it became a key is not found again. */
  hashCode(): number {
    let hash = hashText(this.object.name);
    for (const [slot, member] of this.layout.members.entries()) {
      const value = this.values[slot];
      if (member.kind === 'field' && value !== null) hash = (hash + Math.imul(member.ordinal + 31, hashOf(value))) | 0;
    }
    return hash;
  }

  keyForm(): unknown {
    return HASHED;
  }

  private coveredBy(other: SObject): boolean {
    return this.layout.members.every((member, slot) => member.kind !== 'field' || sameKey(this.values[slot], other.peek(member.field)));
  }

  private absent(member: string): null {
    if (!this.queried) return null;
    throw apexException(
      'System.SObjectException',
      `SObject row was retrieved via SOQL without querying the requested field: ${this.object.name}.${member}`
    );
  }
}

const idFields = new WeakMap<ObjectSchema, FieldSchema>();
function idField(object: ObjectSchema): FieldSchema | undefined {
  let field = idFields.get(object);
  if (field === undefined) {
    field = object.fields.find((candidate) => candidate.name === 'Id');
    if (field !== undefined) idFields.set(object, field);
  }
  return field;
}
