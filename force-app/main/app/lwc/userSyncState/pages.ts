import type { PageReference } from 'lightning/navigation';

/** A screen of the app, or a page of Setup that a text leads to. */
export type Screen = keyof typeof tabs;
export interface Target {
  readonly screen: Screen;
  readonly state?: Readonly<Record<string, string | undefined>>;
}

const tabs = {
  SetupAssistant: 'UserSync_Setup_Assistant',
  BusinessUnit: 'UserSync_Business_Unit',
  Assignments: 'UserSync_Assignments',
  RoleMapping: 'UserSync_Role_Mapping',
  Usernames: 'UserSync_Usernames',
  Transfer: 'UserSync_Transfer',
  Users: 'UserSync_Users',
  Activity: 'UserSync_Activity'
} as const;

/** The page of a screen for a business unit. Only ids and codes go into addresses. */
export function pageOf({ screen, state = {} }: Target, unitId: string | undefined): Partial<PageReference> {
  return { type: 'standard__navItemPage', attributes: { apiName: tabs[screen] }, state: { c__bu: unitId, ...state } };
}

/** Whether the address is this screen's: an instance can live on behind another tab, which then is none of its business. */
export function isScreen(reference: PageReference | undefined, screen: Screen): boolean {
  return reference?.attributes?.apiName === tabs[screen];
}

/** A page of Setup. */
export type SetupPage = keyof typeof setupPaths;

const setupPaths = {
  PermissionSets: '/lightning/setup/PermSets/home',
  NamedCredentials: '/lightning/setup/NamedCredential/home',
  PublicGroups: '/lightning/setup/PublicGroups/home'
} as const;

/** A page of Setup; it opens in a new browser tab. */
export function setupPage(page: SetupPage): Partial<PageReference> {
  return { type: 'standard__webPage', attributes: { url: setupPaths[page] } };
}

/** A user in Setup. */
export function userPage(userId: string): Partial<PageReference> {
  const address = encodeURIComponent(`/${userId}?noredirect=1&isUserEntityOverride=1`);
  return { type: 'standard__webPage', attributes: { url: `/lightning/setup/ManageUsers/page?address=${address}` } };
}
