import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const run = (body: string, more: Readonly<Record<string, string>> = {}, members = ''): readonly string[] =>
  outcomes(runApexTests({ ...testClass({ works: body }, members), ...more }));
const passed = ['works: passed'];

describe('the address of a page', () => {
  it('has the name in small letters and its parameters by name', () => {
    const body = `PageReference p = Page.Home; p.getParameters().put('b', '1'); p.getParameters().put('a', '2'); Assert.areEqual('/apex/home?a=2&b=1', p.getUrl());`;
    expect(run(body)).toEqual(passed);
  });

  it('keeps cookies by name', () => {
    const body = `PageReference p = Page.Home; p.setCookies(new List<Cookie>{ new Cookie('c', 'v', null, 60, true, 'Strict') });
      Cookie c = p.getCookies().get('c'); Assert.areEqual('v', c.getValue()); Assert.areEqual(60, c.getMaxAge()); Assert.areEqual('Strict', c.getSameSite()); Assert.isTrue(c.isSecure());`;
    expect(run(body)).toEqual(passed);
  });
});

describe('JSON of an object', () => {
  it('has the last field name of the alphabet first, those of superclasses among them (Apex Developer Guide, Roundtrip Serialization)', () => {
    const more = {
      'classes/Base.cls': 'public virtual class Base { public Integer invoiceNumber = 1; public Integer totalPrice { get; set; } }',
      'classes/Invoice.cls': "public class Invoice extends Base { public String lineItems = 'x'; }"
    };
    const body = `Assert.areEqual('{"totalPrice":null,"lineItems":"x","invoiceNumber":1}', JSON.serialize(new Invoice()));`;
    expect(run(body, more)).toEqual(passed);
  });
});

describe('a record from JSON', () => {
  it('has addresses as a query answers them, and may say of any object that it is deleted', () => {
    const body = `Account a = (Account) JSON.deserialize('{"BillingAddress":{"street":"Way 1","city":"Bern"}}', Account.class); Assert.areEqual('Bern', a.BillingAddress.getCity()); Assert.isNull(a.BillingAddress.getCountry());
      User u = (User) JSON.deserialize('{"LastName":"x","IsDeleted":false}', User.class); Assert.areEqual('x', u.LastName);`;
    expect(run(body)).toEqual(passed);
  });
});

describe('a signature', () => {
  it('with what is no key is refused', () => {
    const body =
      "try { Crypto.sign('RSA-SHA256', Blob.valueOf('a'), Blob.valueOf('no key')); Assert.fail(); } catch (SecurityException e) { Assert.areEqual('Invalid Crypto Key', e.getMessage()); }";
    expect(run(body)).toEqual(passed);
  });
});

describe('a loop over a set', () => {
  const body = `Set<String> names = new Set<String>{ 'a', 'b', 'c' }; Integer turns = 0;
    for (String name : names) { turns++; names.remove(name); } Assert.areEqual(3, turns); Assert.isTrue(names.isEmpty());`;
  const meta = (version: string): Readonly<Record<string, string>> => ({
    'classes/RulesTest.cls-meta.xml': `<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>${version}</apiVersion><status>Active</status></ApexClass>`
  });

  it('may change the set until API version 61', () => expect(run(body, meta('61.0'))).toEqual(passed));

  it('refuses that from API version 62 on', () =>
    expect(run(body, meta('62.0'))).toEqual(['works: System.FinalException: Cannot modify a collection while it is being iterated.']));
});

describe('a describe call', () => {
  it('tells the value that a picklist has in new records, and what deleting a parent does to children', () => {
    const body = `Assert.areEqual('Not Started', Task.Status.getDescribe().getDefaultValue()); Assert.isNull(Account.Industry.getDescribe().getDefaultValue());
      for (Schema.ChildRelationship c : Account.SObjectType.getDescribe().getChildRelationships()) if (c.getRelationshipName() == 'Contacts') { Assert.isTrue(c.isCascadeDelete()); Assert.isFalse(c.isRestrictedDelete()); }
      Assert.isTrue(User.TimeZoneSidKey.getDescribe().getPicklistValues().size() > 50);
      Assert.isTrue(Contact.OwnerId.getDescribe().isDefaultedOnCreate()); Assert.isFalse(Contact.LastName.getDescribe().isDefaultedOnCreate());`;
    expect(run(body)).toEqual(passed);
  });
});

describe('standard objects of features', () => {
  it('are there for a project that names one, with its lookups and child relationships', () => {
    const body = `Account a = new Account(Name = 'x'); insert a; insert new CreditMemo(BillingAccountId = a.Id);
      Assert.areEqual(1, [SELECT Id, (SELECT Id FROM CreditMemos) FROM Account].CreditMemos.size()); Assert.areEqual('x', [SELECT BillingAccount.Name FROM CreditMemo].BillingAccount.Name);`;
    expect(run(body)).toEqual(passed);
  });

  it('are not there for a project that names none', () =>
    expect(run("Assert.isFalse(Schema.getGlobalDescribe().containsKey('web' + 'cart'));")).toEqual(passed));
});

describe('the order', () => {
  it('of picklist values that Setup does not have is by text, after those that it has', () => {
    const body = `for (String stage : new List<String>{ 'Won', 'Closed Won', 'Lost' }) insert new Opportunity(Name = 'o', StageName = stage, CloseDate = Date.today());
      List<String> stages = new List<String>(); for (Opportunity o : [SELECT StageName FROM Opportunity ORDER BY StageName]) stages.add(o.StageName); Assert.areEqual(new List<String>{ 'Closed Won', 'Lost', 'Won' }, stages);`;
    expect(run(body)).toEqual(passed);
  });

  it('of select options is by value, then by label', () => {
    const body = `List<SelectOption> all = new List<SelectOption>{ new SelectOption('b', 'x'), new SelectOption('a', 'z'), new SelectOption('a', 'y') }; all.sort();
      Assert.areEqual('yzx', all[0].getLabel() + all[1].getLabel() + all[2].getLabel());`;
    expect(run(body)).toEqual(passed);
  });
});

describe('the defaults of the organization in a custom setting', () => {
  const more = (version: string): Readonly<Record<string, string>> => ({
    'objects/Rules__c/Rules__c.object-meta.xml':
      '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>Rules</label><customSettingsType>Hierarchy</customSettingsType></CustomObject>',
    'classes/RulesTest.cls-meta.xml': `<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>${version}</apiVersion><status>Active</status></ApexClass>`
  });

  it('are null until API version 21 where nothing is stored, and an empty record from 22 on', () => {
    expect(run('System.assertEquals(null, Rules__c.getOrgDefaults());', more('21.0'))).toEqual(passed);
    expect(run('System.assertNotEquals(null, Rules__c.getOrgDefaults());', more('22.0'))).toEqual(passed);
  });
});

describe('a PDF', () => {
  it('is made of HTML', () => {
    const body =
      "String pdf = EncodingUtil.base64Encode(Blob.toPdf('<p>a (b)</p>')); Assert.isTrue(pdf.startsWith(EncodingUtil.base64Encode(Blob.valueOf('%PDF-1'))));";
    expect(run(body)).toEqual(passed);
  });
});

describe('a map made of records', () => {
  it.each([
    ['new Account()', 'Row with null Id at index: 0'],
    ["new Account(Id = '001000000000001AAA'), new Account(Id = '001000000000001AAA')", 'Row with duplicate Id at index: 1']
  ])('refuses %s', (records, message) =>
    expect(run(`Map<Id, Account> m = new Map<Id, Account>(new List<Account>{ ${records} });`)).toEqual([
      `works: System.ListException: ${message}`
    ])
  );
});

describe('a cache', () => {
  it('answers for several keys at once', () => {
    const body = `Cache.Org.put('a', 1); Assert.areEqual(new Map<String, Boolean>{ 'a' => true, 'b' => false }, Cache.Org.contains(new Set<String>{ 'a', 'b' }));
      Assert.areEqual(1, Cache.Org.get(new Set<String>{ 'a' }).get('a'));`;
    expect(run(body)).toEqual(passed);
  });
});

describe('a formula', () => {
  it('reads fields of the object that it says an owner is', () => {
    const more = {
      'objects/Shop__c/Shop__c.object-meta.xml':
        '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>Shop</label><pluralLabel>Shops</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel><deploymentStatus>Deployed</deploymentStatus></CustomObject>',
      'objects/Shop__c/fields/Mail__c.field-meta.xml':
        '<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Mail__c</fullName><label>Mail</label><type>Text</type><formula>Owner:User.Email</formula></CustomField>'
    };
    const body = "insert new Shop__c(Name = 's'); Assert.areEqual(UserInfo.getUserEmail(), [SELECT Mail__c FROM Shop__c].Mail__c);";
    expect(run(body, more)).toEqual(passed);
  });
});
