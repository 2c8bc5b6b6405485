import type { DataSite } from '../../../contract/abi.ts';
import { counters } from '../../transactions/current.ts';
import { AccessLevel } from '../system/AccessLevel.ts';
import type { Member } from '../registry.ts';

/** Members that are told where they are called from. */
export type SiteMembers = Readonly<Record<string, (site: DataSite) => Member>>;

/** The site as it counts in this call: an access level that is passed wins, and a class without a sharing word takes its caller's. */
export function effectiveSite(site: DataSite, level: AccessLevel | null = null): DataSite {
  const mode = level?.mode ?? site.mode;
  const sharing = site.sharing === 'inherited' ? (counters[2] === 1 ? 'without' : 'with') : site.sharing;
  return mode === site.mode && sharing === site.sharing ? site : { ...site, mode, sharing };
}
