import type { RunAsMark } from '../../contract/abi.ts';
import { saveRecords } from '../dml/save.ts';
import { charge } from '../kernel/limits.ts';
import type { MixedDml, RunningUser } from '../kernel/transaction.ts';
import type { ApexTransaction } from '../transactions/apex-transaction.ts';
import { currentTransaction } from '../transactions/current.ts';
import { findRunningUser } from '../transactions/users.ts';
import { apexException, nullPointer } from '../values/platform-exceptions.ts';
import { SObject } from '../values/sobject.ts';

interface Before {
  readonly user: RunningUser;
  readonly mixedDml: MixedDml;
  readonly runAsDepth: number;
}

/**
 * `System.runAs(user) { … }` (Apex Developer Guide, Using the runAs Method): tests only; counts as a DML statement; the user's record access and
 * permissions hold inside; setup and other objects may be saved on either side of it.
 */
export function enterRunAs(userOrVersion: unknown): RunAsMark {
  const tx = currentTransaction();
  if (userOrVersion === null) throw nullPointer();
  if (!tx.isTest) throw apexException('System.TypeException', 'runAs can only be called in test methods');
  const before: Before = { user: tx.user, mixedDml: tx.mixedDml, runAsDepth: tx.runAsDepth };
  if (!(userOrVersion instanceof SObject)) return before;
  if (userOrVersion.id === null) insertUser(tx, userOrVersion);
  else charge(tx.limits, 'dmlStatements');
  const user = findRunningUser(tx.database, userOrVersion.id!);
  if (!user) throw apexException('System.IllegalArgumentException', 'runAs: the user is not in the database');
  tx.user = user;
  tx.runAsDepth++;
  tx.mixedDml = { setup: null, other: null };
  return before;
}

/** A user that was not saved is inserted, as the example of the runAs method shows; mixed DML does not count it. */
function insertUser(tx: ApexTransaction, user: SObject): void {
  const { mixedDml } = tx;
  tx.mixedDml = { setup: null, other: null };
  saveRecords(tx, 'insert', [user], { mode: 'system', sharing: 'without', allOrNone: true });
  tx.mixedDml = mixedDml;
}

export function leaveRunAs(mark: RunAsMark): void {
  const tx = currentTransaction();
  const { user, mixedDml, runAsDepth } = mark as Before;
  tx.user = user;
  tx.runAsDepth = runAsDepth;
  tx.mixedDml = mixedDml;
}
