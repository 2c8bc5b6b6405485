import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { Row } from '../storage/row.ts';
import { groupsOf, rolesBelow } from './hierarchy.ts';
import { checkAccess } from './check-access.ts';

/** Whether the user may see (or change) a row of the object. */
export type RowTest = (row: Row) => boolean;
/** `full`: to delete, transfer and share, too. */
export type Level = 'read' | 'edit' | 'full';
/** Whose access is asked for, and where. */
export interface AccessPlace extends Pick<DataTransaction, 'org' | 'database'> {
  readonly user: Pick<DataTransaction['user'], 'id' | 'roleId' | 'profileId'>;
}

/**
 * Record access of the running user to an object's rows; null where it leaves nothing out. By the sharing model: owner, those above the
 * owner in the role hierarchy, members of an owning queue, shares; View All and Modify All see through.
 */
export function sharingFilter(tx: AccessPlace, object: ObjectSchema, level: Level): RowTest | null {
  if (isOpen(object, level)) return null;
  const access = checkAccess(tx);
  if (
    access.isAdministrator ||
    access.objectRight(object, level === 'read' ? 'viewAll' : 'modifyAll') ||
    access.objectRight(object, 'modifyAll')
  )
    return null;
  const lookup = controllingLookup(object);
  if (lookup) return parentTest(tx, object, lookup, level);
  return ownTest(tx, object, level);
}

function isOpen(object: ObjectSchema, level: Level): boolean {
  if (object.setup || (object.kind !== 'custom' && object.kind !== 'standard')) return true;
  if (object.sharing === 'FullAccess') return true;
  return level !== 'full' && (object.sharing === 'ReadWrite' || (object.sharing === 'Read' && level === 'read'));
}

/** A detail record, or one controlled by its parent, follows the first such parent. */
function controllingLookup(object: ObjectSchema): FieldSchema | undefined {
  const masters = object.fields.filter((field) => field.relationshipKind === 'masterDetail');
  if (masters.length > 0) return masters[0];
  if (object.sharing !== 'ControlledByParent') return undefined;
  return object.fields.find((field) => field.name === 'ParentId' || field.name === 'AccountId' || field.name === 'CampaignId');
}

function parentTest(tx: AccessPlace, object: ObjectSchema, lookup: FieldSchema, level: Level): RowTest | null {
  const parent = tx.org.schema.object(lookup.referenceTo?.[0] ?? '');
  const test = parent && sharingFilter(tx, parent, level);
  if (!parent || !test) return null;
  const table = tx.database.tableOf(object);
  const parents = tx.database.tableOf(parent);
  return (row) => {
    const id = table.valueOf(row, lookup);
    const parentRow = typeof id === 'string' ? parents.get(id) : undefined;
    return parentRow ? test(parentRow) : false;
  };
}

function ownTest(tx: AccessPlace, object: ObjectSchema, level: Level): RowTest {
  const { database, user } = tx;
  const owner = database.schema.field(object.name, 'OwnerId');
  if (!owner) return () => false;
  const slot = database.tableOf(object).layout.slotFor(owner.ordinal);
  const members = new Lazily(() => groupsOf(database, user.id, user.roleId));
  const below = new Lazily(() => (user.roleId === null ? new Set<string>() : rolesBelow(database, user.roleId)));
  const shared = shareTest(tx, object, level, members);
  const users = database.table('User');
  const role = database.schema.field('User', 'UserRoleId')!;
  return (row) => {
    const ownerId = row[slot] as string | null;
    if (ownerId === user.id) return true;
    if (ownerId !== null) {
      const ownerRow = users.get(ownerId);
      const ownerRole = ownerRow ? users.valueOf(ownerRow, role) : null;
      if (ownerRole !== null && below.value.has(ownerRole as string)) return true;
      if (!ownerRow && members.value.has(ownerId)) return true;
    }
    return shared !== null && shared(row);
  };
}

/** Rows of `X__Share` that grant the user, or one of the user's groups, enough. */
function shareTest(tx: AccessPlace, object: ObjectSchema, level: Level, members: Lazily<ReadonlySet<string>>): RowTest | null {
  const shareObject = tx.org.schema.object(object.name.replace(/__c$/, '__Share'));
  if (!shareObject || shareObject === object) return null;
  const shares = tx.database.tableOf(shareObject);
  const field = (name: string): FieldSchema => tx.org.schema.field(shareObject.name, name)!;
  const [parent, grantee, granted] = [field('ParentId'), field('UserOrGroupId'), field('AccessLevel')];
  return (row) =>
    shares.idsWhere(parent, row[0] as string).some((id) => {
      const share = shares.get(id)!;
      const grantedLevel = shares.valueOf(share, granted);
      if (level === 'full' ? grantedLevel !== 'All' : level === 'edit' && grantedLevel === 'Read') return false;
      const to = shares.valueOf(share, grantee) as string;
      return to === tx.user.id || members.value.has(to);
    });
}

class Lazily<T> {
  readonly #make: () => T;
  #made: { readonly value: T } | null = null;

  constructor(make: () => T) {
    this.#make = make;
  }

  get value(): T {
    return (this.#made ??= { value: this.#make() }).value;
  }
}
