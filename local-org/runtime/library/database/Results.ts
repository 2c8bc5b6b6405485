import { currentTransaction } from '../../transactions/current.ts';
import type { SaveError, SaveResult } from '../../dml/results.ts';
import { toId18 } from '../../values/id.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { TYPES, listType, mapType } from '../../values/runtime-type.ts';
import { makeFromJson } from '../json/platform-json.ts';
import type { Members } from '../registry.ts';

export type ResultType = `Database.${'Save' | 'Upsert' | 'Delete' | 'Undelete' | 'Merge' | 'EmptyRecycleBin'}Result`;

/** One result of DML as Apex sees it, of whatever operation. */
export class SaveResultObject extends PlatformObject {
  override readonly typeName: ResultType;
  readonly result: SaveResult;
  /** Ids of the records that went into the master. */
  readonly merged: readonly unknown[];

  constructor(typeName: ResultType, result: SaveResult, merged: readonly unknown[] = []) {
    super();
    this.typeName = typeName;
    this.result = result;
    this.merged = merged;
  }

  override json(): ApexMap {
    const { id, success } = this.result;
    return new ApexMap(mapType(TYPES.String, TYPES.Object), [
      ['success', success],
      ['id', id],
      ['errors', errorsOf(this)]
    ]);
  }

  override toText(): string {
    const { id, success, errors } = this.result;
    return `${this.typeName}[getErrors=(${errors.map((error) => error.message).join(', ')});getId=${id};isSuccess=${success};]`;
  }
}

export class DatabaseError extends PlatformObject {
  override readonly typeName = 'Database.Error';
  readonly error: SaveError;

  constructor(error: SaveError) {
    super();
    this.error = error;
  }

  override json(): ApexMap {
    const { message, statusCode } = this.error;
    return new ApexMap(mapType(TYPES.String, TYPES.Object), [
      ['statusCode', statusCode],
      ['message', message],
      ['fields', fieldsOf(this)]
    ]);
  }

  override toText(): string {
    return `Database.Error[getFields=(${this.error.fields.join(', ')});getMessage=${this.error.message};getStatusCode=${this.error.statusCode};]`;
  }
}

const resultTypes: readonly ResultType[] = [
  'Database.SaveResult',
  'Database.UpsertResult',
  'Database.DeleteResult',
  'Database.UndeleteResult',
  'Database.MergeResult',
  'Database.EmptyRecycleBinResult'
];

/** What is no Id stays what it is: nobody checks it. */
const lenientId = (text: string | null): string | null => (text === null ? null : (toId18(text) ?? text));

/** Tests make results from JSON, since the classes have no constructors. */
for (const type of resultTypes) {
  makeFromJson(type, (member) => {
    const errors = (member('errors', 'List<Database.Error>') as ApexList | null)?.items ?? [];
    const merged = (member('mergedRecordIds', 'List<String>') as ApexList | null)?.items ?? [];
    const result: SaveResult = {
      id: lenientId(member('id', 'String') as string | null),
      success: member('success', 'Boolean') === true,
      created: member('created', 'Boolean') === true,
      errors: (errors as readonly DatabaseError[]).map(({ error }) => error)
    };
    return new SaveResultObject(type, result, merged);
  });
}
makeFromJson('Database.Error', (member) => {
  const fields = (member('fields', 'List<String>') as ApexList | null)?.items ?? [];
  const statusCode = (member('statusCode', 'String') as string | null) ?? 'UNKNOWN_EXCEPTION';
  return new DatabaseError({ statusCode, message: (member('message', 'String') as string | null) ?? '', fields: fields as string[] });
});

/** Apex Reference, Database namespace: the result classes and Database.Error. */
export const resultMembers: Members = {
  ...Object.assign({}, ...resultTypes.map(membersOf)),
  'Database.UpsertResult.isCreated()': (result: SaveResultObject) => result.result.created,
  'get:Database.UpsertResult.Created': (result: SaveResultObject) => result.result.created,
  'Database.MergeResult.getMergedRecordIds()': ({ merged, result }: SaveResultObject) =>
    new ApexList(listType(TYPES.String), result.success ? [...merged] : []),
  'get:Database.MergeResult.MergedRecordIds': ({ merged, result }: SaveResultObject) =>
    new ApexList(listType(TYPES.String), result.success ? [...merged] : []),
  'Database.MergeResult.getUpdatedRelatedIds()': () => new ApexList(listType(TYPES.String)),
  'get:Database.MergeResult.UpdatedRelatedIds': () => new ApexList(listType(TYPES.String)),
  'Database.Error.getMessage()': (error: DatabaseError) => error.error.message,
  'get:Database.Error.Message': (error: DatabaseError) => error.error.message,
  'Database.Error.getFields()': fieldsOf,
  'get:Database.Error.Fields': fieldsOf,
  'Database.Error.getStatusCode()': statusOf,
  'get:Database.Error.StatusCode': statusOf
};

function membersOf(type: ResultType): Members {
  // What could not be saved has no Id in its result, an update neither (public suites that are green in orgs rely on it); deletions name what they were asked for.
  const isSaved = type === 'Database.SaveResult' || type === 'Database.UpsertResult';
  const idOf = ({ result }: SaveResultObject): string | null => (isSaved && !result.success ? null : result.id);
  return {
    [`${type}.isSuccess()`]: (result: SaveResultObject) => result.result.success,
    [`get:${type}.Success`]: (result: SaveResultObject) => result.result.success,
    [`${type}.getId()`]: idOf,
    [`get:${type}.Id`]: idOf,
    [`${type}.getErrors()`]: errorsOf,
    [`get:${type}.Errors`]: errorsOf
  };
}

function errorsOf({ result }: SaveResultObject): ApexList {
  const type = currentTransaction().engine.types.type('Database.Error');
  return new ApexList(
    listType(type),
    result.errors.map((error) => new DatabaseError(error))
  );
}

function fieldsOf({ error }: DatabaseError): ApexList {
  return new ApexList(listType(TYPES.String), [...error.fields]);
}

function statusOf({ error }: DatabaseError): unknown {
  return currentTransaction().engine.enums.constant('System.StatusCode', error.statusCode);
}
