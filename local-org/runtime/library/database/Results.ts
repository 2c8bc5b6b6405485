import { currentTransaction } from '../../transactions/current.ts';
import type { SaveError, SaveResult } from '../../dml/results.ts';
import { ApexList } from '../../values/list.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { TYPES, listType } from '../../values/runtime-type.ts';
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

/** Apex Reference, Database namespace: the result classes and Database.Error. */
export const resultMembers: Members = {
  ...Object.assign({}, ...resultTypes.map(membersOf)),
  'Database.UpsertResult.isCreated()': (result: SaveResultObject) => result.result.created,
  'get:Database.UpsertResult.Created': (result: SaveResultObject) => result.result.created,
  'Database.MergeResult.getMergedRecordIds()': ({ merged, result }: SaveResultObject) =>
    new ApexList(listType(TYPES.String), result.success ? [...merged] : []),
  'Database.Error.getMessage()': (error: DatabaseError) => error.error.message,
  'get:Database.Error.Message': (error: DatabaseError) => error.error.message,
  'Database.Error.getFields()': fieldsOf,
  'get:Database.Error.Fields': fieldsOf,
  'Database.Error.getStatusCode()': statusOf,
  'get:Database.Error.StatusCode': statusOf
};

function membersOf(type: ResultType): Members {
  return {
    [`${type}.isSuccess()`]: (result: SaveResultObject) => result.result.success,
    [`get:${type}.Success`]: (result: SaveResultObject) => result.result.success,
    [`${type}.getId()`]: (result: SaveResultObject) => result.result.id,
    [`get:${type}.Id`]: (result: SaveResultObject) => result.result.id,
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
