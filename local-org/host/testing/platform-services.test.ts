import { expect, it } from 'vitest';
import { objectFiles } from '../../metadata/test-project.ts';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const members = `class Script implements InstallHandler, UninstallHandler { public void onInstall(InstallContext c) { seen.add(c.isUpgrade() + ' ' + c.isPush() + ' ' + c.previousVersion()); }
    public void onUninstall(UninstallContext c) { seen.add('gone ' + (c.uninstallerId() == UserInfo.getUserId())); } }
  static List<String> seen = new List<String>();
  class Soap implements WebServiceMock { public void doInvoke(Object stub, Object request, Map<String, Object> response, String endpoint, String action, String name, String ns, String responseName, String type) {
    response.put('response_x', endpoint + ' ' + name + ' ' + type); } }
  class Context extends Metadata.DeployCallbackContext { public override Id getCallbackJobId() { return '000000000000122AAA'; } }
  public class Person { public String name { get; set; } public Integer age { get { return 41; } } public Account account; }`;
const ofObject =
  '<type>MetadataRelationship</type><metadataRelationshipControllingField>Copied__mdt.Object__c</metadataRelationshipControllingField>';
const definitions = {
  Object__c: '<type>MetadataRelationship</type><referenceTo>EntityDefinition</referenceTo>',
  Field__c: `${ofObject}<referenceTo>FieldDefinition</referenceTo>`,
  Part__c: `${ofObject}<referenceTo>EntityParticle</referenceTo>`
};
const files = {
  'customMetadata/Rate.High.md-meta.xml':
    '<CustomMetadata><label>High rate</label><values><field>Value__c</field><value>x</value></values></CustomMetadata>',
  'customMetadata/Copied.City.md-meta.xml':
    '<CustomMetadata><label>City</label><values><field>Object__c</field><value>Contact</value></values><values><field>Field__c</field><value>mailingcity</value></values><values><field>Part__c</field><value>MailingCity</value></values></CustomMetadata>',
  ...objectFiles({ Rate__mdt: { object: '', fields: { Value__c: '' } }, Copied__mdt: { object: '', fields: definitions } }),
  ...objectFiles({
    Line__c: {
      object: '',
      fields: {
        Price__c: '<type>Number</type><scale>2</scale>',
        Gross__c: '<type>Number</type><scale>2</scale><formula>Price__c * 1.19</formula>'
      }
    }
  })
};
const run = (body: string): readonly string[] => outcomes(runApexTests({ ...files, ...testClass({ service: body }, members) }));

it.each([
  [
    'a metadata relationship leads to the definition of a field, whose object another field names (Custom Metadata Types Implementation Guide)',
    `Copied__mdt c = [SELECT Field__c, Object__r.QualifiedApiName, Field__r.QualifiedApiName, Field__r.DataType, Part__r.QualifiedApiName, Part__r.FieldDefinition.Label FROM Copied__mdt WHERE Field__r.EntityDefinition.QualifiedApiName = 'Contact'];
     Assert.areEqual('Contact.MailingCity', c.Field__c); Assert.areEqual('Contact', c.Object__r.QualifiedApiName); Assert.areEqual('MailingCity', c.Field__r.QualifiedApiName); Assert.areEqual('MailingCity', c.Part__r.QualifiedApiName);
     Assert.areEqual(Contact.MailingCity.getDescribe().getLabel(), c.Part__r.FieldDefinition.Label); Assert.areEqual(0, [SELECT COUNT() FROM EntityParticle WHERE EntityDefinition.QualifiedApiName = 'Contact' AND QualifiedApiName = 'MailingAddress']);`
  ],
  [
    'install and uninstall scripts run in tests (Apex Reference, Test Class)',
    `Test.testInstall(new Script(), null); Test.testInstall(new Script(), new Version(1, 2), true); Test.testUninstall(new Script());
     Assert.areEqual(new List<String>{ 'false false null', 'true true 1.2', 'gone true' }, seen);`
  ],
  [
    'a WebServiceMock answers generated SOAP classes, and without one a test makes no callout (Apex Developer Guide, Test Web Service Callouts)',
    `List<String> info = new List<String>{ 'https://soap.example', 'action', 'urn:in', 'echo', 'urn:out', 'echoResponse', 'Echo.Response' };
     try { WebServiceCallout.invoke(null, null, new Map<String, Object>(), info); Assert.fail(); } catch (TypeException e) { Assert.areEqual('Methods defined as TestMethod do not support Web service callouts', e.getMessage()); }
     Test.setMock(WebServiceMock.class, new Soap()); Map<String, Object> response = new Map<String, Object>(); WebServiceCallout.invoke(null, null, response, info);
     Assert.areEqual('https://soap.example echo Echo.Response', response.get('response_x')); Assert.areEqual(1, Limits.getCallouts());`
  ],
  [
    'formulas are computed on records in memory (Apex Reference, Formula Class)',
    `Line__c line = new Line__c(Price__c = 100); List<FormulaRecalcResult> results = Formula.recalculateFormulas(new List<SObject>{ line });
     Assert.areEqual(119.00, line.Gross__c); Assert.isTrue(results[0].isSuccess()); Assert.isTrue(results[0].getErrors().isEmpty()); Assert.isTrue(results[0].getSObject() === line);`
  ],
  [
    'formulas are built and evaluated for records and objects (Apex Reference, FormulaEval Namespace)',
    `FormulaEval.FormulaInstance text = Formula.builder().withType(Account.SObjectType).withReturnType(FormulaEval.FormulaReturnType.STRING).withFormula('Name & " in " & BillingCity').build();
     Assert.areEqual('Acme in Bonn', text.evaluate(new Account(Name = 'Acme', BillingCity = 'Bonn'))); Assert.areEqual(new Set<String>{ 'Name', 'BillingCity' }, text.getReferencedFields());
     Person p = new Person(); p.name = 'Ada'; p.account = new Account(NumberOfEmployees = 4);
     Object whole = Formula.builder().withType(Person.class).withReturnType(FormulaEval.FormulaReturnType.INTEGER).withFormula('age + account.NumberOfEmployees').build().evaluate(p);
     Assert.areEqual(45, (Integer) whole);
     Assert.areEqual(true, Formula.builder().withType(Person.class).withReturnType(FormulaEval.FormulaReturnType.BOOLEAN).withFormula('NAME = "Ada"').build().evaluate(p));
     try { Formula.builder().withType(Person.class).withReturnType(FormulaEval.FormulaReturnType.BOOLEAN).withFormula('1 +').build(); Assert.fail(); } catch (FormulaValidationException e) { Assert.isTrue(true); }`
  ],
  [
    'a lead becomes an account, a contact and an opportunity (Apex Developer Guide, Converting Leads)',
    `Lead lead = new Lead(LastName = 'Fry', FirstName = 'Jim', Company = 'Fry and Sons', Email = 'j@example.com', Phone = '1', City = 'Bonn', LeadSource = 'Web'); insert lead;
     Database.LeadConvert lc = new Database.LeadConvert(); lc.setLeadId(lead.Id); lc.setConvertedStatus('Closed - Converted');
     Integer before = Limits.getDmlStatements(); Database.LeadConvertResult r = Database.convertLead(lc); Assert.areEqual(1, Limits.getDmlStatements() - before);
     Assert.isTrue(r.isSuccess()); Assert.areEqual(lead.Id, r.getLeadId());
     Account a = [SELECT Name, BillingCity, Phone FROM Account WHERE Id = :r.getAccountId()]; Assert.areEqual('Fry and Sons', a.Name); Assert.areEqual('Bonn', a.BillingCity);
     Contact c = [SELECT Name, AccountId, Email, LeadSource FROM Contact WHERE Id = :r.getContactId()]; Assert.areEqual('Jim Fry', c.Name); Assert.areEqual(a.Id, c.AccountId); Assert.areEqual('Web', c.LeadSource);
     Opportunity o = [SELECT Name, StageName, CloseDate, AccountId FROM Opportunity WHERE Id = :r.getOpportunityId()]; Assert.areEqual('Fry and Sons', o.Name); Assert.areEqual(a.Id, o.AccountId);
     Lead after = [SELECT IsConverted, Status, ConvertedAccountId, ConvertedContactId FROM Lead]; Assert.isTrue(after.IsConverted); Assert.areEqual('Closed - Converted', after.Status); Assert.areEqual(a.Id, after.ConvertedAccountId);
     try { Database.convertLead(lc); Assert.fail(); } catch (DmlException e) { Assert.isTrue(e.getMessage().startsWith('ConvertLead failed. First exception on row 0'), e.getMessage()); }`
  ],
  [
    'leads are converted together; one that fails leaves the others (Apex Reference, Database.convertLead)',
    `List<Lead> leads = new List<Lead>{ new Lead(LastName = 'A', Company = 'A'), new Lead(LastName = 'B', Company = 'B') }; insert leads; Account known = new Account(Name = 'Known'); insert known;
     List<Database.LeadConvert> all = new List<Database.LeadConvert>();
     for (Lead l : leads) { Database.LeadConvert lc = new Database.LeadConvert(); lc.setLeadId(l.Id); lc.setDoNotCreateOpportunity(true); all.add(lc); }
     all[0].setConvertedStatus('Closed - Converted'); all[0].setAccountId(known.Id); all[1].setConvertedStatus('no status');
     List<Database.LeadConvertResult> r = Database.convertLead(all, false);
     Assert.isTrue(r[0].isSuccess()); Assert.areEqual(known.Id, r[0].getAccountId()); Assert.isNull(r[0].getOpportunityId());
     Assert.isFalse(r[1].isSuccess()); Assert.areEqual(StatusCode.INVALID_STATUS, r[1].getErrors()[0].getStatusCode()); Assert.areEqual(1, [SELECT COUNT() FROM Account]); Assert.areEqual(1, [SELECT COUNT() FROM Contact]);`
  ],
  [
    'a context of deployments is extended by tests (Apex Reference, DeployCallbackContext Class)',
    `Metadata.DeployCallbackContext context = new Context(); Assert.areEqual('000000000000122AAA', context.getCallbackJobId());`
  ],
  [
    'feature parameters are what the test has set, and custom metadata is retrieved by name (Apex Reference, FeatureManagement Class and Operations Class)',
    `FeatureManagement.setPackageIntegerValue('Seats', 5); Assert.areEqual(5, FeatureManagement.checkPackageIntegerValue('seats'));
     try { FeatureManagement.checkPackageBooleanValue('none'); Assert.fail(); } catch (NoDataFoundException e) { Assert.isTrue(true); }
     Metadata.CustomMetadata record = (Metadata.CustomMetadata) Metadata.Operations.retrieve(Metadata.MetadataType.CustomMetadata, new List<String>{ 'Rate.High', 'Rate.None' })[0];
     Assert.areEqual('Rate.High', record.fullName); Assert.areEqual('High rate', record.label); Assert.areEqual('Value__c', record.values[0].field); Assert.areEqual('x', record.values[0].value);
     Assert.isTrue(PageReference.forResource('logo', 'a.png').getUrl().endsWith('/logo/a.png')); Assert.isTrue(URL.getCurrentRequestUrl().toExternalForm().startsWith('https://'));`
  ],
  [
    'a page has an address, a standard controller saves and deletes, and bodies are XML documents (Apex Reference, StandardController, HttpResponse)',
    `Test.setCurrentPage(new PageReference('/apex/x?id=1')); Assert.areEqual('1', System.currentPageReference().getParameters().get('id'));
     Account a = new Account(Name = 'x'); ApexPages.StandardController c = new ApexPages.StandardController(a);
     String url = c.save().getUrl(); Assert.areEqual('/' + a.Id, url); Assert.areEqual(1, [SELECT COUNT() FROM Account]);
     c.delete(); Assert.areEqual(0, [SELECT COUNT() FROM Account]);
     HttpResponse r = new HttpResponse(); r.setBody('<a><b>t</b></a>'); Assert.areEqual('t', r.getBodyDocument().getRootElement().getChildElement('b', null).getText());
     HttpRequest q = new HttpRequest(); q.setBodyDocument(r.getBodyDocument()); Assert.isTrue(q.getBody().contains('<b>t</b>'));`
  ]
])('%s', (_rule, body) => expect(run(body)).toEqual(['service: passed']));
