import { mark, rollbackTo, type Mark } from '../storage/savepoint.ts';
import { apexException } from '../values/platform-exceptions.ts';
import { PlatformObject } from '../values/platform-object.ts';
import type { ApexTransaction } from './apex-transaction.ts';

/** `System.Savepoint`: the object that Apex holds. Usable while it is in the list of open savepoints of its transaction. */
export class OpenSavepoint extends PlatformObject {
  override readonly typeName = 'System.Savepoint';
  readonly mark: Mark;
  /** Whether there was uncommitted work when it was set. */
  readonly uncommittedWork: boolean;

  constructor(at: Mark, uncommittedWork: boolean) {
    super();
    this.mark = at;
    this.uncommittedWork = uncommittedWork;
  }
}

export function setSavepoint(tx: ApexTransaction): OpenSavepoint {
  const savepoint = new OpenSavepoint(mark(tx), tx.uncommittedWork);
  tx.savepoints.push(savepoint);
  return savepoint;
}

/** Undoes what was done since; later savepoints are gone (Apex Developer Guide, Transaction Control). */
export function rollbackToSavepoint(tx: ApexTransaction, savepoint: OpenSavepoint): void {
  const index = openIndex(tx, savepoint);
  rollbackTo(tx, savepoint.mark);
  tx.uncommittedWork = savepoint.uncommittedWork;
  tx.savepoints.length = index + 1;
}

/** Releases a savepoint and those set after it; what was done stays. */
export function releaseSavepoint(tx: ApexTransaction, savepoint: OpenSavepoint): void {
  tx.savepoints.length = openIndex(tx, savepoint);
}

function openIndex(tx: ApexTransaction, savepoint: OpenSavepoint): number {
  const index = tx.savepoints.indexOf(savepoint);
  if (index < 0) throw apexException('System.TypeException', 'Savepoint does not exist in the current transaction');
  return index;
}
