import type { Groups } from 'c/userSyncGroupChoice';
import { labels } from './labels';

/** What is said to set up a business unit. */
export interface Values extends Groups {
  readonly name: string;
  readonly accountEngagementId: string;
  readonly creatingAdminId: string;
  readonly statedStatus: string;
  readonly mode: string;
  readonly credentialName: string;
}

/** What holds unless something else is said. */
export const presets: Values = {
  name: '',
  accountEngagementId: '',
  creatingAdminId: '',
  statedStatus: 'None',
  mode: 'Sync',
  credentialName: 'UserSync_AccountEngagement',
  marketingGroupId: null,
  salesGroupId: null
};

/** As the server takes it: 15 or 18 characters, blanks around them dropped. */
export const idPattern = '\\s*0Uv[A-Za-z0-9]{12}([A-Za-z0-9]{3})?\\s*';

/** What syncs the business unit today. */
export const today = [
  { value: 'None', label: labels.todayNone },
  { value: 'Legacy', label: labels.todayLegacy },
  { value: 'Current', label: labels.todayCurrent }
];

export const modes = [
  { value: 'Sync', label: labels.sync },
  { value: 'Watch', label: labels.watch }
];
