import type { FieldSchema, ObjectSchema, Schema } from '../../contract/schema.ts';
import type { Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import type { SaveError } from './results.ts';
import { fieldNamed, setValue } from './row-record.ts';

interface ChildLookup {
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
}

/** Deletes a row with what hangs on it: details go along, lookups are emptied, restricting ones refuse. Cascades fire no triggers (Apex Developer Guide, Operations That Don't Invoke Triggers). */
export function deleteRow(context: SaveContext, row: Row): SaveError | null {
  return new Deletion(context).delete(context.table, row);
}

class Deletion {
  readonly #context: SaveContext;
  readonly #going = new Set<string>();

  constructor(context: SaveContext) {
    this.#context = context;
  }

  delete(table: Table, row: Row): SaveError | null {
    const id = row[0] as string;
    if (this.#going.has(id)) return null;
    this.#going.add(id);
    this.#context.tx.database.emptiedLookups.delete(id);
    for (const child of lookupsTo(this.#context.tx.org.schema, table.object)) {
      const error = this.#release(table.object, child, id);
      if (error) return error;
    }
    const deleted = fieldNamed(table.object, 'IsDeleted');
    table.remove(id, deleted ? this.#stamped(table, row, deleted, true) : undefined);
    return null;
  }

  #release(parent: ObjectSchema, { object, field }: ChildLookup, id: string): SaveError | null {
    const table = this.#context.tx.database.tableOf(object);
    const children = [...table.idsWhere(field, id)].filter((child) => !this.#going.has(child));
    if (children.length === 0) return null;
    if (field.onDelete === 'restrict') {
      const what = `Your attempt to delete ${parent.label} could not be completed because it is associated with the following ${object.pluralLabel}`;
      return failure('DELETE_FAILED', `${what}: ${children.slice(0, 5).join(', ')}`);
    }
    for (const child of children) {
      const row = table.get(child)!;
      if (field.onDelete !== 'cascade') {
        if (comesBack(object, field)) this.#context.tx.database.noteEmptied(id, { table, child, field });
        table.put(this.#stamped(table, row, field, null));
      } else {
        const error = this.delete(table, row);
        if (error) return error;
      }
    }
    return null;
  }

  #stamped(table: Table, row: Row, field: FieldSchema, value: unknown): Row {
    const changed = table.copy(row);
    setValue(table, changed, field, value);
    const now = this.#context.now();
    for (const name of ['LastModifiedDate', 'SystemModstamp']) {
      const stamp = fieldNamed(table.object, name);
      if (stamp) setValue(table, changed, stamp, now);
    }
    return changed;
  }
}

/** Lookups that an undelete fills again: of custom fields, and parents of the same kind (Apex Developer Guide, Restoring Deleted Records). */
const comesBack = (object: ObjectSchema, field: FieldSchema): boolean =>
  field.name.endsWith('__c') || (field.referenceTo ?? []).includes(object.name);

/** Brings a row back from the recycle bin, with the details that went with it and the lookups that it emptied, unless they lead elsewhere by now. */
export function undeleteRow(context: SaveContext, table: Table, binned: Row): Row {
  const deleted = fieldNamed(table.object, 'IsDeleted')!;
  const row = table.copy(binned);
  setValue(table, row, deleted, false);
  table.takeFromBin(row[0] as string, row);
  for (const { object, field } of lookupsTo(context.tx.org.schema, table.object)) {
    if (field.onDelete !== 'cascade') continue;
    const details = context.tx.database.tableOf(object);
    const gone = [...details.deletedRows()].filter(
      (detail) => details.valueOf(detail, field) === row[0] && sameStamp(table, binned, details, detail)
    );
    for (const detail of gone) undeleteRow(context, details, detail);
  }
  for (const { table: children, child, field } of context.tx.database.emptiedLookups.get(row[0] as string) ?? []) {
    const current = children.get(child);
    if (!current || children.valueOf(current, field) !== null) continue;
    const filled = children.copy(current);
    setValue(children, filled, field, row[0]);
    children.put(filled);
  }
  return row;
}

/** Deleted by the same statement. */
function sameStamp(table: Table, row: Row, details: Table, detail: Row): boolean {
  const stampOf = (of: Table, value: Row): unknown => {
    const field = fieldNamed(of.object, 'SystemModstamp');
    return field ? (of.valueOf(value, field) as { millis: number } | null)?.millis : undefined;
  };
  return stampOf(table, row) === stampOf(details, detail);
}

const lookups = new WeakMap<Schema, Map<string, ChildLookup[]>>();

/** Lookups of other records that lead to an object, but owners and audit fields. */
export function lookupsTo(schema: Schema, object: ObjectSchema): readonly ChildLookup[] {
  let all = lookups.get(schema);
  if (!all) {
    all = new Map();
    for (const child of schema.objects) {
      if (child.kind === 'platformEvent' || child.kind === 'customMetadata') continue;
      for (const field of child.fields) {
        if (field.type !== 'reference' || field.name === 'OwnerId' || (!field.createable && !field.updateable)) continue;
        for (const target of field.referenceTo ?? []) all.set(target, [...(all.get(target) ?? []), { object: child, field }]);
      }
    }
    lookups.set(schema, all);
  }
  return all.get(object.name) ?? [];
}
