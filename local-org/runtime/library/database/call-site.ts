import type { DataSite } from '../../../contract/abi.ts';
import { counters, currentTransaction } from '../../transactions/current.ts';
import { AccessLevel } from '../system/AccessLevel.ts';
import type { Member } from '../registry.ts';

/** Members that are told where they are called from. */
export type SiteMembers = Readonly<Record<string, (site: DataSite) => Member>>;

/** By the Apex Developer Guide, Using the with sharing, without sharing, and inherited sharing Keywords, and Using the runAs Method. */
function sharingAt({ sharing, inTest }: DataSite): DataSite['sharing'] {
  if (inTest && currentTransaction().runAsDepth > 0) return 'with';
  if (sharing === 'inherited') return counters[2] === 1 ? 'without' : 'with';
  return sharing === 'omitted' ? (counters[2] === 2 ? 'with' : 'without') : sharing;
}

/** The site as it counts in this call: an access level that is passed wins, and a class without a sharing word takes its caller's. */
export function effectiveSite(site: DataSite, level: AccessLevel | null = null): DataSite {
  const mode = level?.mode ?? site.mode;
  const sharing = sharingAt(site);
  return mode === site.mode && sharing === site.sharing ? site : { ...site, mode, sharing };
}
