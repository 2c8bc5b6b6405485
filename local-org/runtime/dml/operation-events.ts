import type { DmlOperation } from '../../contract/abi.ts';
import type { TriggerEvent } from '../../contract/program.ts';

const events: Readonly<Record<DmlOperation, readonly TriggerEvent[]>> = {
  insert: ['before insert', 'after insert'],
  update: ['before update', 'after update'],
  upsert: ['before insert', 'after insert', 'before update', 'after update'],
  delete: ['before delete', 'after delete'],
  undelete: ['after undelete'],
  merge: ['before update', 'after update', 'before delete', 'after delete']
};

/** Trigger events that an operation may cause. */
export function eventsOf(operation: DmlOperation): readonly TriggerEvent[] {
  return events[operation];
}
