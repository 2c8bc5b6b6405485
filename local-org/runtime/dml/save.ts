import type { DataSite, DmlOperation } from '../../contract/abi.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { SObject } from '../values/sobject.ts';
import type { SaveResult } from './results.ts';

export interface SaveOptions {
  readonly mode: DataSite['mode'];
  readonly sharing: DataSite['sharing'];
  /** True: any failure undoes the whole statement and throws DmlException. */
  readonly allOrNone: boolean;
  /** Upsert: API name of the external id; Id if absent. */
  readonly externalId?: string;
  /** Merge: the record that stays. */
  readonly master?: SObject;
}

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
  throw new Error(`not supported: ${operation} (${tx.id} ${records.length} ${options.mode})`);
}
