import { expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const object = `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>Note</label><pluralLabel>Notes</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
  <sharingModel>Private</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>`;
const permissions = `<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>Notes</label><objectPermissions><object>Note__c</object><allowRead>true</allowRead>
  <allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowDelete>true</allowDelete></objectPermissions></PermissionSet>`;
const files = { 'objects/Note__c/Note__c.object-meta.xml': object, 'permissionsets/Notes.permissionset-meta.xml': permissions };

const helper = `static User person(String name, Boolean allowed) {
    User u = new User(LastName = name, Alias = name, Email = 'a@example.com', Username = name + '@example.com.access', TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US',
      EmailEncodingKey = 'UTF-8', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id); insert u;
    if (allowed) { insert new PermissionSetAssignment(AssigneeId = u.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Notes'].Id); } return u; }
  static UserRecordAccess access(Id who, Id what) { return [SELECT RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess, HasTransferAccess, HasAllAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = :who AND RecordId = :what]; }`;
const people = `User owner = person('owner', true); User other = person('other', true); User none = person('none', false); Note__c n = new Note__c(Name = 'n');
  System.runAs(owner) { insert n; }`;
const shared = `${people} System.runAs(owner) { insert new Note__Share(ParentId = n.Id, UserOrGroupId = other.Id, AccessLevel = 'Edit', RowCause = 'Manual'); }`;

/** Object Reference, UserRecordAccess. */
it.each([
  [
    'the owner has all',
    `${people} UserRecordAccess a = access(owner.Id, n.Id); Assert.isTrue(a.HasAllAccess && a.HasTransferAccess && a.HasDeleteAccess); Assert.areEqual('All', a.MaxAccessLevel); Assert.areEqual(n.Id, a.RecordId);`
  ],
  [
    'others have nothing',
    `${people} UserRecordAccess a = access(other.Id, n.Id); Assert.isFalse(a.HasReadAccess); Assert.areEqual('None', a.MaxAccessLevel);`
  ],
  [
    'a share gives what it says',
    `${shared} UserRecordAccess a = access(other.Id, n.Id); Assert.isTrue(a.HasEditAccess); Assert.isFalse(a.HasDeleteAccess); Assert.areEqual('Edit', a.MaxAccessLevel);`
  ],
  [
    'who may not read the object has nothing',
    `${people} System.runAs(owner) { insert new Note__Share(ParentId = n.Id, UserOrGroupId = none.Id, AccessLevel = 'Read', RowCause = 'Manual'); } Assert.isFalse(access(none.Id, n.Id).HasReadAccess);`
  ],
  ['an administrator has all', `${people} Assert.areEqual('All', access(UserInfo.getUserId(), n.Id).MaxAccessLevel);`],
  [
    'several records, filtered by what may be done with them',
    `${people} Note__c own = new Note__c(Name = 'own'); System.runAs(other) { insert own; } List<Id> ids = new List<Id>{ n.Id, own.Id };
     List<UserRecordAccess> found = [SELECT RecordId FROM UserRecordAccess WHERE UserId = :other.Id AND RecordId IN :ids AND HasEditAccess = true]; Assert.areEqual(1, found.size()); Assert.areEqual(own.Id, found[0].RecordId);`
  ],
  [
    'a share names the owner, also the next one (Apex Developer Guide, Sharing a Record Using Apex)',
    `${shared} Note__Share s = [SELECT UserOrGroupId, AccessLevel FROM Note__Share WHERE ParentId = :n.Id AND RowCause = 'Owner']; Assert.areEqual(owner.Id, s.UserOrGroupId); Assert.areEqual('All', s.AccessLevel);
     System.runAs(owner) { n.OwnerId = other.Id; update n; } Assert.areEqual(other.Id, [SELECT UserOrGroupId FROM Note__Share WHERE ParentId = :n.Id].UserOrGroupId); System.runAs(other) { delete n; } Assert.areEqual(0, [SELECT COUNT() FROM Note__Share]);`
  ],
  [
    'one user must be named',
    `${people} try { List<UserRecordAccess> all = [SELECT RecordId FROM UserRecordAccess WHERE RecordId = :n.Id]; Assert.fail(); } catch (QueryException e) { Assert.isTrue(e.getMessage().contains('UserId')); }`
  ]
])('%s', (_rule, body) => expect(outcomes(runApexTests({ ...files, ...testClass({ access: body }, helper) }))).toEqual(['access: passed']));

const counting = (words: string, name: string, more = ''): Readonly<Record<string, string>> => ({
  [`classes/${name}.cls`]: `public ${words} class ${name} { public static Integer count() { return [SELECT COUNT() FROM Note__c]; } public Integer own() { return count(); } ${more} }`,
  [`classes/${name}.cls-meta.xml`]: '<ApexClass><apiVersion>62.0</apiVersion></ApexClass>'
});

it('a class that says nothing of sharing takes its caller’s, its superclass’s, and at an entry point none (Apex Developer Guide, Using the with sharing, without sharing, and inherited sharing Keywords)', () => {
  const classes = {
    ...counting('', 'Plain'),
    ...counting('inherited sharing', 'Inheriting', 'public static Integer plain() { return Plain.count(); }'),
    ...counting('virtual with sharing', 'Strict', 'public static Integer plain() { return Plain.count(); }'),
    ...counting(
      'without sharing',
      'Free',
      'public static Integer inheriting() { return Inheriting.count(); } public static Integer strict() { return Strict.count(); }'
    ),
    'classes/Child.cls': 'public class Child extends Strict { public Integer inherited() { return [SELECT COUNT() FROM Note__c]; } }',
    ...Object.fromEntries(
      ['Child', 'RulesTest'].map((name) => [`classes/${name}.cls-meta.xml`, '<ApexClass><apiVersion>62.0</apiVersion></ApexClass>'])
    )
  };
  const seen = `${people} System.runAs(other) { Assert.areEqual(1, Plain.count()); Assert.areEqual(0, Inheriting.count()); Assert.areEqual(0, Inheriting.plain()); Assert.areEqual(0, Strict.plain());
    Assert.areEqual(1, Free.inheriting()); Assert.areEqual(0, Free.strict()); Assert.areEqual(0, new Child().inherited());
    Assert.areEqual(0, [SELECT COUNT() FROM Note__c WITH SYSTEM_MODE], 'code of the test itself has the sharing of the user in runAs'); }`;
  expect(outcomes(runApexTests({ ...files, ...classes, ...testClass({ seen }, helper) }))).toEqual(['seen: passed']);
});
