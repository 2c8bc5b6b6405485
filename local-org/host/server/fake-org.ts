import type { Org, PlainRecord, UserContext } from '../../contract/org.ts';

/** For tests of the server: an org that answers only what a test says. */
export function fakeOrg(parts: Partial<Org> = {}): Org {
  const missing = (name: string) => () => Promise.reject(new Error(`The test gives no ${name}.`));
  const methods = [
    'invokeAura',
    'executeAnonymous',
    'query',
    'save',
    'load',
    'users',
    'userContext',
    'listJobs',
    'abortJob',
    'reload'
  ] as const;
  const defaults = Object.fromEntries(methods.map((name) => [name, missing(name)]));
  const rest = {
    clock: { now: () => 0, advance: () => {} },
    pump: async () => null,
    transactions: () => [],
    mailbox: () => [],
    close: async () => {}
  };
  return { ...defaults, ...rest, ...parts } as unknown as Org;
}

export const marit: UserContext = {
  id: '005000000000001AAA',
  name: 'Marit Østergaard',
  username: 'marit@example.com',
  language: 'da',
  locale: 'da_DK',
  timeZone: 'Europe/Berlin',
  customPermissions: ['Add_Rows'],
  userPermissions: [],
  apps: ['Hello_App'],
  tabs: ['Hello']
};

/** Answers a query by the first entry whose key is contained in the SOQL. */
export function answering(answers: Readonly<Record<string, readonly PlainRecord[]>>): Org['query'] {
  return async (soql) => {
    const key = Object.keys(answers).find((part) => soql.includes(part));
    if (key === undefined) throw new Error(`The test gives no answer for: ${soql}`);
    return answers[key]!;
  };
}
