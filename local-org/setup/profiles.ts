import type { Database } from '../runtime/storage/database.ts';
import { systemValue, updateSystemRow, type SystemValues } from '../runtime/transactions/system-rows.ts';
import type { SetupWriter } from './rows.ts';

import { writeStandardAccess, type StandardAccess } from './standard-access.ts';

/** Id of a profile by its name. */
export type Profiles = ReadonlyMap<string, string>;

interface StandardProfile {
  readonly name: string;
  readonly license: string;
  readonly userType: string;
  /** `all`: every user permission that the schema knows. */
  readonly permissions: 'all' | readonly string[];
  readonly access: StandardAccess;
}

const standardUser = ['ApiEnabled', 'LightningExperienceUser', 'RunReports', 'ViewRoles'];

/** Profiles that every org has (Salesforce Help, Standard Profiles). */
const standardProfiles: readonly StandardProfile[] = [
  { name: 'System Administrator', license: 'Salesforce', userType: 'Standard', permissions: 'all', access: 'all' },
  { name: 'Standard User', license: 'Salesforce', userType: 'Standard', permissions: standardUser, access: 'edit' },
  { name: 'Marketing User', license: 'Salesforce', userType: 'Standard', permissions: standardUser, access: 'marketing' },
  { name: 'Contract Manager', license: 'Salesforce', userType: 'Standard', permissions: standardUser, access: 'edit' },
  { name: 'Solution Manager', license: 'Salesforce', userType: 'Standard', permissions: standardUser, access: 'edit' },
  { name: 'Read Only', license: 'Salesforce', userType: 'Standard', permissions: standardUser, access: 'read' },
  {
    name: 'Minimum Access - Salesforce',
    license: 'Salesforce',
    userType: 'Standard',
    permissions: ['LightningExperienceUser'],
    access: 'none'
  },
  { name: 'Standard Platform User', license: 'Salesforce Platform', userType: 'Standard', permissions: standardUser, access: 'none' },
  { name: 'Chatter Free User', license: 'Chatter Free', userType: 'CsnOnly', permissions: [], access: 'none' }
];

const licenseKeys: Readonly<Record<string, string>> = {
  Salesforce: 'SFDC',
  'Salesforce Platform': 'AUL',
  'Chatter Free': 'CSN_User'
};

/** Writes the licences. Answers their Ids by name. */
export function writeLicenses(writer: SetupWriter): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(licenseKeys).map(([name, key]) => {
      const values = {
        Name: name,
        MasterLabel: name,
        LicenseDefinitionKey: key,
        Status: 'Active',
        TotalLicenses: 100_000,
        UsedLicenses: 0
      };
      return [name, writer.put('UserLicense', ['LicenseDefinitionKey'], values)];
    })
  );
}

/** Writes the standard profiles, each with the permission set that it owns. */
export function writeProfiles(writer: SetupWriter, licenses: ReadonlyMap<string, string>): Profiles {
  return new Map(standardProfiles.map((profile) => [profile.name, writeProfile(writer, profile, licenses.get(profile.license)!)]));
}

function writeProfile(writer: SetupWriter, profile: StandardProfile, licenseId: string): string {
  const permissions = permissionsOf(writer.database, profile.permissions);
  const values = { Name: profile.name, UserLicenseId: licenseId, UserType: profile.userType, ...permissions };
  const id = writer.put('Profile', ['Name'], values);
  writeOwnedSet(writer, id, { LicenseId: licenseId, ...permissions }, profile.access);
  return id;
}

/** Gives imported profiles the permission sets that they own: with the permissions of the standard profile of that name, else of a standard user. */
export function completeProfiles(writer: SetupWriter): void {
  const { database } = writer;
  for (const row of [...database.table('Profile').rows()]) {
    const id = row[0] as string;
    const name = systemValue(database, 'Profile', id, 'Name');
    const standard = standardProfiles.find((profile) => profile.name === name);
    const permissions = permissionsOf(database, standard?.permissions ?? standardUser);
    updateSystemRow(database, 'Profile', id, permissions);
    writeOwnedSet(writer, id, permissions, standard?.access ?? 'none');
  }
}

function writeOwnedSet(writer: SetupWriter, profileId: string, values: SystemValues, access: StandardAccess): void {
  const owned = {
    Name: `X00${profileId.slice(0, 15)}`,
    Label: profileId,
    ProfileId: profileId,
    IsOwnedByProfile: true,
    IsCustom: false,
    Type: 'Profile'
  };
  writeStandardAccess(writer, writer.put('PermissionSet', ['ProfileId'], { ...owned, ...values }), access);
}

function permissionsOf({ schema }: Database, permissions: StandardProfile['permissions']): SystemValues {
  const all = schema
    .object('PermissionSet')!
    .fields.map(({ name }) => name)
    .filter((name) => name.startsWith('Permissions'));
  const granted = permissions === 'all' ? all : permissions.map((name) => `Permissions${name}`);
  return Object.fromEntries(granted.map((name) => [name, true]));
}
