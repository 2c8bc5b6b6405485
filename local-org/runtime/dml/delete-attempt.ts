import type { DmlOperation } from '../../contract/abi.ts';
import { leadToMaster, withMaster } from './merge.ts';
import { deleteRow, undeleteRow } from './cascade.ts';
import type { SaveContext } from './context.ts';
import { triggerRecord } from './trigger-record.ts';
import { rulesOf } from './rules/index.ts';
import { alive, fireTriggers } from './triggers.ts';
import { isAlive, type Work } from './work.ts';

/** One pass of a delete, or of the deletes of a merge, over a chunk. */
export function deleteAttempt(context: SaveContext, works: readonly Work[], operation: DmlOperation): void {
  for (const work of works) work.before = context.table.get(work.id!) ?? work.before;
  const oldOf = (of: readonly Work[]) => () => ({
    newRecords: null,
    oldRecords: of.map((work) => triggerRecord(context, work.before!, true))
  });
  fireTriggers(context, 'before delete', works, oldOf(works));
  for (const work of alive(works)) {
    const row = context.table.get(work.id!);
    // A trigger, or the cascade of another record of the list, has deleted it already.
    if (!row) continue;
    if (operation === 'merge') leadToMaster(context, work, context.masterId!);
    const error = rulesOf(context.object).keeps?.(context, row) ?? deleteRow(context, context.table.get(work.id!)!);
    if (error) work.errors.push(error);
  }
  const gone = alive(works);
  // Of a merged record the master is known after its deletion only (Apex Developer Guide, Triggers and Merge Statements).
  if (operation === 'merge') for (const work of gone) work.before = withMaster(context, work.before!, context.masterId!);
  fireTriggers(context, 'after delete', gone, oldOf(gone));
}

/** One pass of an undelete over a chunk. */
export function undeleteAttempt(context: SaveContext, works: readonly Work[]): void {
  const back = works
    .filter(isAlive)
    .map((work) => ({ work, row: undeleteRow(context, context.table, context.table.getDeleted(work.id!)!) }));
  fireTriggers(
    context,
    'after undelete',
    back.map(({ work }) => work),
    () => ({ newRecords: back.map(({ row }) => triggerRecord(context, row, true)), oldRecords: null })
  );
}
