import { setValue, fieldNamed } from './row-record.ts';
import { lookupsTo } from './cascade.ts';
import { apexException, nullPointer } from '../values/platform-exceptions.ts';
import type { Row } from '../storage/row.ts';
import type { SObject } from '../values/sobject.ts';
import type { SaveContext } from './context.ts';
import type { Work } from './work.ts';

/** Objects that can be merged, and how many records at most beside the master (Apex Developer Guide, Merging Records). */
const mergeable: ReadonlySet<string> = new Set(['Account', 'Case', 'Contact', 'Lead']);
const mostMerged = 2;

/** Throws for a merge that is wrong as a whole. */
export function refuseMerge(records: readonly (SObject | null)[], master: SObject | null): void {
  if (master === null) throw nullPointer();
  const { name } = master.object;
  if (!mergeable.has(name)) throw apexException('System.TypeException', `Specified type ${name} cannot be merged`);
  const others = records.some((record) => record !== null && record.object !== master.object);
  if (others) throw apexException('System.TypeException', 'Records of different objects cannot be merged');
  if (records.length > mostMerged)
    throw apexException('System.ListException', `Merge takes at most ${mostMerged} records beside the master: ${records.length}`);
}

/** Leads what refers to a merged record to the master, and notes the master in the record. No triggers of related records run. */
export function leadToMaster(context: SaveContext, work: Work, masterId: string): void {
  const { table, tx, object } = context;
  for (const { object: child, field } of lookupsTo(tx.org.schema, object)) {
    const children = tx.database.tableOf(child);
    for (const id of [...children.idsWhere(field, work.id!)]) {
      const row = children.copy(children.get(id)!);
      setValue(children, row, field, masterId);
      const stamp = fieldNamed(child, 'SystemModstamp');
      if (stamp) setValue(children, row, stamp, context.now());
      children.put(row);
    }
  }
  table.put(withMaster(context, table.get(work.id!)!, masterId));
}

/** The row of a merged record with its master noted. */
export function withMaster({ table, object }: SaveContext, merged: Row, masterId: string): Row {
  const note = fieldNamed(object, 'MasterRecordId');
  const row = table.copy(merged);
  if (note) setValue(table, row, note, masterId);
  return row;
}
