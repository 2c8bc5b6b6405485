import { beforeEach, describe, expect, it } from 'vitest';
import type { DataSite } from '../../contract/abi.ts';
import { parseSoql } from '../../compiler/language/parse.ts';
import type { RunningUser } from '../kernel/transaction.ts';
import { saveRecords } from './save.ts';
import type { DmlException, QueryException } from '../values/data-exceptions.ts';
import { SObject } from '../values/sobject.ts';
import { runQuery } from '../query/run-query.ts';
import { TestOrg } from '../storage/test-org.ts';
import { checkAccess } from '../access/check-access.ts';

const objects = {
  Shop__c: {
    object: '<sharingModel>Private</sharingModel>',
    fields: {
      City__c: '',
      Secret__c: '',
      Needed__c: '<type>Text</type><length>10</length><required>true</required><defaultValue>"x"</defaultValue>'
    }
  },
  Line__c: {
    object: '<sharingModel>ControlledByParent</sharingModel>',
    fields: { Shop__c: '<type>MasterDetail</type><referenceTo>Shop__c</referenceTo><relationshipName>Lines</relationshipName>' }
  },
  Board__c: { object: '<sharingModel>Read</sharingModel>' }
};
const userMode: DataSite = { mode: 'user', sharing: 'with', line: 1 };
const system: DataSite = { mode: 'system', sharing: 'without', line: 1 };
const shared: DataSite = { mode: 'system', sharing: 'with', line: 1 };

let org: TestOrg;
let uma: Partial<RunningUser>;

beforeEach(() => {
  org = new TestOrg({ objects });
  const profileId = org.profile('Standard User');
  uma = { id: org.row('User', { Username: 'uma@example.com', LastName: 'U', ProfileId: profileId }), profileId };
});

const query = (soql: string, site: DataSite, user = uma): SObject[] => runQuery(org.transaction(user), parseSoql(soql).query, [], site);
const save = (
  operation: 'insert' | 'update' | 'delete',
  object: string,
  values: Record<string, unknown>,
  site: DataSite = userMode,
  user = uma
) => {
  const record = SObject.create(org.schema.object(object)!);
  for (const [name, value] of Object.entries(values)) record.store(org.field(object, name), value);
  return saveRecords(org.transaction(user), operation, [record], { ...site, allOrNone: true });
};
const errorOf = (run: () => unknown): Error => {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing thrown');
};
/** A permission set of the user's. */
function grant(rights: {
  object?: string;
  allow?: string[];
  fields?: Record<string, 'read' | 'edit'>;
  set?: Record<string, unknown>;
}): string {
  const set = org.row('PermissionSet', { Name: `Set${org.database.table('PermissionSet').size}`, IsOwnedByProfile: false, ...rights.set });
  org.row('PermissionSetAssignment', { AssigneeId: uma.id, PermissionSetId: set });
  const allowed = Object.fromEntries((rights.allow ?? []).map((right) => [`Permissions${right}`, true]));
  if (rights.object) org.row('ObjectPermissions', { ParentId: set, SobjectType: rights.object, ...allowed });
  for (const [field, right] of Object.entries(rights.fields ?? {}))
    org.row('FieldPermissions', {
      ParentId: set,
      SobjectType: rights.object,
      Field: `${rights.object}.${field}`,
      PermissionsRead: true,
      PermissionsEdit: right === 'edit'
    });
  return set;
}

describe('permissions', () => {
  it('are all there for the System Administrator, and none without a permission set', () => {
    expect(checkAccess(org.transaction()).object('Shop__c', 'modifyAll')).toBe(true);
    const access = checkAccess(org.transaction(uma));
    expect([access.object('Shop__c', 'read'), access.field('Shop__c', 'City__c', 'read'), access.userPermission('ManageUsers')]).toEqual([
      false,
      false,
      false
    ]);
  });

  it('add up over permission sets, and are seen as soon as they are stored', () => {
    const before = checkAccess(org.transaction(uma));
    grant({ object: 'Shop__c', allow: ['Read'], fields: { City__c: 'read' } });
    const set = grant({ object: 'Shop__c', allow: ['Read', 'Create'], fields: { City__c: 'edit' }, set: { PermissionsManageUsers: true } });
    const permission = org.row('CustomPermission', { DeveloperName: 'Assign' });
    const cls = org.row('ApexClass', { Name: 'Controller' });
    for (const SetupEntityId of [permission, cls]) org.row('SetupEntityAccess', { ParentId: set, SetupEntityId });
    const access = checkAccess(org.transaction(uma));
    expect(access).not.toBe(before);
    expect(checkAccess(org.transaction(uma))).toBe(access);
    expect(access.object('shop__c', 'create')).toBe(true);
    expect(access.object('Shop__c', 'edit')).toBe(false);
    expect(access.field('Shop__c', 'City__c', 'edit')).toBe(true);
    expect(access.customPermission('assign')).toBe(true);
    expect(access.classAccess('CONTROLLER')).toBe(true);
    expect(access.userPermission('ManageUsers')).toBe(true);
    expect(access.permissionSets).toEqual(['Set0', 'Set1']);
  });

  it('leave out system fields, Name and required fields', () => {
    const access = checkAccess(org.transaction(uma));
    expect(['Id', 'Name', 'CreatedDate', 'OwnerId', 'Needed__c'].map((field) => access.field('Shop__c', field, 'read'))).toEqual([
      true,
      true,
      true,
      true,
      true
    ]);
  });
});

describe('user mode', () => {
  it('refuses objects and fields in a query, also in conditions, and names the fields', () => {
    expect(errorOf(() => query('SELECT Id FROM Shop__c', userMode)).message).toContain("sObject type 'Shop__c' is not supported.");
    grant({ object: 'Shop__c', allow: ['Read'], fields: { City__c: 'read' } });
    expect(query('SELECT Id, City__c FROM Shop__c', userMode)).toEqual([]);
    const error = errorOf(() => query("SELECT Id FROM Shop__c WHERE Secret__c = 'x' ORDER BY City__c", userMode)) as QueryException;
    expect(error.message).toContain("No such column 'Secret__c' on entity 'Shop__c'.");
    expect([...error.inaccessibleFields!.get('Shop__c')!]).toEqual(['Secret__c']);
    expect(errorOf(() => query('SELECT Secret__c FROM Shop__c WITH SECURITY_ENFORCED', shared)).message).toContain(
      'Insufficient permissions: secure query included inaccessible field'
    );
  });

  it('gives way to WITH SYSTEM_MODE', () => {
    expect(query('SELECT Secret__c FROM Shop__c WITH SYSTEM_MODE', userMode)).toEqual([]);
    expect(() => query('SELECT Id FROM Shop__c WITH USER_MODE', { ...shared, sharing: 'without' })).toThrow('is not supported');
  });

  it('refuses DML by object and by field', () => {
    expect(errorOf(() => save('insert', 'Shop__c', {})).message).toBe("System.SecurityException: Access to entity 'Shop__c' denied");
    grant({ object: 'Shop__c', allow: ['Read', 'Create'], fields: { City__c: 'edit', Secret__c: 'read' } });
    save('insert', 'Shop__c', { City__c: 'Ulm' });
    const error = errorOf(() => save('insert', 'Shop__c', { Secret__c: 's' })) as DmlException;
    expect(error.message).toBe(
      'System.DmlException: Operation failed due to fields being inaccessible on Sobject Shop__c, check errors on Exception or Result!'
    );
    expect(error.failures[0]!.fields).toEqual(['Secret__c']);
  });

  it('lets everybody read users and groups, and those with Manage Users change them', () => {
    expect(query('SELECT Id, Email FROM User', userMode)).toHaveLength(1);
    const group = org.row('Group', { Name: 'G', Type: 'Regular' });
    const member = { GroupId: group, UserOrGroupId: uma.id };
    expect(errorOf(() => save('insert', 'GroupMember', member)).message).toContain("Access to entity 'GroupMember' denied");
    expect(save('insert', 'GroupMember', member, { ...userMode, mode: 'system' })[0]!.success).toBe(true);
    grant({ set: { PermissionsManageUsers: true } });
    expect(save('insert', 'GroupMember', member)[0]!.success).toBe(true);
  });
});

describe('sharing', () => {
  const shop = (owner: string): string => org.row('Shop__c', { OwnerId: owner, Needed__c: 'x' });
  const other = (values: Record<string, unknown> = {}): string =>
    org.row('User', { Username: `o${Math.abs(org.database.table('User').size)}@example.com`, LastName: 'O', ...values });

  it('shows private records to their owner, and to code without sharing', () => {
    const mine = shop(uma.id!);
    shop(other());
    expect(query('SELECT Id FROM Shop__c', shared).map(({ id }) => id)).toEqual([mine]);
    expect(query('SELECT Id FROM Shop__c', { ...shared, sharing: 'without' })).toHaveLength(2);
    expect(query('SELECT Id FROM Shop__c', shared, {})).toHaveLength(2);
  });

  it('shows all to View All, and details with their master', () => {
    const hidden = shop(other());
    org.row('Line__c', { Shop__c: hidden });
    expect(query('SELECT Id FROM Line__c', shared)).toHaveLength(0);
    grant({ object: 'Shop__c', allow: ['Read', 'ViewAllRecords'] });
    expect(query('SELECT Id FROM Shop__c', shared)).toHaveLength(1);
    expect(query('SELECT Id FROM Line__c', shared)).toHaveLength(1);
  });

  it('shows records of those below in the role hierarchy', () => {
    const boss = org.row('UserRole', { Name: 'Boss' });
    const middle = org.row('UserRole', { Name: 'Middle', ParentRoleId: boss });
    const worker = org.row('UserRole', { Name: 'Worker', ParentRoleId: middle });
    shop(other({ UserRoleId: worker }));
    expect(query('SELECT Id FROM Shop__c', shared, { ...uma, roleId: boss })).toHaveLength(1);
    expect(query('SELECT Id FROM Shop__c', shared, { ...uma, roleId: worker })).toHaveLength(0);
  });

  it('shows records of a queue to its members, and shared records to whom they are shared with', () => {
    const queue = org.row('Group', { Name: 'Q', Type: 'Queue' });
    const team = org.row('Group', { Name: 'T', Type: 'Regular' });
    org.row('GroupMember', { GroupId: team, UserOrGroupId: uma.id });
    org.row('GroupMember', { GroupId: queue, UserOrGroupId: team });
    const queued = shop(queue);
    const given = shop(other());
    org.row('Shop__Share', { ParentId: given, UserOrGroupId: team, AccessLevel: 'Read' });
    shop(other());
    expect(query('SELECT Id FROM Shop__c', shared).map(({ id }) => id)).toEqual([queued, given]);
    expect(errorOf(() => save('update', 'Shop__c', { Id: given }, shared)).message).toContain('INSUFFICIENT_ACCESS_OR_READONLY');
    expect(save('update', 'Shop__c', { Id: queued }, shared)[0]!.success).toBe(true);
  });

  it('takes manual shares away when a record gets another owner', () => {
    const given = shop(other());
    const share = (cause: string) =>
      org.row('Shop__Share', { ParentId: given, UserOrGroupId: uma.id, AccessLevel: 'Read', RowCause: cause });
    share('Manual');
    save('update', 'Shop__c', { Id: given, Name: 'Renamed' }, system);
    expect(query('SELECT Id FROM Shop__c', shared)).toHaveLength(1);
    save('update', 'Shop__c', { Id: given, OwnerId: other() }, system);
    expect(query('SELECT Id FROM Shop__c', shared)).toHaveLength(0);
    share('Rule');
    save('update', 'Shop__c', { Id: given, OwnerId: other() }, system);
    expect(query('SELECT Id FROM Shop__c', shared)).toHaveLength(1);
  });

  it('follows what changes within a transaction: permissions, groups, roles, and their undoing', () => {
    const [boss, queue] = [org.row('UserRole', { Name: 'Boss' }), org.row('Group', { Name: 'Q', Type: 'Queue' })];
    const worker = org.row('UserRole', { Name: 'Worker' });
    for (const owner of [queue, other({ UserRoleId: worker }), other()]) shop(owner);
    const tx = org.transaction({ ...uma, roleId: boss });
    const seen = (object = 'Shop__c'): number => runQuery(tx, parseSoql(`SELECT Id FROM ${object}`).query, [], shared).length;
    const put = (object: string, id: string, values: Record<string, unknown>): void => {
      const table = org.database.table(object);
      const row = table.copy(table.get(id)!);
      for (const [name, value] of Object.entries(values)) row[table.layout.slotFor(org.field(object, name).ordinal)] = value;
      table.put(row);
    };
    expect(seen()).toBe(0);
    org.row('GroupMember', { GroupId: queue, UserOrGroupId: uma.id });
    expect(seen()).toBe(1);
    put('UserRole', worker, { ParentRoleId: boss });
    expect(seen()).toBe(2);
    const set = grant({ object: 'Shop__c' });
    expect(seen()).toBe(2);
    const [id] = org.database.table('ObjectPermissions').idsWhere(org.field('ObjectPermissions', 'ParentId'), set);
    put('ObjectPermissions', id!, { PermissionsViewAllRecords: true });
    expect(seen()).toBe(3);
    org.database.rollback();
    expect(seen()).toBe(1);
  });

  it('lets everybody read, and owners change, where the model is Public Read Only', () => {
    const board = org.row('Board__c', { OwnerId: other() });
    expect(query('SELECT Id FROM Board__c', shared)).toHaveLength(1);
    expect(errorOf(() => save('delete', 'Board__c', { Id: board }, shared)).message).toContain('INSUFFICIENT_ACCESS_OR_READONLY');
  });
});
