import { shareObjectOf } from '../access/share-object.ts';
import type { Row } from '../storage/row.ts';
import type { SaveContext } from './context.ts';

/** Removes the manual shares of a record that has a new owner (Apex Developer Guide, Understanding Sharing, "User Managed Sharing"); those with a reason of Apex stay. */
export function dropManualShares(context: SaveContext, row: Row, before: Row | null): void {
  if (!before || context.valueOf(row, 'OwnerId') === context.valueOf(before, 'OwnerId')) return;
  const { database } = context.tx;
  const shareObject = shareObjectOf(database.schema, context.object);
  if (!shareObject) return;
  const shares = database.tableOf(shareObject);
  const field = (name: string) => database.schema.field(shareObject.name, name)!;
  const manual = [...shares.idsWhere(field('ParentId'), row[0] as string)].filter(
    (id) => shares.valueOf(shares.get(id)!, field('RowCause')) === 'Manual'
  );
  for (const id of manual) shares.remove(id);
}
