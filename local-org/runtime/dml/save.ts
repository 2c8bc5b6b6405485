import type { DataSite, DmlOperation } from '../../contract/abi.ts';
import type { ObjectSchema } from '../../contract/schema.ts';
import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import { charge } from '../kernel/limits.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import { mark, rollbackTo, type Mark } from '../storage/savepoint.ts';
import { apexException, nullPointer } from '../values/platform-exceptions.ts';
import type { SObject } from '../values/sobject.ts';
import { runChunks } from './chunks.ts';
import { SaveContext } from './context.ts';
import { dmlException, failure, type FailedRecord } from './failures.ts';
import { matchRecords } from './match-records.ts';
import { refuseMerge } from './merge.ts';
import { mixedDmlError } from './mixed-dml.ts';
import { requireAccess, requireRecordAccess } from './require-access.ts';
import type { SaveResult } from './results.ts';
import { fieldNamed } from './row-record.ts';
import { hasFailed, isAlive, newWork, type Work } from './work.ts';

export interface SaveOptions {
  readonly mode: DataSite['mode'];
  readonly sharing: DataSite['sharing'];
  /** True: any failure undoes the whole statement and throws DmlException. */
  readonly allOrNone: boolean;
  /** Text that is too long for its field is cut (Apex Reference, DMLOptions, AllowFieldTruncation). */
  readonly truncates?: boolean;
  /** Upsert: API name of the external id; Id if absent. */
  readonly externalId?: string;
  /** Merge: the record that stays. */
  readonly master?: SObject;
  /** Part of a statement that is counted as a whole; writes fields that no caller may. */
  readonly asPlatform?: boolean;
}

/** Objects that one statement may change in turn (Apex Developer Guide, DML: "Creating records for multiple object types"). */
const mostObjectChanges = 10;

/**
 * One DML statement: counts limits, checks access and mixed DML, then runs the platform's order of execution in chunks of 200 with triggers.
 * Sets Ids on inserted records (`Id` only; other changes are seen by queries). Answers one result per record in order.
 * Throws DmlException (allOrNone), SObjectException and others for calls that are wrong as a whole; LimitException cannot be caught.
 */
export function saveRecords(
  tx: DataTransaction,
  operation: DmlOperation,
  records: readonly (SObject | null)[],
  options: SaveOptions
): readonly SaveResult[] {
  if (records.length === 0) return [];
  if (operation === 'merge') refuseMerge(records, options.master ?? null);
  const works = records.map((record, index) => {
    if (record === null) throw nullPointer();
    return newWork(index, record);
  });
  if (!options.asPlatform) chargeStatement(tx, works.length);
  const start = mark(tx);
  const mixedBefore = { ...tx.mixedDml };
  for (const part of byObject(works)) {
    saveObject(tx, operation, part, options);
    if (operation === 'merge' && part.every(isAlive)) mergeInto(tx, part, options);
    if (options.allOrNone && part.some(hasFailed)) {
      tx.mixedDml = mixedBefore;
      fail(tx, operation, works, start);
    }
  }
  if (!works.some(isAlive)) tx.mixedDml = mixedBefore;
  tx.uncommittedWork = true;
  return works.map((work) => (operation === 'merge' ? { ...finish(work), id: options.master!.id } : finish(work)));
}

/** The master is saved as it is given, once the others are gone: its update triggers run then. */
function mergeInto(tx: DataTransaction, works: readonly Work[], options: SaveOptions): void {
  const master = newWork(works[0]!.index, options.master!);
  const { mode, sharing, allOrNone } = options;
  saveObject(tx, 'update', [master], { mode, sharing, allOrNone });
  works[0]!.errors.push(...master.errors);
}

function chargeStatement(tx: DataTransaction, rows: number): void {
  charge(tx.limits, 'dmlStatements');
  charge(tx.limits, 'dmlRows', rows);
  addCpu(tx, costs.dmlStatement + rows * costs.dmlRow);
}

function fail(tx: DataTransaction, operation: DmlOperation, works: readonly Work[], start: Mark): never {
  rollbackTo(tx, start);
  const failed = works.filter(hasFailed).map(failedRecord);
  throw dmlException(operation, failed);
}

/** A record that was to be made has only the Id that it was wrongly given. */
function failedRecord({ index, record, created, id, errors }: Work): FailedRecord {
  return { index, object: record.object.name, id: created ? record.id : id, errors };
}

/** Neighbours of the same object are saved together. */
function byObject(works: readonly Work[]): Work[][] {
  const parts: Work[][] = [];
  for (const work of works) {
    const last = parts.at(-1);
    if (last && last[0]!.record.object === work.record.object) last.push(work);
    else parts.push([work]);
  }
  if (parts.length > mostObjectChanges)
    throw apexException(
      'System.TypeException',
      `Cannot have more than ${mostObjectChanges} chunks in a single operation. Please rearrange the data to reduce chunking.`
    );
  return parts;
}

function saveObject(tx: DataTransaction, operation: DmlOperation, works: readonly Work[], options: SaveOptions): void {
  const { object } = works[0]!.record;
  requireOperation(object, operation);
  const context = new SaveContext(tx, object, options);
  matchRecords(context, operation, works, options.externalId);
  const mixed = mixedDmlError(context, operation, works);
  if (mixed) {
    for (const work of works) work.errors.push(mixed);
    return;
  }
  for (const part of [works.filter((work) => work.created), works.filter((work) => !work.created)]) {
    if (part.length > 0) requireAccess(context, operation === 'upsert' ? (part[0]!.created ? 'insert' : 'update') : operation, part);
  }
  requireRecordAccess(context, works);
  refuseLocked(context, works);
  refuseSelfReference(context, works);
  runChunks(context, operation, works);
}

const abilities: Readonly<Record<DmlOperation, (object: ObjectSchema) => boolean>> = {
  insert: (object) => object.createable,
  update: (object) => object.updateable,
  upsert: (object) => object.createable && object.updateable,
  delete: (object) => object.deletable,
  undelete: (object) => object.deletable && fieldNamed(object, 'IsDeleted') !== undefined,
  merge: (object) => object.deletable
};

function requireOperation(object: ObjectSchema, operation: DmlOperation): void {
  if (object.kind !== 'platformEvent' && abilities[operation](object)) return;
  throw apexException('System.TypeException', `DML operation ${operation.toUpperCase()} not allowed on ${object.name}`);
}

/** Another transaction has the record by FOR UPDATE. */
function refuseLocked({ tx }: SaveContext, works: readonly Work[]): void {
  for (const work of works) {
    if (work.id === null || !tx.database.locks.isTaken(tx.id, work.id)) continue;
    work.errors.push(failure('UNABLE_TO_LOCK_ROW', `unable to obtain exclusive access to this record or 1 records: ${work.id}`));
  }
}

/** A before trigger may not save the records that it runs for. */
function refuseSelfReference({ tx }: SaveContext, works: readonly Work[]): void {
  const { trigger } = tx;
  if (!trigger?.event.startsWith('before')) return;
  const current = (trigger.newMap ?? trigger.oldMap) as { has(id: unknown): boolean } | null;
  for (const work of works) {
    if (work.id === null || !current?.has(work.id)) continue;
    const text = `Object (id = ${work.id}) is currently in trigger of ${trigger.object}, therefore it cannot recursively update itself`;
    work.errors.push(failure('SELF_REFERENCE_FROM_TRIGGER', text));
  }
}

function finish(work: Work): SaveResult {
  const success = isAlive(work);
  if (success && (work.created || work.record.id === null)) work.record.store(fieldNamed(work.record.object, 'Id')!, work.id);
  return {
    id: success || !work.created ? work.id : null,
    success,
    created: success && work.created && !work.existing,
    errors: work.errors
  };
}
