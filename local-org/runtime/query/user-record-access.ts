import { accessOf, type ObjectRight } from '../access/check-access.ts';
import { sharingFilter, type AccessPlace, type Level } from '../access/sharing.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { MutableRow, Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import { toId18 } from '../values/id.ts';
import { queryException } from './messages.ts';

/** Records that one query may ask of (Object Reference, UserRecordAccess). */
const mostRecords = 200;
/** From the least: each comes with those before it. */
const levels = [
  { field: 'HasReadAccess', name: 'Read', right: 'read', sharing: 'read' },
  { field: 'HasEditAccess', name: 'Edit', right: 'edit', sharing: 'edit' },
  { field: 'HasDeleteAccess', name: 'Delete', right: 'delete', sharing: 'full' },
  { field: 'HasTransferAccess', name: 'Transfer', right: 'edit', sharing: 'full' },
  { field: 'HasAllAccess', name: 'All', right: 'delete', sharing: 'full' }
] as const satisfies readonly { field: string; name: string; right: ObjectRight; sharing: Level }[];

/**
 * What a user may do with records, by permissions and sharing (Object Reference, UserRecordAccess). The filter must name one user and the records;
 * `keys` answers which values it leaves to a field.
 */
export function userRecordAccessRows(table: Table, tx: DataTransaction, keys: (field: string) => readonly string[] | null): readonly Row[] {
  const users = keys('UserId');
  const records = keys('RecordId');
  if (users?.length !== 1 || records === null || records.length > mostRecords)
    throw queryException(`UserRecordAccess can be filtered by one UserId and at most ${mostRecords} RecordIds only`);
  const place = placeOf(tx, users[0]!);
  return records.map((id) => rowOf(table, place, id)).filter((row) => row !== null);
}

function placeOf(tx: DataTransaction, id: string): AccessPlace {
  const users = tx.database.table('User');
  const row = users.get(id);
  const value = (name: string) => (row ? users.valueOf(row, tx.database.schema.field('User', name)!) : null) as string | null;
  return { database: tx.database, user: { id, profileId: value('ProfileId'), roleId: value('UserRoleId') } };
}

/** Null for what is no Id of an object. */
function rowOf(table: Table, place: AccessPlace, recordId: string): Row | null {
  const { database, user } = place;
  const object = database.schema.objectByPrefix(recordId.slice(0, 3));
  if (!object || toId18(recordId) === null) return null;
  const record = database.tableOf(object).get(toId18(recordId)!);
  const access = accessOf(database, user.id, user.profileId);
  const may = levels.map(({ right, sharing }) => {
    if (!record || !access.objectRight(object, right)) return false;
    const test = sharingFilter(place, object, sharing);
    return test === null || test(record);
  });
  // Less than the level below is nothing.
  const reached = may.includes(false) ? may.indexOf(false) : may.length;
  const row: MutableRow = [null];
  const put = (name: string, value: unknown): void => {
    row[table.layout.slotFor(database.schema.field('UserRecordAccess', name)!.ordinal)] = value;
  };
  put('RecordId', recordId);
  put('UserId', user.id);
  for (const [index, { field }] of levels.entries()) put(field, index < reached);
  put('MaxAccessLevel', reached === 0 ? 'None' : levels[reached - 1]!.name);
  return row;
}
