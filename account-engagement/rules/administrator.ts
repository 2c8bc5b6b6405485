import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';
import { code, Refusal } from './refusal.ts';

/** A business unit is never left without a live Administrator (Account Engagement's error 203). The role is found by its kind, never by its name. */
export function requireAdministrator(store: Store, before: User, after: User): void {
  const administratorRoles = store.businessUnits
    .roles(before.businessUnit)
    .filter((role) => role.kind === 'administrator')
    .map((role) => role.id);
  const counts = (user: User) => user.active && administratorRoles.includes(user.roleId);
  if (!counts(before) || counts(after)) return;
  if (store.users.liveWithRole(before.businessUnit, administratorRoles) > 1) return;
  throw new Refusal(409, 'This is the last Administrator of the business unit, which must not be without one.', {
    code: code.noAdministrator
  });
}
