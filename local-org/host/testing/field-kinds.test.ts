import { expect, it } from 'vitest';
import { objectFiles } from '../../metadata/test-project.ts';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const files = {
  ...objectFiles({
    Place__c: {
      object: '<enableActivities>true</enableActivities><enableHistory>true</enableHistory>',
      fields: {
        At__c: '<type>Location</type><scale>6</scale>',
        Last__c:
          '<type>Summary</type><summaryForeignKey>Visit__c.Place__c</summaryForeignKey><summarizedField>Visit__c.On__c</summarizedField><summaryOperation>max</summaryOperation>',
        Greeting__c: '<type>Text</type><formula>$Label.Hello &amp; " " &amp; Name</formula>'
      }
    },
    Visit__c: {
      object: '',
      fields: {
        Place__c: '<type>MasterDetail</type><referenceTo>Place__c</referenceTo><relationshipName>Visits</relationshipName>',
        On__c: '<type>Date</type><defaultValue>TODAY()</defaultValue>'
      }
    }
  }),
  'objects/Place__c/validationRules/Later.validationRule-meta.xml':
    '<ValidationRule><fullName>Later</fullName><active>true</active><errorConditionFormula>AND(ISCHANGED(Last__c), PRIORVALUE(Last__c) &gt; DATE(2030, 1, 1))</errorConditionFormula><errorMessage>After the last</errorMessage></ValidationRule>',
  'labels/CustomLabels.labels-meta.xml':
    '<CustomLabels><labels><fullName>Hello</fullName><language>en_US</language><value>Welcome to</value></labels></CustomLabels>'
};
const run = (body: string): readonly string[] => outcomes(runApexTests({ ...files, ...testClass({ kind: body }) }));

it.each([
  [
    'an object whose history is tracked has an object of changes, which stays empty in tests (Object Reference, StandardObjectNameHistory)',
    `Place__c p = new Place__c(Name = 'x'); insert p; p.Name = 'y'; update p; Assert.areEqual(0, [SELECT Field, OldValue, NewValue FROM Place__History WHERE ParentId = :p.Id].size());
     Assert.areEqual(0, [SELECT (SELECT Field FROM Histories) FROM Place__c].Histories.size()); insert new Place__History(ParentId = p.Id, Field = 'Name'); Assert.areEqual('y', [SELECT Parent.Name FROM Place__History].Parent.Name);`
  ],
  [
    'a describe says whose shares an object holds, and what a field is good for (Apex Reference, DescribeSObjectResult and DescribeFieldResult Class)',
    `Schema.DescribeSObjectResult share = AccountShare.SObjectType.getDescribe(); Assert.areEqual('Share', share.getAssociateEntityType()); Assert.areEqual('Account', share.getAssociateParentEntity());
     Assert.isNull(Account.SObjectType.getDescribe().getAssociateEntityType()); Assert.isFalse(Account.SObjectType.getDescribe().getIsSubtype()); Assert.isTrue(Place__c.At__c.getDescribe().isQueryByDistance());
     Assert.isFalse(Account.AnnualRevenue.getDescribe().isHighScaleNumber()); Assert.isNull(Account.Name.getDescribe().getMask());`
  ],
  [
    'a validation rule sees what a roll-up was before its details changed',
    `Place__c p = new Place__c(Name = 'x'); insert p; Visit__c first = new Visit__c(Place__c = p.Id, On__c = Date.newInstance(2031, 1, 1)); insert first; insert new Visit__c(Place__c = p.Id, On__c = Date.newInstance(2029, 1, 1));
     try { insert new Visit__c(Place__c = p.Id, On__c = Date.newInstance(2032, 1, 1)); Assert.fail(); } catch (DmlException e) { Assert.isTrue(e.getMessage().contains('After the last'), e.getMessage()); }`
  ],
  [
    'TODAY() as a default is the day of the user who saves',
    `User me = [SELECT Id FROM User WHERE Id = :UserInfo.getUserId()]; me.TimeZoneSidKey = 'Pacific/Kiritimati'; update me; Place__c place = new Place__c(Name = 'x');
     User later = [SELECT Id FROM User WHERE Id = :me.Id]; System.runAs(later) { insert place; insert new Visit__c(Place__c = place.Id); }
     Assert.areEqual(Date.newInstance(2026, 11, 25), [SELECT On__c FROM Visit__c].On__c);`
  ],
  [
    'a geolocation is written by its coordinates and read as a Location (Object Reference, Geolocation Compound Field)',
    `insert new Place__c(Name = 'x', At__Latitude__s = 52.5, At__Longitude__s = 13.4); insert new Place__c(Name = 'none');
     Place__c place = [SELECT At__c, At__Latitude__s FROM Place__c WHERE Name = 'x'];
     System.Location at = place.At__c; Assert.areEqual(52.5, at.getLatitude()); Assert.areEqual(13.4, at.longitude); Assert.areEqual(52.5, place.At__Latitude__s);
     Assert.isNull([SELECT At__c FROM Place__c WHERE Name = 'none'].At__c);
     Assert.isTrue(JSON.serialize(place).contains('"At__c":{"latitude":52.5,"longitude":13.4}'));`
  ],
  [
    'DISTANCE filters and sorts (SOQL and SOSL Reference, Location-Based SOQL Queries)',
    `insert new List<Place__c>{ new Place__c(Name = 'Berlin', At__Latitude__s = 52.52, At__Longitude__s = 13.405), new Place__c(Name = 'Paris', At__Latitude__s = 48.8566, At__Longitude__s = 2.3522), new Place__c(Name = 'nowhere') };
     Decimal lat = 48.85; Location near = Location.newInstance(52.5, 13.4);
     Assert.areEqual('Paris', [SELECT Name FROM Place__c WHERE DISTANCE(At__c, GEOLOCATION(:lat, 2.35), 'km') < 10].Name);
     Assert.areEqual('Berlin', [SELECT Name FROM Place__c WHERE DISTANCE(At__c, :near, 'mi') < 100].Name);
     List<Place__c> sorted = [SELECT Name FROM Place__c WHERE At__Latitude__s != null ORDER BY DISTANCE(At__c, GEOLOCATION(52.5, 13.4), 'mi') DESC];
     Assert.areEqual('Paris', sorted[0].Name); Assert.areEqual(2, sorted.size());`
  ],
  [
    'an address is read from its parts (Object Reference, Address Compound Fields)',
    `insert new Account(Name = 'x', BillingCity = 'Bonn', BillingStreet = 'Weg 1', BillingLatitude = 50.7, BillingLongitude = 7.1); insert new Account(Name = 'none');
     System.Address address = [SELECT BillingAddress FROM Account WHERE Name = 'x'].BillingAddress;
     Assert.areEqual('Bonn', address.getCity()); Assert.areEqual('Weg 1', address.street); Assert.isNull(address.getCountry());
     Assert.isTrue(address.getDistance(Location.newInstance(50.7, 7.2), 'km') < 10);
     Assert.isNull([SELECT BillingAddress FROM Account WHERE Name = 'none'].BillingAddress); Assert.areEqual('BillingAddress', Account.BillingCity.getDescribe().getCompoundFieldName());
     Assert.areEqual('Name', Contact.LastName.getDescribe().getCompoundFieldName()); Assert.isNull(Account.Name.getDescribe().getCompoundFieldName());
     Assert.areEqual('x', [SELECT Name FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(50, 7), 'km') < 100].Name);`
  ],
  [
    'a record of JSON takes any text for an Id, a field of a class does not',
    `Account a = (Account) JSON.deserialize('{"Id":"id-1","Name":"x"}', Account.class); Assert.areEqual('x', a.Name); Assert.areEqual('id-1', a.get('Id'));
     try { Id one = (Id) JSON.deserialize('"id-1"', Id.class); Assert.fail(); } catch (StringException e) { Assert.areEqual('Invalid id: id-1', e.getMessage()); }`
  ],
  [
    'tasks, files and notes belong to custom objects (Object Reference, Task, Attachment)',
    `Place__c place = new Place__c(Name = 'x'); insert place;
     insert new Task(WhatId = place.Id, Subject = 'a'); insert new Attachment(ParentId = place.Id, Name = 'f', Body = Blob.valueOf('b'));
     Place__c found = [SELECT (SELECT Subject FROM Tasks), (SELECT Name FROM Attachments) FROM Place__c];
     Assert.areEqual('a', found.Tasks[0].Subject); Assert.areEqual('f', found.Attachments[0].Name);
     Assert.areEqual('Place__c', [SELECT What.Type FROM Task].What.Type);`
  ],
  [
    'describes of one thing are equal, and values of a picklist can be taken apart by JSON',
    `Assert.areEqual(Account.Name.getDescribe(), Schema.SObjectType.Account.fields.Name); Assert.areNotEqual(Account.Name.getDescribe(), Account.Site.getDescribe());
     Assert.areEqual(Account.SObjectType.getDescribe(), Schema.SObjectType.Account);
     Schema.PicklistEntry entry = Account.Type.getDescribe().getPicklistValues()[0];
     Map<String, Object> parts = (Map<String, Object>) JSON.deserializeUntyped(JSON.serialize(entry));
     Assert.areEqual(entry.getValue(), parts.get('value')); Assert.areEqual(entry.getLabel(), parts.get('label')); Assert.areEqual(true, parts.get('active'));`
  ],
  [
    'a roll-up has the type of what it sums up, and formulas read labels (Salesforce Help, Roll-Up Summary Field and Global Variables)',
    `Place__c place = new Place__c(Name = 'x'); insert place; insert new Visit__c(Place__c = place.Id, On__c = Date.newInstance(2026, 1, 2));
     place = [SELECT Last__c, Greeting__c FROM Place__c]; Date last = place.Last__c;
     Assert.areEqual(Date.newInstance(2026, 1, 2), last); Assert.areEqual('Welcome to x', place.Greeting__c);
     Assert.areEqual(Schema.DisplayType.DATE, Place__c.Last__c.getDescribe().getType());`
  ]
])('%s', (_rule, body) => expect(run(body)).toEqual(['kind: passed']));
