import type { History, Unit } from '../history/history.ts';
import type { PlainRecord } from '../../local-org/contract/org.ts';
import type { BusinessUnit, DirectoryRecord, Link, Salesforce, World } from '../model/world.ts';

/** A business unit with where it stands. */
export interface ObservedUnit {
  readonly unit: Unit;
  readonly model: BusinessUnit;
  readonly stage: string;
  readonly isPaused: boolean;
  readonly isQuarantined: boolean;
}

export interface Observed {
  readonly world: World;
  readonly units: readonly ObservedUnit[];
}

const text = (value: unknown) => (value === null || value === undefined ? null : String(value));

/** Reads both sides as they are: setup objects and settings of the org, links of the ledger, the directory of Account Engagement. */
export async function observe(history: History): Promise<Observed> {
  const salesforce = await readSalesforce(history);
  const records: readonly DirectoryRecord[] = [...history.side.directory().values()];
  const rows = await history.query(
    'SELECT Id, MarketingGroupId__c, SalesGroupId__c, CreatingAdmin__c, Stage__c, PausedOn__c, QuarantinedSince__c, RecycleNumber__c, RecycleShare__c FROM UserSyncBusinessUnit__c'
  );
  const mapping = await history.query('SELECT BusinessUnit__c, ProfileId__c, RoleId__c FROM UserSyncRoleMapping__c');
  const links = await history.query(
    "SELECT BusinessUnit__c, User__c, LinkRecordId__c, RecordVersion__c, AcceptedHash__c FROM UserSyncUser__c WHERE LinkSide__c = 'Here'"
  );
  const units = history.units.map((unit) => {
    const row = rows.find((candidate) => candidate['Id'] === unit.rowId)!;
    const here = (other: PlainRecord) => other['BusinessUnit__c'] === unit.rowId;
    const model: BusinessUnit = {
      id: unit.id,
      marketingGroupId: String(row['MarketingGroupId__c']),
      salesGroupId: String(row['SalesGroupId__c']),
      creatingAdminId: String(row['CreatingAdmin__c']),
      roles: history.side.store.businessUnits.roles(unit.id),
      mapping: new Map(mapping.filter(here).map((line) => [String(line['ProfileId__c']), String(line['RoleId__c'])])),
      links: new Map(links.filter(here).map((line) => [String(line['User__c']), linkOf(line)])),
      recycleNumber: Number(row['RecycleNumber__c'] ?? 50),
      recycleShare: Number(row['RecycleShare__c'] ?? 10)
    };
    return {
      unit,
      model,
      stage: String(row['Stage__c']),
      isPaused: text(row['PausedOn__c']) !== null,
      isQuarantined: text(row['QuarantinedSince__c']) !== null
    };
  });
  return { world: { salesforce, records }, units };
}

function linkOf(line: PlainRecord): Link {
  const version = line['AcceptedHash__c'] === null ? /\d+/.exec(String(line['RecordVersion__c'])) : null;
  return { recordId: String(line['LinkRecordId__c']), version: version && Number(version[0]) };
}

async function readSalesforce({ org }: History): Promise<Salesforce> {
  const users = await org.query(
    'SELECT Id, Username, Email, FirstName, LastName, Title, Phone, TimeZoneSidKey, LocaleSidKey, LanguageLocaleKey, ProfileId, UserRoleId, IsActive, UserType, CreatedDate FROM User'
  );
  const roles = await org.query('SELECT Id, ParentRoleId FROM UserRole');
  const groups = await org.query('SELECT Id, Type, RelatedId FROM Group');
  const members = await org.query('SELECT GroupId, UserOrGroupId FROM GroupMember');
  return {
    users: users.map((row) => ({
      id: String(row['Id']),
      username: String(row['Username']),
      email: String(row['Email']),
      firstName: text(row['FirstName']),
      lastName: String(row['LastName']),
      title: text(row['Title']),
      phone: text(row['Phone']),
      timeZone: String(row['TimeZoneSidKey']),
      locale: String(row['LocaleSidKey']),
      language: String(row['LanguageLocaleKey']),
      profileId: String(row['ProfileId']),
      userRoleId: text(row['UserRoleId']),
      isActive: row['IsActive'] === true,
      userType: String(row['UserType']),
      created: Date.parse(String(row['CreatedDate']))
    })),
    roles: new Map(roles.map((row) => [String(row['Id']), text(row['ParentRoleId'])])),
    groups: groups.map((row) => ({ id: String(row['Id']), type: String(row['Type']), relatedId: text(row['RelatedId']) })),
    members: members.map((row) => ({ groupId: String(row['GroupId']), memberId: String(row['UserOrGroupId']) }))
  };
}
