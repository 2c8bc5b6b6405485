import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Org } from '../contract/org.ts';
import { readProject } from '../metadata/project.ts';
import { openOrg } from '../org.ts';

let org: Org;
const data = `insert new List<Account>{ new Account(Name = 'Acme Rockets', Description = 'fast and loud', Phone = '555 1234'), new Account(Name = 'Rocket Parts'), new Account(Name = 'Quiet Acme', Industry = 'Energy') };
  insert new List<Contact>{ new Contact(FirstName = 'Wile', LastName = 'Coyote', Email = 'wile@acme.example'), new Contact(LastName = 'Acme') };`;

/** Runs Apex that searches, and answers what it logs. */
async function logged(body: string, userId?: string): Promise<string> {
  const result = await org.executeAnonymous(body, userId === undefined ? {} : { userId });
  if (!result.ok) throw new Error(result.error!.message);
  return result.log.join('\n').replace('DEBUG|', '');
}
const names = (search: string): string =>
  `List<String> names = new List<String>(); for (SObject found : Search.query('${search}')[0]) { names.add((String) found.get('Name')); } System.debug(names);`;

beforeAll(async () => {
  org = openOrg(readProject(join(import.meta.dirname, '../fixtures/lending')), { people: true }, { seed: 'search' });
  await logged(data);
});

/** SOQL and SOSL Reference, FIND {SearchQuery} and IN SearchGroup. */
test.each([
  ['whole words in any case', 'FIND {ACME} RETURNING Account(Name)', '(Acme Rockets, Quiet Acme)'],
  ['a word may be cut', 'FIND {rocket*} RETURNING Account(Name)', '(Acme Rockets, Rocket Parts)'],
  ['one letter may be open', 'FIND {ac?e} RETURNING Account(Name)', '(Acme Rockets, Quiet Acme)'],
  ['all words must be there, in whatever field', 'FIND {acme loud} RETURNING Account(Name)', '(Acme Rockets)'],
  ['OR, AND NOT and brackets', 'FIND {(parts OR quiet) AND NOT energy} RETURNING Account(Name)', '(Rocket Parts, Quiet Acme)'],
  ['a phrase', 'FIND {"quiet acme"} RETURNING Account(Name)', '(Quiet Acme)'],
  ['names only', 'FIND {loud} IN NAME FIELDS RETURNING Account(Name)', '()'],
  ['phones only', 'FIND {555*} IN PHONE FIELDS RETURNING Account(Name)', '(Acme Rockets)'],
  ['email addresses only', 'FIND {acme} IN EMAIL FIELDS RETURNING Contact(Name)', '(Wile Coyote)'],
  [
    'filtered, sorted and limited',
    "FIND {acme} RETURNING Account(Name WHERE Industry = null OR Name LIKE \\'Q%\\' ORDER BY Name DESC LIMIT 1)",
    '(Quiet Acme)'
  ]
])('%s', async (_rule, search, found) => expect(await logged(names(search))).toBe(found));

test('binds, several objects, all objects, and results by object', async () => {
  const body = `String word = 'acme'; List<List<SObject>> found = [FIND :word IN ALL FIELDS RETURNING Account(Id), Contact(Id)];
    System.debug(found[0].size() + ' ' + found[1].size() + ' ' + Search.query('FIND {acme}').size() + ' ' + Search.find('FIND {acme} RETURNING Account(Name)').get('Account')[0].getSObject().get('Name'));`;
  expect(await logged(body)).toBe('2 2 2 Acme Rockets');
});

test('one letter is no term', async () => {
  await expect(logged(names('FIND {a*} RETURNING Account(Name)'))).rejects.toThrow('search term must be longer than one character: a*');
});
