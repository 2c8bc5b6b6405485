import type { UserContext } from '../../contract/org.ts';
import type { PageContext } from '../lightning/page-context.ts';
import type { LightningProject } from '../lightning/project.ts';
import { userFormats } from './user-formats.ts';

/** What a page is told: the first app that the user may see, with the tabs of it that the user may see. */
export function pageContextOf(user: UserContext, project: LightningProject, token: string): PageContext {
  const app = project.apps.find(({ name }) => user.apps.includes(name));
  const tabs = (app?.tabs ?? []).filter((name) => user.tabs.includes(name)).flatMap((name) => project.tabs.get(name) ?? []);
  return {
    user: { id: user.id, name: user.name, username: user.username },
    token,
    customPermissions: user.customPermissions,
    userPermissions: user.userPermissions,
    formFactor: 'Large',
    i18n: userFormats(user),
    tabs,
    appLabel: app?.label ?? 'No app'
  };
}
