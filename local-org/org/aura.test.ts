import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuraAnswer, Org } from '../contract/org.ts';
import { createOrg } from '../org.ts';

const fixture = join(import.meta.dirname, '../fixtures/lending');

describe('calls of a page', () => {
  let org: Org;
  let admin: string;
  let librarian: string;
  let guest: string;
  let bookId: string;

  const call = (userId: string, method: string, parameters: Readonly<Record<string, unknown>>, cacheable = false): Promise<AuraAnswer> =>
    org.invokeAura({ userId, className: 'LoanController', method, parameters, cacheable });
  const userOf = async (alias: string): Promise<string> => {
    const [profile] = await org.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const person = {
      LastName: alias,
      Alias: alias,
      Username: `${alias}@lending.example`,
      Email: `${alias}@lending.example`,
      CommunityNickname: alias
    };
    const locale = { TimeZoneSidKey: 'Europe/Berlin', LocaleSidKey: 'de_DE', LanguageLocaleKey: 'de', EmailEncodingKey: 'UTF-8' };
    const [saved] = await org.save('insert', 'User', [{ ...person, ...locale, ProfileId: profile!['Id'], IsActive: true }], {
      userId: admin
    });
    return String(saved!['Id']);
  };

  beforeAll(async () => {
    org = await createOrg({ project: fixture, people: true });
    admin = String((await org.query("SELECT Id FROM User WHERE Alias = 'uuser'"))[0]!['Id']);
    librarian = await userOf('liv');
    guest = await userOf('guest');
    const [set] = await org.query("SELECT Id FROM PermissionSet WHERE Name = 'Librarian'");
    await org.save('insert', 'PermissionSetAssignment', [{ AssigneeId: librarian, PermissionSetId: set!['Id'] }], { userId: admin });
    const [book] = await org.save('insert', 'Book__c', [{ Name: 'Walden', Copies__c: 2 }], { userId: librarian });
    bookId = String(book!['Id']);
  });

  it('get what is AuraEnabled, with dates as ISO texts', async () => {
    const lent = await call(librarian, 'lend', { bookId, borrowerId: guest });
    expect(lent.ok).toBe(true);
    const answer = await call(librarian, 'open', { borrowerId: guest }, true);
    expect(answer).toEqual({
      ok: true,
      value: [{ loanId: (lent as { value: string }).value, title: 'Walden', dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string }]
    });
  });

  it('are refused to users without the class', async () => {
    expect(await call(guest, 'open', { borrowerId: guest })).toMatchObject({
      ok: false,
      error: { message: "You do not have access to the Apex class named 'LoanController'." }
    });
  });

  it('show the message of an AuraHandledException, and no more', async () => {
    expect(await call(admin, 'lend', { bookId, borrowerId: guest })).toMatchObject({
      ok: false,
      error: { message: 'You may not lend books.', exceptionType: 'System.AuraHandledException' }
    });
  });

  it('reach cacheable methods only where the page says so', async () => {
    expect(await call(librarian, 'lend', { bookId, borrowerId: guest }, true)).toMatchObject({
      ok: false,
      error: { message: 'LoanController.lend is not cacheable' }
    });
  });

  it('reach AuraEnabled methods only', async () => {
    expect((await call(librarian, 'nothing', {})).ok).toBe(false);
  });

  it('name a parameter that is not of its type', async () => {
    expect(await call(librarian, 'open', { borrowerId: 'no id' })).toMatchObject({
      ok: false,
      error: { exceptionType: 'System.TypeException' }
    });
  });

  it('know the permissions of a user', async () => {
    expect(await org.userContext(librarian)).toMatchObject({
      customPermissions: ['Manage_Loans'],
      language: 'de',
      timeZone: 'Europe/Berlin'
    });
  });
});
