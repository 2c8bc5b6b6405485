import type { ObjectSchema } from '../../../contract/schema.ts';
import type { Row } from '../../storage/row.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { toId18 } from '../../values/id.ts';
import { ApexMap } from '../../values/map.ts';
import { TYPES, mapType } from '../../values/runtime-type.ts';
import { SObject } from '../../values/sobject.ts';

/**
 * Static methods of custom settings and custom metadata types (Apex Reference, Custom Settings Methods, Custom Metadata Type Methods). They read without
 * counting queries, for whoever asks.
 */
export function settingMember(object: ObjectSchema, member: string): (...args: unknown[]) => unknown {
  const { kind } = object;
  const name = member.toLowerCase();
  if (kind === 'hierarchySetting') {
    if (name === 'getinstance') return (id?: unknown) => merged(object, (id as string | undefined) ?? currentTransaction().user.id);
    if (name === 'getorgdefaults') return () => exact(object, organizationId()) ?? SObject.create(object);
    if (name === 'getstoredorgdefaults') return () => exact(object, organizationId());
    if (name === 'getvalues') return (id: unknown) => exact(object, id as string);
  } else {
    const keyField = kind === 'customMetadata' ? 'DeveloperName' : 'Name';
    if (name === 'getall') return () => all(object, keyField);
    if (name === 'getinstance' || name === 'getvalues') return (key: unknown) => byKey(object, keyField, key as string | null);
  }
  throw new NotSupportedError(`${object.name}.${member}`);
}

/** The user's own values, each that is empty filled from the profile's, then from the organization's. */
function merged(object: ObjectSchema, id: string): SObject {
  const levels = [id, ...(id.startsWith('005') ? [profileOf(id)] : []), organizationId()];
  const rows = levels.flatMap((owner) => (owner === null ? [] : (exact(object, owner) ?? [])));
  const record = SObject.create(object);
  // Where nobody has filled anything in: a new record, which gets the defaults when it is saved.
  if (rows.length === 0) return record;
  for (const field of object.fields) {
    const value = rows.map((row) => row.peek(field)).find((candidate) => candidate !== null && candidate !== undefined) ?? null;
    if (value !== null || field.name.endsWith('__c')) record.store(field, value ?? (field.apexType === 'Boolean' ? false : null));
  }
  return record;
}

function exact(object: ObjectSchema, owner: string | null): SObject | null {
  if (owner === null) return null;
  const id = toId18(owner) ?? owner;
  return find(object, 'SetupOwnerId', (value) => value === id);
}

function byKey(object: ObjectSchema, keyField: string, key: string | null): SObject | null {
  if (key === null) return null;
  if (object.kind === 'customMetadata' && toId18(key)?.startsWith(object.keyPrefix))
    return find(object, 'Id', (value) => value === toId18(key));
  return find(object, keyField, (value) => String(value).toLowerCase() === key.toLowerCase());
}

function all(object: ObjectSchema, keyField: string): ApexMap {
  const tx = currentTransaction();
  const field = tx.org.schema.field(object.name, keyField)!;
  const records = [...tx.database.table(object.name).rows()].map((row) => toRecord(object, row));
  const type = mapType(TYPES.String, tx.engine.types.sobject(object.name));
  return new ApexMap(
    type,
    records.map((record) => [record.peek(field), record] as const)
  );
}

function find(object: ObjectSchema, fieldName: string, test: (value: unknown) => boolean): SObject | null {
  const { database, org } = currentTransaction();
  const field = org.schema.field(object.name, fieldName);
  const table = database.table(object.name);
  if (!field) return null;
  for (const row of table.rows()) if (test(table.valueOf(row, field))) return toRecord(object, row);
  return null;
}

function toRecord(object: ObjectSchema, row: Row): SObject {
  const table = currentTransaction().database.table(object.name);
  const record = SObject.create(object);
  for (const field of object.fields) record.store(field, table.valueOf(row, field));
  return record;
}

function profileOf(userId: string): string | null {
  const { database, org } = currentTransaction();
  const row = database.table('User').get(userId);
  return row ? (database.table('User').valueOf(row, org.schema.field('User', 'ProfileId')!) as string | null) : null;
}

function organizationId(): string | null {
  for (const row of currentTransaction().database.table('Organization').rows()) return row[0] as string;
  return null;
}
