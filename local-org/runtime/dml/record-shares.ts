import { shareObjectOf } from '../access/share-object.ts';
import type { Row } from '../storage/row.ts';
import type { SaveContext } from './context.ts';
import { addRow } from './rules/write.ts';

/**
 * Keeps the share that names a record's owner, and removes the manual ones of a record that has a new owner; those with a reason of Apex stay
 * (Apex Developer Guide, Understanding Sharing, "User Managed Sharing", and Sharing a Record Using Apex, "Owner").
 */
export function keepShares(context: SaveContext, row: Row, before: Row | null): void {
  const owner = context.valueOf(row, 'OwnerId');
  if (owner === null || (before && owner === context.valueOf(before, 'OwnerId'))) return;
  const { database } = context.tx;
  const shareObject = shareObjectOf(database.schema, context.object);
  if (!shareObject) return;
  const shares = database.tableOf(shareObject);
  const field = (name: string) => database.schema.field(shareObject.name, name)!;
  for (const id of before ? [...shares.idsWhere(field('ParentId'), row[0] as string)] : []) {
    const cause = shares.valueOf(shares.get(id)!, field('RowCause'));
    if (cause === 'Manual' || cause === 'Owner') shares.remove(id);
  }
  addRow(context, shareObject.name, { ParentId: row[0], UserOrGroupId: owner, AccessLevel: 'All', RowCause: 'Owner' });
}
