import { expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const resources = {
  'staticresources/people.resource-meta.xml': '<StaticResource><contentType>text/csv</contentType></StaticResource>',
  'staticresources/people.csv': '\ufeffId,Name,NumberOfEmployees,AnnualRevenue\n1,"Acme, Inc",5,1.5\n2,Globex,,\n',
  'staticresources/contacts.resource-meta.xml': '<StaticResource><contentType>text/csv</contentType></StaticResource>',
  'staticresources/contacts.csv': 'LastName,AccountId,Birthdate,HasOptedOutOfEmail\nDoe,1,2001-02-03,true\n'
};
const controller = `public class Waiting { public String label; public Object ask() { Continuation c = new Continuation(60); c.continuationMethod = 'answer'; c.state = 'kept';
    HttpRequest q = new HttpRequest(); q.setMethod('GET'); q.setEndpoint('https://example.com'); label = c.addHttpRequest(q); return c; }
  public Object answer(Object state) { return state + ':' + Continuation.getResponse(label).getBody(); } }`;

/** Apex Reference, Test Class. */
it.each([
  [
    'loadData inserts the lines of a static resource; its Ids may be referred to',
    `Integer before = Limits.getDmlStatements(); List<SObject> loaded = Test.loadData(Account.SObjectType, 'people'); Assert.areEqual(2, loaded.size()); Assert.areEqual('Acme, Inc', ((Account) loaded[0]).Name); Assert.areEqual(1, Limits.getDmlStatements() - before);
     Assert.areEqual(1.5, [SELECT AnnualRevenue FROM Account WHERE NumberOfEmployees = 5].AnnualRevenue); Test.loadData(Contact.SObjectType, 'contacts');
     Contact c = [SELECT AccountId, Birthdate, HasOptedOutOfEmail FROM Contact]; Assert.areEqual(loaded[0].Id, c.AccountId); Assert.areEqual(Date.newInstance(2001, 2, 3), c.Birthdate); Assert.isTrue(c.HasOptedOutOfEmail);`
  ],
  [
    'setContinuationResponse and invokeContinuationMethod answer a continuation',
    `Waiting w = new Waiting(); Continuation c = (Continuation) w.ask(); Assert.areEqual(1, c.getRequests().size()); Assert.areEqual('https://example.com', c.getRequests().get(w.label).getEndpoint());
     HttpResponse r = new HttpResponse(); r.setBody('yes'); Test.setContinuationResponse(w.label, r); Assert.areEqual('kept:yes', (String) Test.invokeContinuationMethod(w, c));`
  ],
  [
    'cookies of a page (Apex Reference, Cookie Class)',
    `Cookie c = new Cookie('n', 'v', null, 60, true, 'Strict'); PageReference p = new PageReference('/apex/x'); p.setCookies(new List<Cookie>{ c }); Assert.areEqual('v', p.getCookies().get('n').getValue());
     Assert.areEqual(60, c.getMaxAge()); Assert.isTrue(c.isSecure()); Assert.areEqual('Strict', c.getSameSite()); Assert.isNull(c.getPath());`
  ],
  [
    'outside of a site there is none (Apex Reference, Site Class)',
    `Assert.isFalse(Site.isLoginEnabled()); Assert.areEqual('', Site.getBaseSecureUrl()); Assert.isNull(Site.getPrefix()); HttpResponse r = new HttpResponse(); r.setBody('<a/>'); XmlStreamReader x = r.getXmlStreamReader(); x.next(); Assert.areEqual('a', x.getLocalName());`
  ]
])('%s', (_rule, body) =>
  expect(outcomes(runApexTests({ ...resources, 'classes/Waiting.cls': controller, ...testClass({ services: body }) }))).toEqual([
    'services: passed'
  ])
);
