import { expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const batch = `public class Walk implements Database.Batchable<SObject> { public Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator('SELECT Id FROM Account'); }
  public void execute(Database.BatchableContext c, List<SObject> scope) { insert new Contact(LastName = String.valueOf(scope.getSObjectType())); } public void finish(Database.BatchableContext c) {} }`;

it.each([
  [
    'every org lists its statuses and stages and has default business hours (Object Reference, LeadStatus, OpportunityStage, BusinessHours)',
    `Assert.areEqual('Closed - Converted', [SELECT MasterLabel FROM LeadStatus WHERE IsConverted = true LIMIT 1].MasterLabel); Assert.areEqual('Completed', [SELECT ApiName FROM TaskStatus WHERE IsClosed = true].ApiName);
     Assert.areEqual(1, [SELECT COUNT() FROM CaseStatus WHERE IsClosed = true]); Assert.areEqual(100, [SELECT DefaultProbability FROM OpportunityStage WHERE IsWon = true].DefaultProbability);
     Assert.areEqual(10, [SELECT COUNT() FROM OpportunityStage WHERE IsActive = true]); Assert.areEqual('Default', [SELECT Name FROM BusinessHours WHERE IsDefault = true].Name);`
  ],
  [
    'the default business hours are round the clock (Apex Reference, BusinessHours Class)',
    `Id always = [SELECT Id FROM BusinessHours WHERE IsDefault = true].Id; Datetime now = Datetime.newInstanceGmt(2026, 3, 6, 21, 0, 30);
     Assert.areEqual(259200000L, BusinessHours.diff(always, now, now.addHours(72))); Assert.areEqual(now.addHours(30), BusinessHours.add(always, now, 30 * 3600000L));
     Assert.areEqual(now.addMinutes(1), BusinessHours.add(always, now, 119999L)); Assert.isTrue(BusinessHours.isWithin(always, now)); Assert.areEqual(now, BusinessHours.nextStartDate(always, now));`
  ],
  [
    'what was changed or deleted between two moments (Apex Reference, Database Class, getUpdated and getDeleted)',
    `Account a = new Account(Name = 'a'); Account b = new Account(Name = 'b'); insert new List<Account>{ a, b }; delete b; Datetime now = Datetime.now();
     Database.GetDeletedResult gone = Database.getDeleted('Account', now.addHours(-1), now.addMinutes(1)); Assert.areEqual(1, gone.getDeletedRecords().size()); Assert.areEqual(b.Id, gone.deletedRecords[0].getId());
     Assert.areEqual(new List<Id>{ a.Id }, Database.getUpdated('Account', now.addHours(-1), now.addMinutes(1)).getIds()); Assert.areEqual(0, Database.getUpdated('Account', now.addHours(-2), now.addHours(-1)).getIds().size());`
  ],
  [
    'passwords are accepted, and a test has a session (Apex Reference, System Class and UserInfo Class)',
    `System.setPassword(UserInfo.getUserId(), 'abcd1234'); Assert.isTrue(System.resetPassword(UserInfo.getUserId(), false).getPassword().length() > 7); Assert.isTrue(UserInfo.getSessionId().startsWith(UserInfo.getOrganizationId().left(15) + '!'));
     try { System.setPassword(UserInfo.getUserId(), 'a'); Assert.fail(); } catch (InvalidParameterValueException e) { Assert.isTrue(e.getMessage().contains('INVALID_NEW_PASSWORD')); }`
  ],
  [
    'an opportunity has the forecast category of its stage, and the name of it (Object Reference, Opportunity)',
    `Opportunity o = new Opportunity(Name = 'o', StageName = 'Proposal/Price Quote', CloseDate = Date.today()); insert o; Assert.areEqual('Best Case', [SELECT ForecastCategoryName FROM Opportunity].ForecastCategoryName);
     o.StageName = 'Closed Won'; update o; o = [SELECT ForecastCategoryName, ForecastCategory FROM Opportunity]; Assert.areEqual('Closed', o.ForecastCategoryName); Assert.areEqual('Closed', o.ForecastCategory);
     Assert.areEqual(0, [SELECT COUNT() FROM RecentlyViewed]); Assert.areEqual(0, [SELECT COUNT() FROM TaskPriority WHERE IsDefault = true AND MasterLabel = 'x']);`
  ],
  [
    'a document tells what its latest version is, and an empty version is refused (Object Reference, ContentDocument and ContentVersion)',
    `ContentVersion v = new ContentVersion(Title = 'a', PathOnClient = 'a.png', VersionData = Blob.valueOf('x')); insert v; ContentDocument d = [SELECT Title, FileType, FileExtension, ContentSize FROM ContentDocument];
     Assert.areEqual('a PNG png 1', d.Title + ' ' + d.FileType + ' ' + d.FileExtension + ' ' + d.ContentSize); insert new ContentVersion(Title = 'b', PathOnClient = 'b.docx', VersionData = Blob.valueOf('xy'), ContentDocumentId = d.Id);
     v.Description = 'older'; update v; d = [SELECT Title, FileType, LatestPublishedVersion.VersionNumber FROM ContentDocument]; Assert.areEqual('b WORD_X 2', d.Title + ' ' + d.FileType + ' ' + d.LatestPublishedVersion.VersionNumber);
     Assert.areEqual('a', [SELECT Title FROM ContentVersion WHERE IsLatest = false].Title);
     try { insert new ContentVersion(Title = 'c', PathOnClient = 'c', VersionData = Blob.valueOf('')); Assert.fail(); } catch (DmlException e) { Assert.areEqual(StatusCode.REQUIRED_FIELD_MISSING, e.getDmlType(0)); }`
  ],
  [
    'a new document is linked to its owner and to where it is first published (Object Reference, ContentDocumentLink)',
    `Account a = new Account(Name = 'a'); insert a; ContentVersion v = new ContentVersion(Title = 'a', PathOnClient = 'a.png', VersionData = Blob.valueOf('x'), FirstPublishLocationId = a.Id); insert v;
     Id document = [SELECT ContentDocumentId FROM ContentVersion WHERE Id = :v.Id].ContentDocumentId; insert new ContentVersion(Title = 'b', PathOnClient = 'b.png', VersionData = Blob.valueOf('y'), ContentDocumentId = document);
     Map<Id, String> links = new Map<Id, String>(); for (ContentDocumentLink l : [SELECT LinkedEntityId, ShareType FROM ContentDocumentLink WHERE ContentDocumentId = :document]) links.put(l.LinkedEntityId, l.ShareType);
     Assert.areEqual(new Map<Id, String>{ UserInfo.getUserId() => 'I', a.Id => 'V' }, links); Assert.areEqual(1, [SELECT COUNT() FROM ContentDocumentLink WHERE LinkedEntityId = :a.Id AND ContentDocument.FileType = 'PNG']);`
  ],
  [
    'code outside of a site logs nobody in, and has the labels of sites (Apex Reference, Site Class; Visualforce Developer Guide, $Label.Site)',
    `Assert.isNull(Site.login('a', 'b', null)); Assert.isNull(Network.forwardToAuthPage('/', 'x')); Assert.isFalse(Site.forgotPassword('a')); Assert.isNull(Site.createPortalUser(new User(), null, 'b'));
     Assert.areEqual('Passwords did not match.', Label.site.passwords_dont_match); Assert.areEqual('New Password', System.Label.Site.New_Password.trim());`
  ],
  [
    'an opportunity has the total of its products, which take what their price book entry says (Object Reference, OpportunityLineItem and Opportunity)',
    `Opportunity o = new Opportunity(Name = 'o', StageName = 'Prospecting', CloseDate = Date.today(), Amount = 7); insert o; Product2 p = new Product2(Name = 'p', ProductCode = 'P1', IsActive = true); insert p;
     PricebookEntry e = new PricebookEntry(Pricebook2Id = Test.getStandardPricebookId(), Product2Id = p.Id, UnitPrice = 12, IsActive = true); insert e;
     OpportunityLineItem l = new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 3, UnitPrice = 10, Discount = 10);
     insert new List<OpportunityLineItem>{ l, new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 2, TotalPrice = 5) };
     l = [SELECT Product2Id, ProductCode, ListPrice, Subtotal, TotalPrice FROM OpportunityLineItem WHERE Id = :l.Id]; Assert.areEqual('P1 12.00 30.00 27.00', l.ProductCode + ' ' + l.ListPrice.setScale(2) + ' ' + l.Subtotal + ' ' + l.TotalPrice); Assert.areEqual(p.Id, l.Product2Id);
     Assert.areEqual(2.5, [SELECT UnitPrice FROM OpportunityLineItem WHERE Quantity = 2].UnitPrice); o.Amount = 99; update o;
     o = [SELECT Amount, TotalOpportunityQuantity, HasOpportunityLineItem, ExpectedRevenue, Pricebook2Id FROM Opportunity]; Assert.areEqual(32, o.Amount); Assert.areEqual(5, o.TotalOpportunityQuantity); Assert.areEqual(3.2, o.ExpectedRevenue); Assert.isTrue(o.HasOpportunityLineItem); Assert.areEqual(e.Pricebook2Id, o.Pricebook2Id);
     delete l; Assert.areEqual(5, [SELECT Amount FROM Opportunity].Amount); delete [SELECT Id FROM OpportunityLineItem]; o = [SELECT Amount, HasOpportunityLineItem FROM Opportunity]; Assert.isFalse(o.HasOpportunityLineItem); Assert.areEqual(5, o.Amount);`
  ],
  [
    'start, end and length of an event follow from one another, and one of them is not enough (Object Reference, Event)',
    `Datetime start = Datetime.newInstanceGmt(2026, 1, 1, 9, 0, 0); Event e = new Event(StartDateTime = start, DurationInMinutes = 60); insert e;
     e = [SELECT EndDateTime, ActivityDate FROM Event]; Assert.areEqual(start.addHours(1), e.EndDateTime); Assert.areEqual(Date.newInstance(2026, 1, 1), e.ActivityDate);
     e.EndDateTime = start.addHours(2); update e; Assert.areEqual(120, [SELECT DurationInMinutes FROM Event].DurationInMinutes);
     try { insert new Event(Subject = 'x'); Assert.fail(); } catch (DmlException x) { Assert.isTrue(x.getMessage().contains('REQUIRED_FIELD_MISSING, Required fields are missing: [DurationInMinutes, ActivityDateTime]'), x.getMessage()); }`
  ],
  [
    'the versions of a deleted document are gone (Object Reference, ContentDocument)',
    `insert new ContentVersion(Title = 'a', PathOnClient = 'a.png', VersionData = Blob.valueOf('x')); delete [SELECT Id FROM ContentDocument]; Assert.areEqual(0, [SELECT COUNT() FROM ContentVersion]); Assert.areEqual(0, [SELECT COUNT() FROM ContentDocumentLink WHERE LinkedEntityId = :UserInfo.getUserId()]);`
  ],
  [
    'the scope of a batch is a list of its records type (Apex Reference, List Class, getSObjectType)',
    `insert new Account(Name = 'x'); Test.startTest(); Database.executeBatch(new Walk()); Test.stopTest(); Assert.areEqual('Account', [SELECT LastName FROM Contact].LastName);`
  ],
  [
    'the index of a list of records that is null is a NullPointerException, which Apex catches',
    `List<SObject> none; Integer caught = 0; try { Object o = none[0]; } catch (NullPointerException e) { caught++; } try { none[0] = null; } catch (NullPointerException e) { caught++; } Assert.areEqual(2, caught);`
  ]
])('%s', (_rule, body) =>
  expect(outcomes(runApexTests({ 'classes/Walk.cls': batch, ...testClass({ data: body }) }))).toEqual(['data: passed'])
);
