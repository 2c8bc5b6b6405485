import type { Members } from '../registry.ts';

/** Apex Reference, Network Class and Site Class, of code that runs outside of any Experience Cloud site. */
export const networkMembers: Members = {
  'System.Network.getNetworkId()': () => null,
  'System.Network.communitiesLanding()': () => null,
  'System.Network.forwardToAuthPage(String)': (_startUrl: string) => null,
  'System.Network.getLoginUrl(String)': (_networkId: string) => null,
  'System.Network.getLogoutUrl(String)': (_networkId: string) => null,
  'System.Network.getSelfRegUrl(String)': (_networkId: string) => null,
  'System.Site.getSiteId()': () => null,
  'System.Site.getName()': () => null,
  'System.Site.getDomain()': () => null,
  'System.Site.getBaseUrl()': () => '',
  'System.Site.getPathPrefix()': () => null,
  'System.Site.getMasterLabel()': () => null,
  'System.Site.getSiteType()': () => null,
  'System.Site.getAdminId()': () => null
};
