import type { ProjectMetadata } from '../metadata/project.ts';
import type { Database } from '../runtime/storage/database.ts';
import { writeCachePartitions } from './cache-partitions.ts';
import { writeCode } from './code.ts';
import { writeCustomMetadata } from './custom-metadata.ts';
import { writePermissions } from './permissions.ts';
import { writeStaticResources } from './static-resources.ts';
import { writeLicenses, writeProfiles } from './profiles.ts';
import { writeRecordTypes } from './record-types.ts';
import { SetupWriter } from './rows.ts';
import { writeStatusValues } from './status-values.ts';
import { writeUsers } from './users.ts';

export interface FreshOrgOptions {
  readonly now: number;
  /** With the standard profiles, an administrator and Automated Process. */
  readonly people: boolean;
  readonly edition: string;
}

/**
 * Writes what an org has before anyone has done anything: the organization, licences, people if wanted, and the setup rows of the project's metadata.
 * In an org that has been used, brings those rows up to date with the project. Answers the administrator's Id, or ''. Not committed.
 */
export function writeFreshOrg(database: Database, project: ProjectMetadata, { now, people, edition }: FreshOrgOptions): string {
  const writer = new SetupWriter(database, now);
  const organization = {
    Name: 'Local Org',
    OrganizationType: `${edition} Edition`,
    IsSandbox: false,
    InstanceName: 'LOCAL',
    FiscalYearStartMonth: 1
  };
  const locale = { TimeZoneSidKey: 'America/Los_Angeles', DefaultLocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US' };
  writer.put('Organization', ['InstanceName'], { ...organization, ...locale });
  const licenses = writeLicenses(writer);
  const adminId = people ? writeUsers(writer, writeProfiles(writer, licenses)) : '';
  writePermissions(writer, project, writeCode(writer, project));
  writeRecordTypes(writer, project);
  writeStatusValues(writer, project);
  writeCustomMetadata(writer, project);
  writeStaticResources(writer, project);
  writeCachePartitions(writer, project);
  for (const { name, label, description } of project.notificationTypes) {
    const values = { CustomNotifTypeName: label, MasterLabel: label, Description: description, Language: 'en_US' };
    writer.put('CustomNotificationType', ['DeveloperName'], { DeveloperName: name, ...values });
  }
  writer.put('Group', ['DeveloperName'], {
    Name: 'All Internal Users',
    DeveloperName: 'AllInternalUsers',
    Type: 'Organization',
    OwnerId: adminId || null
  });
  return adminId;
}
