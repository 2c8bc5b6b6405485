import { requireUnique, requireUnmapped } from './rules/uniqueness.ts';
import { requireValid } from './rules/validation.ts';
import type { RoleKind } from './store/business-units.ts';
import type { Store } from './store/store.ts';
import type { User } from './store/users.ts';
import type { Json } from './scim/message.ts';
import { readUserResource } from './scim/schema/read-resource.ts';
import { fromResource } from './scim/resource.ts';
import { schemas } from './scim/schemas.ts';

/** A business unit as a seed file holds it: roles and users in SCIM's own shape. */
export interface Seed {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly id: string; readonly name: string; readonly kind: RoleKind }[];
  readonly users: readonly Json[];
}

/** Fills an empty store, all or nothing. The rules apply to seeds as to everybody else; `Refusal` names the record that breaks one. */
export function plant(store: Store, seeds: readonly Seed[], now: number): void {
  store.db.transaction(() => {
    for (const seed of seeds) {
      const ids = seed.users.map((user) => Number(user.id));
      store.businessUnits.add({ id: seed.id, name: seed.name }, Math.max(10000, ...ids) + 1);
      for (const role of seed.roles) store.businessUnits.addRole(seed.id, role);
      for (const resource of seed.users) plantUser(store, seed.id, resource, now);
    }
  });
}

function plantUser(store: Store, businessUnit: string, resource: Json, now: number): void {
  const extension = (resource[schemas.accountEngagementUser] ?? {}) as { deletedBy?: string };
  const user: User = {
    ...fromResource(readUserResource(resource)),
    businessUnit,
    id: String(resource.id),
    syncedBy: null,
    lastSynced: null,
    deletedBy: extension.deletedBy ?? null,
    version: 1,
    created: now,
    lastModified: now
  };
  requireValid(store, user);
  requireUnique(store.users, user);
  requireUnmapped(store.users, user);
  store.users.save(user);
}
