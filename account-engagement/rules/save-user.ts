import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';
import { requireAdministrator } from './administrator.ts';
import { code, Refusal } from './refusal.ts';
import { requireUnique, requireUnmapped } from './uniqueness.ts';
import { requireValid } from './validation.ts';

/** Who asks: the sync's client over SCIM, or a person on the page. */
export interface Actor {
  readonly kind: 'client' | 'person';
  /** Id of the client, or what the person is called. */
  readonly name: string;
}
/** What a caller may set. The rules add id, version, times, who syncs and who deleted. */
export type UserValues = Omit<
  User,
  'businessUnit' | 'id' | 'version' | 'created' | 'lastModified' | 'syncedBy' | 'lastSynced' | 'deletedBy'
>;

/** Account Engagement shows the sync's client under this name in its recycle bin. */
const connector = 'Salesforce Connector';

/** Creates a user. Throws `Refusal`; nothing is changed then. */
export function createUser(store: Store, businessUnit: string, values: UserValues, actor: Actor, now: number): User {
  const draft: User = {
    ...values,
    businessUnit,
    id: '',
    version: 1,
    created: now,
    lastModified: now,
    ...syncOf(values, actor, now, null),
    deletedBy: values.active ? null : deleter(actor)
  };
  requireAll(store, draft);
  const user = { ...draft, id: store.businessUnits.takeUserId(businessUnit) };
  store.users.save(user);
  return user;
}

/** Changes a user; an update that changes nothing keeps version and time. Throws `Refusal`; nothing is changed then. */
export function updateUser(store: Store, before: User, values: UserValues, actor: Actor, now: number): User {
  const changed = changedFields(before, values);
  if (changed.length === 0) return before;
  requireEditable(before, changed, values, actor);
  const after: User = {
    ...before,
    ...values,
    version: before.version + 1,
    lastModified: now,
    ...(actor.kind === 'client' ? syncOf(values, actor, now, before.lastSynced) : {}),
    deletedBy: values.active ? null : before.active ? deleter(actor) : before.deletedBy
  };
  requireAll(store, after, before);
  requireAdministrator(store, before, after);
  store.users.save(after);
  return after;
}

function requireAll(store: Store, user: User, before?: User): void {
  requireValid(store, user);
  requireUnique(store.users, user, before);
  requireUnmapped(store.users, user);
}

function changedFields(before: User, values: UserValues): readonly (keyof UserValues)[] {
  return (Object.keys(values) as (keyof UserValues)[]).filter((field) => values[field] !== before[field]);
}

const changeableInBin: ReadonlySet<keyof UserValues> = new Set(['active', 'externalId', 'crmUserId', 'synced']);

/** Who keeps the record in sync, and when that client wrote it. */
function syncOf({ synced }: UserValues, actor: Actor, now: number, lastSynced: number | null): Pick<User, 'syncedBy' | 'lastSynced'> {
  return synced ? { syncedBy: actor.name, lastSynced: now } : { syncedBy: null, lastSynced };
}

/** Synced users are read-only to anyone but the sync's client, which is the one that set the mark; a record in the recycle bin keeps its values until it is restored. */
function requireEditable(before: User, changed: readonly (keyof UserValues)[], values: UserValues, actor: Actor): void {
  if (before.synced && actor.kind !== 'client') {
    throw new Refusal(403, 'This user is synced from Salesforce and read-only here. Change the user in Salesforce.');
  }
  if (before.synced && before.syncedBy !== null && before.syncedBy !== actor.name) {
    throw new Refusal(403, `This user is synced by the client ${before.syncedBy} and read-only for any other.`);
  }
  const locked = changed.find((field) => !changeableInBin.has(field));
  if (!before.active && !values.active && locked) {
    throw new Refusal(400, `${locked} cannot be changed while the user is in the recycle bin. Restore it first.`, {
      scimType: 'mutability',
      code: code.recycledCannotChange
    });
  }
}

function deleter(actor: Actor): string {
  return actor.kind === 'client' ? connector : actor.name;
}
