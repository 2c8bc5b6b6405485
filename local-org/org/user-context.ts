import type { UserContext } from '../contract/org.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import { accessOf } from '../runtime/access/check-access.ts';
import type { Database } from '../runtime/storage/database.ts';
import { runningUser } from '../runtime/transactions/users.ts';

/** What a page needs to know of a user. An administrator sees every app and tab of the project. */
export function userContext(database: Database, project: ProjectMetadata, userId: string): UserContext {
  const { id, name, username, language, locale, timeZone, profileId } = runningUser(database, userId);
  const access = accessOf(database, id, profileId);
  const assigned = project.permissionSets.filter((set) => access.permissionSets.includes(set.name));
  const { customPermissions, userPermissions } = access;
  const all = access.isAdministrator;
  const apps = all ? project.apps.map((app) => app.name) : unique(assigned.flatMap((set) => set.visibleApps));
  const tabs = all ? project.tabs.map((tab) => tab.name) : unique(assigned.flatMap((set) => set.visibleTabs));
  return { id, name, username, language, locale, timeZone, customPermissions, userPermissions, apps, tabs };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
