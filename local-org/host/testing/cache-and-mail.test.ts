import { expect, test } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const builder = `public class Loader implements Cache.CacheBuilder {
  public static Integer loads = 0;
  public Object doLoad(String key) { loads++; return new List<String>{ key }; }
}`;

test('platform cache keeps copies by partition and key, refuses bad keys and lives, and loads by a builder once', () => {
  const results = runApexTests({
    'classes/Loader.cls': builder,
    ...testClass({
      copies: `List<Integer> numbers = new List<Integer>{ 1 };
        Cache.Partition part = Cache.Org.getPartition('local.Sales');
        part.put('numbers', numbers);
        numbers.add(2);
        Assert.areEqual(1, ((List<Integer>) part.get('numbers')).size());
        Assert.isFalse(Cache.Org.getPartition('local.Other').contains('numbers'));
        Assert.isNull(Cache.Session.get('local.Sales.numbers'));
        Assert.isTrue(Cache.Org.contains('local.Sales.numbers'));
        Assert.isTrue(part.remove('numbers'));
        Assert.areEqual(0, part.getNumKeys());`,
      badKey: `try { Cache.Org.put('not alphanumeric', 1); Assert.fail(); } catch (Cache.InvalidParamException e) { }
        try { Cache.Org.put('short', 1, 299); Assert.fail(); } catch (Cache.InvalidParamException e) { }`,
      loads: `Assert.areEqual('x', ((List<String>) Cache.Org.get(Loader.class, 'x'))[0]);
        Cache.Org.get(Loader.class, 'x');
        Assert.areEqual(1, Loader.loads);
        Cache.Org.remove(Loader.class, 'x');
        Cache.Org.get(Loader.class, 'x');
        Assert.areEqual(2, Loader.loads);`,
      nothingIsLeft: `Assert.areEqual(0, Cache.Org.getKeys().size());`
    })
  });
  expect(outcomes(results)).toEqual(results.map(({ method }) => `${method}: passed`));
});

const mail = `Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage();
  mail.setToAddresses(new List<String>{ 'a@example.com' }); mail.subject = 'S'; mail.setPlainTextBody('B');`;

test('a mail needs a recipient and a body, answers a result each, and ten calls are the limit', () => {
  const results = runApexTests(
    testClass({
      sent: `${mail} List<Messaging.SendEmailResult> all = Messaging.sendEmail(new List<Messaging.Email>{ mail });
        Assert.isTrue(all[0].isSuccess()); Assert.areEqual('S', mail.getSubject()); Assert.areEqual(1, Limits.getEmailInvocations());`,
      noRecipient: `try { Messaging.sendEmail(new List<Messaging.Email>{ new Messaging.SingleEmailMessage() }); Assert.fail(); }
        catch (EmailException e) { Assert.isTrue(e.getMessage().contains('REQUIRED_FIELD_MISSING')); }`,
      partly: `${mail} List<Messaging.SendEmailResult> all =
          Messaging.sendEmail(new List<Messaging.Email>{ mail, new Messaging.SingleEmailMessage() }, false);
        Assert.isFalse(all[1].isSuccess()); Assert.areEqual(StatusCode.REQUIRED_FIELD_MISSING, all[1].getErrors()[0].getStatusCode());`,
      eleven: `${mail} for (Integer i = 0; i < 11; i++) { Messaging.sendEmail(new List<Messaging.Email>{ mail }); }`
    })
  );
  expect(outcomes(results)).toEqual([
    'sent: passed',
    'noRecipient: passed',
    'partly: passed',
    'eleven: System.LimitException: Too many Email Invocations: 11'
  ]);
});

/** Apex Reference, Messaging Class, renderStoredEmailTemplate and renderEmailTemplate; SingleEmailMessage Class, setTemplateId and setTargetObjectId. */
test('templates are rendered for a recipient and a record', () => {
  const data = `EmailTemplate t; System.runAs(new User(Id = UserInfo.getUserId())) { t = new EmailTemplate(Name = 't', DeveloperName = 't', FolderId = UserInfo.getUserId(), TemplateType = 'text', IsActive = true,
      Subject = 'For {!Contact.Account.Name}', Body = 'Dear {!Recipient.LastName} {!NULLVALUE(Contact.Title, "sir")}{!Contact.Phone}, {!Opportunity.Amount} {!Opportunity.CloseDate} {!User.LastName}'); insert t; }
    Account a = new Account(Name = 'Acme'); insert a; Contact c = new Contact(LastName = 'Doe', AccountId = a.Id, Email = 'doe@example.com'); insert c;
    Opportunity o = new Opportunity(Name = 'o', StageName = 'Prospecting', CloseDate = Date.newInstance(2027, 2, 3), Amount = 5); insert o;`;
  const results = runApexTests(
    testClass({
      stored: `${data} Messaging.SingleEmailMessage m = Messaging.renderStoredEmailTemplate(t.Id, c.Id, o.Id); Assert.areEqual('For Acme', m.getSubject());
        Assert.areEqual('Dear Doe sir, $5.00 2/3/2027 ' + UserInfo.getLastName(), m.getPlainTextBody()); Assert.isTrue(Messaging.sendEmail(new List<Messaging.Email>{ m })[0].isSuccess());`,
      bodies: `${data} Assert.areEqual('Hi Doe', Messaging.renderEmailTemplate(c.Id, null, new List<String>{ 'Hi {!Contact.LastName}' })[0].getMergedBody());`,
      nobody: `${data} Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setTemplateId(t.Id); m.setToAddresses(new List<String>{ 'a@example.com' });
        try { Messaging.sendEmail(new List<Messaging.Email>{ m }); Assert.fail(); } catch (EmailException e) { Assert.isTrue(e.getMessage().contains('Missing targetObjectId with template'), e.getMessage()); }`
    })
  );
  expect(outcomes(results)).toEqual(results.map(({ method }) => `${method}: passed`));
});
