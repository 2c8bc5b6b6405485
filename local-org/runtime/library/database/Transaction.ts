import { charge } from '../../kernel/limits.ts';
import { executeBatch } from '../../transactions/execute-batch.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { releaseSavepoint, rollbackToSavepoint, setSavepoint, type OpenSavepoint } from '../../transactions/savepoints.ts';
import { nullPointer } from '../../values/platform-exceptions.ts';
import type { Members } from '../registry.ts';
import { named } from '../system/Async.ts';

const defaultScope = 200;

/** Apex Reference, Database Class: savepoints and batches. Setting a savepoint and rolling back count as DML statements. */
export const transactionMembers: Members = {
  'System.Database.setSavepoint()': () => {
    const tx = currentTransaction();
    charge(tx.limits, 'dmlStatements');
    charge(tx.limits, 'savepoints');
    return setSavepoint(tx);
  },
  'System.Database.rollback(System.Savepoint)': (savepoint: OpenSavepoint | null) => {
    if (savepoint === null) throw nullPointer();
    const tx = currentTransaction();
    charge(tx.limits, 'dmlStatements');
    rollbackToSavepoint(tx, savepoint);
  },
  'System.Database.releaseSavepoint(System.Savepoint)': (savepoint: OpenSavepoint | null) => {
    if (savepoint === null) throw nullPointer();
    releaseSavepoint(currentTransaction(), savepoint);
  },
  'System.Database.executeBatch(Object)': (job: unknown) => executeBatch(currentTransaction(), named(job), defaultScope),
  'System.Database.executeBatch(Object,Integer)': (job: unknown, scope: number) => executeBatch(currentTransaction(), named(job), scope)
};
