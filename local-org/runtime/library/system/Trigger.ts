import type { TriggerContext } from '../../kernel/transaction.ts';
import { currentTransaction } from '../../transactions/current.ts';
import type { Members } from '../registry.ts';

/** Apex Reference, Trigger Class: the context variables. Outside a trigger they are null or false. */
export const triggerMembers: Members = {
  'get:System.Trigger.new': () => context()?.newRecords ?? null,
  'get:System.Trigger.old': () => context()?.oldRecords ?? null,
  'get:System.Trigger.newMap': () => context()?.newMap ?? null,
  'get:System.Trigger.oldMap': () => context()?.oldMap ?? null,
  'get:System.Trigger.size': () => context()?.size ?? null,
  'get:System.Trigger.isExecuting': () => context() !== null,
  'get:System.Trigger.isBefore': () => during('before'),
  'get:System.Trigger.isAfter': () => during('after'),
  'get:System.Trigger.isInsert': () => during('insert'),
  'get:System.Trigger.isUpdate': () => during('update'),
  'get:System.Trigger.isDelete': () => during('delete'),
  'get:System.Trigger.isUndelete': () => during('undelete'),
  'get:System.Trigger.operationType': () => {
    const { trigger, engine } = currentTransaction();
    return trigger && engine.enums.constant('System.TriggerOperation', trigger.event.toUpperCase().replace(' ', '_'));
  }
};

const context = (): TriggerContext | null => currentTransaction().trigger;
const during = (word: string): boolean => context()?.event.split(' ').includes(word) ?? false;
