import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { RunningUser } from '../kernel/transaction.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/row.ts';
import { TableGroup } from '../storage/table-group.ts';
import { checkAccess, type UserAccess } from './check-access.ts';
import { groupsOf, rolesBelow } from './hierarchy.ts';
import { shareObjectOf } from './share-object.ts';

/** Whether the user may see (or change) a row of the object. */
export type RowTest = (row: Row) => boolean;
/** `full`: to delete, transfer and share, too. */
export type Level = 'read' | 'edit' | 'full';
/** Whose access is asked for, and where. */
export interface AccessPlace {
  readonly database: Database;
  readonly user: Pick<RunningUser, 'id' | 'roleId' | 'profileId'>;
}

/** Tables that say to whom a user's role and groups open records. */
const circleTables = ['Group', 'GroupMember', 'UserRole'];

/** A running user's filters; as long as the user may the same and belongs to the same. */
interface Filters {
  readonly access: UserAccess;
  readonly circle: number;
  readonly byLevel: Readonly<Record<Level, Map<ObjectSchema, RowTest | null>>>;
}

const filters = new WeakMap<AccessPlace['user'], Filters>();
const circles = new WeakMap<Database, TableGroup>();

/**
 * Record access of the running user to an object's rows; null where it leaves nothing out. By the sharing model: owner, those above the
 * owner in the role hierarchy, members of an owning queue, shares; View All and Modify All see through.
 */
export function sharingFilter(tx: AccessPlace, object: ObjectSchema, level: Level): RowTest | null {
  if (isOpen(object, level)) return null;
  return filterOf({ database: tx.database, user: tx.user, access: checkAccess(tx) }, object, level);
}

/** Who looks at rows, and whose. */
interface Viewer extends AccessPlace {
  readonly access: UserAccess;
}

function filterOf(viewer: Viewer, object: ObjectSchema, level: Level): RowTest | null {
  if (isOpen(object, level)) return null;
  const known = filtersOf(viewer).byLevel[level];
  let filter = known.get(object);
  if (filter === undefined) known.set(object, (filter = makeFilter(viewer, object, level)));
  return filter;
}

function filtersOf({ database, user, access }: Viewer): Filters {
  let tables = circles.get(database);
  if (!tables) circles.set(database, (tables = new TableGroup(database, circleTables)));
  const circle = tables.version;
  let known = filters.get(user);
  if (known?.access !== access || known.circle !== circle)
    filters.set(user, (known = { access, circle, byLevel: { read: new Map(), edit: new Map(), full: new Map() } }));
  return known;
}

function makeFilter(viewer: Viewer, object: ObjectSchema, level: Level): RowTest | null {
  const { access } = viewer;
  if (
    access.isAdministrator ||
    access.objectRight(object, level === 'read' ? 'viewAll' : 'modifyAll') ||
    access.objectRight(object, 'modifyAll')
  )
    return null;
  const lookup = controllingLookup(object);
  return lookup ? parentTest(viewer, object, lookup, level) : ownTest(viewer, object, level);
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

function parentTest(viewer: Viewer, object: ObjectSchema, lookup: FieldSchema, level: Level): RowTest | null {
  const { database } = viewer;
  const parent = database.schema.object(lookup.referenceTo?.[0] ?? '');
  const test = parent && filterOf(viewer, parent, level);
  if (!parent || !test) return null;
  const table = database.tableOf(object);
  const parents = database.tableOf(parent);
  return (row) => {
    const id = table.valueOf(row, lookup);
    const parentRow = typeof id === 'string' ? parents.get(id) : undefined;
    return parentRow ? test(parentRow) : false;
  };
}

function ownTest(viewer: Viewer, object: ObjectSchema, level: Level): RowTest {
  const { database, user } = viewer;
  const owner = database.schema.field(object.name, 'OwnerId');
  if (!owner) return () => false;
  const slot = database.tableOf(object).layout.slotFor(owner.ordinal);
  const members = new Lazily(() => groupsOf(database, user.id, user.roleId));
  const below = new Lazily(() => (user.roleId === null ? new Set<string>() : rolesBelow(database, user.roleId)));
  const shared = shareTest(viewer, object, level, members);
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
function shareTest({ database, user }: Viewer, object: ObjectSchema, level: Level, members: Lazily<ReadonlySet<string>>): RowTest | null {
  const shareObject = shareObjectOf(database.schema, object);
  if (!shareObject) return null;
  const shares = database.tableOf(shareObject);
  const field = (name: string): FieldSchema => database.schema.field(shareObject.name, name)!;
  const [parent, grantee, granted] = [field('ParentId'), field('UserOrGroupId'), field('AccessLevel')];
  return (row) =>
    shares.idsWhere(parent, row[0] as string).some((id) => {
      const share = shares.get(id)!;
      const grantedLevel = shares.valueOf(share, granted);
      if (level === 'full' ? grantedLevel !== 'All' : level === 'edit' && grantedLevel === 'Read') return false;
      const to = shares.valueOf(share, grantee) as string;
      return to === user.id || members.value.has(to);
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
