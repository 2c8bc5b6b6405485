import type { MutableRow, Row } from '../storage/row.ts';
import { SObject } from '../values/sobject.ts';
import { applyDefaults } from './defaults.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import { makeRow } from './make-row.ts';
import { setParentsByKey } from './parent-keys.ts';
import { keepShares } from './record-shares.ts';
import { fieldNamed, fieldsOf } from './row-record.ts';
import { computeDraft, oldRecord, triggerRecord } from './trigger-record.ts';
import { rulesOf } from './rules/index.ts';
import { alive, fireTriggers } from './triggers.ts';
import { duplicateError } from './unique.ts';
import { ruleErrors } from './validation-rules.ts';
import { isAlive, type Work } from './work.ts';

/**
 * One pass of the order of execution over a chunk: before triggers, system validation, save, after triggers (Apex Developer Guide, Triggers and
 * Order of Execution). Failed works carry their errors; what they wrote, if anything, the caller undoes.
 */
export function saveAttempt(context: SaveContext, works: readonly Work[]): void {
  const created = works.filter((work) => work.created);
  const changed = works.filter((work) => !work.created && readBefore(context, work));
  for (const work of created) work.draft = newDraft(context, work);
  for (const work of changed) work.draft = changedDraft(context, work);
  fireBefore(context, alive(created), alive(changed));
  const saved = [...alive(created), ...alive(changed)].filter((work) => saveOne(context, work));
  fireAfter(context, saved);
}

/** Triggers of earlier chunks may have changed or deleted the record. */
function readBefore(context: SaveContext, work: Work): boolean {
  const row = context.table.get(work.id!);
  if (row) work.before = row;
  else work.errors.push(failure('ENTITY_IS_DELETED', 'entity is deleted'));
  return row !== undefined;
}

/** Fields only: triggers see no related records. */
function newDraft(context: SaveContext, work: Work): NonNullable<Work['draft']> {
  const draft = SObject.create(context.object);
  for (const [field, value] of fieldsOf(work.record)) draft.store(field, value);
  setParentsByKey(context, work, draft);
  applyDefaults(context, draft);
  giveOwner(context, draft);
  rulesOf(context.object).prepare?.(context, draft);
  return draft;
}

/** A record belongs to whom it is saved for, as its before triggers see, unless it says otherwise. */
function giveOwner({ object, tx }: SaveContext, draft: SObject): void {
  const owner = fieldNamed(object, 'OwnerId');
  if (owner?.createable && !draft.has(owner) && tx.user.id) draft.store(owner, tx.user.id);
}

/** All stored fields, with what the caller's record sets over them. */
function changedDraft(context: SaveContext, work: Work): NonNullable<Work['draft']> {
  const draft = triggerRecord(context, work.before!, false);
  for (const [field, value] of fieldsOf(work.record)) if (field.type !== 'id') draft.store(field, value);
  setParentsByKey(context, work, draft);
  return draft;
}

function fireBefore(context: SaveContext, created: readonly Work[], changed: readonly Work[]): void {
  const draftsOf = (works: readonly Work[]): SObject[] => {
    const drafts = works.map((work) => work.draft!);
    for (const draft of drafts) computeDraft(context, draft);
    return drafts;
  };
  fireTriggers(context, 'before insert', created, () => ({ newRecords: draftsOf(created), oldRecords: null }));
  fireTriggers(context, 'before update', changed, () => ({ oldRecords: oldOf(context, changed), newRecords: draftsOf(changed) }));
}

/** Validates and stores a draft. False: it failed, or an equal record stands for it. */
function saveOne(context: SaveContext, work: Work): boolean {
  const { object, table, tx } = context;
  const rules = rulesOf(object);
  if (work.created) work.id ??= tx.database.ids.next(object.keyPrefix);
  const row = makeRow(context, work);
  if (!isAlive(work)) return false;
  rules.complete?.(context, row, work.before);
  const existing = work.created ? (rules.existing?.(context, row) ?? null) : null;
  if (existing !== null) {
    work.id = existing;
    work.existing = true;
    return false;
  }
  work.errors.push(...ruleErrors(context, row, work.before));
  noteViolations(context, work, row);
  if (!isAlive(work)) return false;
  table.put(row);
  rules.saved?.(context, row, work.before);
  keepShares(context, row, work.before);
  return true;
}

function noteViolations(context: SaveContext, work: Work, row: MutableRow): void {
  const error = rulesOf(context.object).validate?.(context, row, work.before) ?? duplicateError(context, row);
  if (error) work.errors.push(error);
}

function fireAfter(context: SaveContext, saved: readonly Work[]): void {
  const created = saved.filter((work) => work.created);
  const changed = saved.filter((work) => !work.created);
  const newOf = (works: readonly Work[]) => works.map((work) => triggerRecord(context, storedRow(context, work), true));
  fireTriggers(context, 'after insert', created, () => ({ newRecords: newOf(created), oldRecords: null }));
  fireTriggers(context, 'after update', changed, () => ({ newRecords: newOf(changed), oldRecords: oldOf(context, changed) }));
}

const oldOf = (context: SaveContext, works: readonly Work[]): SObject[] => works.map((work) => oldRecord(context, work.before!));

function storedRow(context: SaveContext, work: Work): Row {
  return context.table.get(work.id!)!;
}
