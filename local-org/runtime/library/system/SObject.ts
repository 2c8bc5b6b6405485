import type { FieldSchema } from '../../../contract/schema.ts';
import { isWriteable } from '../../../contract/writeable.ts';
import type { ValueContext } from '../../values/context.ts';
import { aliasOf } from '../../values/aliases.ts';
import { ApexException } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { fieldOf } from '../../values/record-access.ts';
import { listType, mapType, TYPES } from '../../values/runtime-type.ts';
import { SObject } from '../../values/sobject.ts';
import type { Members } from '../registry.ts';
import { DatabaseError } from '../database/Results.ts';
import { FieldToken, ObjectToken } from '../schema/tokens.ts';
import { asFieldValue, asObject } from './field-value.ts';
import { cloneRecord } from './record-clone.ts';

type Named = string | FieldToken | null;

/** Apex Reference, SObject Class: what needs no row of the database. */
export function sobjectMembers({ schema, types }: ValueContext): Members {
  const fieldAt = (record: SObject, name: Named): FieldSchema => {
    if (name === null) throw apexException('System.NullPointerException', 'Argument cannot be null.');
    return fieldOf(schema, record, name instanceof FieldToken ? name.field.name : name);
  };
  const get = (record: SObject, name: Named) => {
    const aliased = typeof name === 'string' ? aliasOf(record, name) : undefined;
    if (aliased !== undefined) return aliased;
    const field = fieldAt(record, name);
    return asObject(record.get(field), field);
  };
  const put = (record: SObject, name: Named, value: unknown) => {
    const field = fieldAt(record, name);
    if (!isWriteable(record.object, field)) throw apexException('System.SObjectException', `Field ${field.name} is not editable`);
    const before = asObject(record.peek(field), field);
    record.set(field, asFieldValue(value, field));
    return before;
  };
  const lookupAt = (record: SObject, name: Named): FieldSchema => {
    const lookup = name instanceof FieldToken ? name.field : name === null ? undefined : schema.parent(record.object.name, name);
    if (!lookup?.relationshipName)
      throw apexException('System.SObjectException', `Invalid relationship ${String(name)} for ${record.object.name}`);
    return lookup;
  };
  const childrenOf = (record: SObject, name: string) => {
    const relationship = schema.child(record.object.name, name);
    if (!relationship) throw apexException('System.SObjectException', `Invalid relationship ${name} for ${record.object.name}`);
    // No records is null, also of a sub-query that found none.
    const list = record.children(relationship);
    return list && list.items.length > 0 ? list : null;
  };
  const addError = (record: SObject, field: FieldSchema | null, message: string | ApexException | null) => {
    const text = message instanceof ApexException ? message.getMessage() : message;
    (record.errors ??= []).push({ field, message: text ?? 'null', statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' });
  };
  return {
    'System.SObject.get(String)': get,
    'System.SObject.get(Schema.SObjectField)': get,
    'System.SObject.put(String,Object)': put,
    'System.SObject.put(Schema.SObjectField,Object)': put,
    'System.SObject.isSet(String)': (record: SObject, name: Named) => record.has(fieldAt(record, name)),
    'System.SObject.isSet(Schema.SObjectField)': (record: SObject, name: Named) => record.has(fieldAt(record, name)),
    'System.SObject.getSObject(String)': (record: SObject, name: Named) => record.parent(lookupAt(record, name)),
    'System.SObject.getSObject(Schema.SObjectField)': (record: SObject, name: Named) => record.parent(lookupAt(record, name)),
    'System.SObject.putSObject(String,SObject)': (record: SObject, name: Named, parent: SObject) =>
      record.setParent(lookupAt(record, name), parent),
    'System.SObject.putSObject(Schema.SObjectField,SObject)': (record: SObject, name: Named, parent: SObject) =>
      record.setParent(lookupAt(record, name), parent),
    'System.SObject.getSObjects(String)': childrenOf,
    'System.SObject.getSObjectType()': (record: SObject) => new ObjectToken(record.object),
    'System.SObject.getPopulatedFieldsAsMap()': (record: SObject) => populatedFields(record),
    'System.SObject.clear()': (record: SObject) => {
      for (const member of record.layout.members) if (member.kind === 'field') record.set(member.field, null);
    },
    ...cloneMembers,
    'System.SObject.isClone()': (record: SObject) => record.cloneSource !== undefined,
    'System.SObject.getCloneSourceId()': (record: SObject) => record.cloneSource ?? null,
    'System.SObject.getErrors()': (record: SObject) =>
      new ApexList(
        listType(types.type('Database.Error')),
        (record.errors ?? []).map(
          ({ field, message, statusCode }) => new DatabaseError({ message, statusCode, fields: field ? [field.name] : [] })
        )
      ),
    'System.SObject.hasErrors()': (record: SObject) => (record.errors?.length ?? 0) > 0,
    'System.SObject.addError(String)': (record: SObject, message: string) => addError(record, null, message),
    'System.SObject.addError(String,Boolean)': (record: SObject, message: string, _escape: boolean) => addError(record, null, message),
    'System.SObject.addError(System.Exception)': (record: SObject, error: ApexException) => addError(record, null, error),
    'System.SObject.addError(System.Exception,Boolean)': (record: SObject, error: ApexException, _escape: boolean) =>
      addError(record, null, error),
    'System.SObject.addError(String,String)': (record: SObject, name: string, message: string) =>
      addError(record, fieldAt(record, name), message),
    'System.SObject.addError(String,String,Boolean)': (record: SObject, name: string, message: string, _escape: boolean) =>
      addError(record, fieldAt(record, name), message),
    'System.SObject.addError(Schema.SObjectField,String)': (record: SObject, token: FieldToken, message: string) =>
      addError(record, fieldAt(record, token), message),
    'System.SObject.addError(Schema.SObjectField,String,Boolean)': (
      record: SObject,
      token: FieldToken,
      message: string,
      _escape: boolean
    ) => addError(record, fieldAt(record, token), message)
  };
}

/** Declared apart from the other members: it answers the type of the record it is called on. */
const cloneMembers: Members = {
  'System.Record.clone()': (record: SObject) => clone(record, false, false, false, false),
  'System.Record.clone(Boolean)': (record: SObject, id: boolean) => clone(record, id, false, false, false),
  'System.Record.clone(Boolean,Boolean)': (record: SObject, id: boolean, deep: boolean) => clone(record, id, deep, false, false),
  'System.Record.clone(Boolean,Boolean,Boolean)': (record: SObject, id: boolean, deep: boolean, timestamps: boolean) =>
    clone(record, id, deep, timestamps, false),
  'System.Record.clone(Boolean,Boolean,Boolean,Boolean)': clone
};

function clone(record: SObject, preserveId: boolean, deep: boolean, preserveTimestamps: boolean, preserveAutonumber: boolean): SObject {
  return cloneRecord(record, { preserveId, deep, preserveTimestamps, preserveAutonumber });
}

/** Fields, parents and child lists that were queried or set to something; nulls of a query stay out. */
function populatedFields(record: SObject): ApexMap {
  const populated = new ApexMap(mapType(TYPES.String, TYPES.Object));
  for (const [slot, member] of record.layout.members.entries()) {
    const value = record.values[slot];
    if (value === null && record.queried) continue;
    populated.put(member.name, member.kind === 'field' ? asObject(value, member.field) : value);
  }
  return populated;
}
