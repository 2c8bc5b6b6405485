import type { ProjectMetadata } from '../metadata/project.ts';
import type { Database } from '../runtime/storage/database.ts';
import { writeCode } from './code.ts';
import { writeCustomMetadata } from './custom-metadata.ts';
import { writePermissions } from './permissions.ts';
import { writeProfiles } from './profiles.ts';
import { SetupWriter } from './rows.ts';
import { writeUsers } from './users.ts';

/** The user who owns a fresh org. */
export interface FreshOrg {
  readonly adminId: string;
}

/**
 * Fills an empty database with what an org has before anyone has done anything: the organization, licences, profiles, its first administrator and
 * Automated Process, and the setup rows of the project's metadata. Not committed.
 */
export function writeFreshOrg(database: Database, project: ProjectMetadata, now: number): FreshOrg {
  const writer = new SetupWriter(database, now);
  const organization = { Name: 'Local Org', OrganizationType: 'Developer Edition', IsSandbox: false, InstanceName: 'LOCAL' };
  const locale = { TimeZoneSidKey: 'America/Los_Angeles', DefaultLocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US' };
  writer.insert('Organization', { ...organization, ...locale });
  const profiles = writeProfiles(writer, project.schema);
  const adminId = writeUsers(writer, profiles);
  writePermissions(writer, project, writeCode(writer, project));
  writeCustomMetadata(writer, project);
  writer.insert('Group', { Name: 'All Internal Users', DeveloperName: 'AllInternalUsers', Type: 'Organization', OwnerId: adminId });
  return { adminId };
}
