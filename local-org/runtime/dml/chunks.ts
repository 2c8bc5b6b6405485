import type { DmlOperation } from '../../contract/abi.ts';
import { mark, rollbackTo } from '../storage/savepoint.ts';
import type { SaveContext } from './context.ts';
import { deleteAttempt, undeleteAttempt } from './delete-attempt.ts';
import { failure } from './failures.ts';
import { Masters } from './masters.ts';
import { eventsOf } from './operation-events.ts';
import { saveOpportunityTotals } from './opportunity-totals.ts';
import { saveAttempt } from './save-attempt.ts';
import { hasTriggers } from './triggers.ts';
import { hasFailed, isAlive, type Work } from './work.ts';

/** Records that triggers are given at once. */
export const chunkSize = 200;
/** Runs of a chunk whose records may fail one by one. */
const mostAttempts = 3;

/**
 * Carries out a statement chunk by chunk; statics live on between them. All or none: stops at the first chunk with a failure. Otherwise a chunk in
 * which records failed is undone and run again without them, so that triggers leave nothing of failed records behind (Apex Developer Guide, Bulk DML
 * Exception Handling).
 */
export function runChunks(context: SaveContext, operation: DmlOperation, works: readonly Work[]): void {
  for (let from = 0; from < works.length; from += chunkSize) {
    const chunk = works.slice(from, from + chunkSize);
    runChunk(context, operation, chunk);
    if (context.allOrNone && chunk.some(hasFailed)) return;
  }
}

function runChunk(context: SaveContext, operation: DmlOperation, chunk: readonly Work[]): void {
  if (context.allOrNone && chunk.some(hasFailed)) return;
  const start = mark(context.tx);
  const leavesTraces = hasTriggers(context, eventsOf(operation)) || operation === 'delete' || operation === 'merge';
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const works = chunk.filter(isAlive);
    if (works.length === 0) return;
    const masters = new Masters(context, works);
    attemptOf(operation)(context, works, operation);
    masters.save(works);
    saveOpportunityTotals(context, works);
    if (!works.some(hasFailed) || context.allOrNone || !leavesTraces) return;
    rollbackTo(context.tx, start);
  }
  const tooMany = failure(
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    'Too many batch retries in the presence of Apex triggers and partial failures.'
  );
  for (const work of chunk.filter(isAlive)) work.errors.push(tooMany);
}

function attemptOf(operation: DmlOperation): (context: SaveContext, works: readonly Work[], operation: DmlOperation) => void {
  return operation === 'delete' || operation === 'merge' ? deleteAttempt : operation === 'undelete' ? undeleteAttempt : saveAttempt;
}
