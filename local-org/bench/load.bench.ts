import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LibsqlJournal } from '../runtime/storage/libsql-journal.ts';
import type { MutableRow } from '../runtime/storage/row.ts';
import { TestOrg } from '../runtime/storage/test-org.ts';
import { elapsed } from './elapsed.ts';

export const title = 'Opening the stored state of an org with many users';

const bars = [
  { users: 50_000, seconds: 2, megabytes: 400 },
  { users: 200_000, seconds: 8, megabytes: 1_000 }
] as const;
const perCommit = 5_000;

/** Processor time of the load, and the memory of the whole process after it, which includes what the writing before it left behind. */
export async function run(): Promise<readonly { figure: string; value: number; unit: string; bar?: string; holds?: boolean }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'load-bench-'));
  try {
    return bars.flatMap(({ users, seconds, megabytes }) => {
      const file = join(folder, `${users}.db`);
      write(file, users);
      globalThis.gc?.();
      const loaded = load(file, users);
      const figure = `${users.toLocaleString('en')} users`;
      return [
        { figure, value: loaded.seconds, unit: 's', bar: `< ${seconds}`, holds: loaded.seconds < seconds },
        { figure: `${figure}, memory`, value: loaded.megabytes, unit: 'MB', bar: `< ${megabytes}`, holds: loaded.megabytes < megabytes }
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function openOrg(file: string): TestOrg {
  return new TestOrg({ journal: new LibsqlJournal(file, new TestOrg().schema) });
}

function load(file: string, users: number): { readonly seconds: number; readonly megabytes: number } {
  const org = openOrg(file);
  const seconds = elapsed(() => org.database.load()) / 1000;
  if (org.database.table('User').size !== users) throw new Error('not every user was loaded');
  globalThis.gc?.();
  const megabytes = process.memoryUsage().rss / 1_000_000;
  org.database.close();
  return { seconds, megabytes };
}

function write(file: string, users: number): void {
  const { database, ids, schema, clock } = openOrg(file);
  database.load();
  const table = database.table('User');
  for (let i = 0; i < users; i++) {
    const row: MutableRow = [ids.next('005')];
    for (const [name, value] of Object.entries(userValues(i))) row[table.layout.slotFor(schema.field('User', name)!.ordinal)] = value;
    table.put(Array.from(row, (value) => value ?? null));
    if (i % perCommit === perCommit - 1) database.commit({ clock: clock.now() });
  }
  database.commit({ clock: clock.now() });
  database.close();
}

/** As many fields as people of a real org have filled in. */
function userValues(i: number): Readonly<Record<string, unknown>> {
  const email = `person.${i}@example.com`;
  return {
    ...{
      Username: email,
      Email: email,
      FirstName: `First ${i}`,
      LastName: `Last ${i}`,
      Name: `First ${i} Last ${i}`,
      Alias: `p${i % 99_999}`
    },
    ...{ IsActive: true, TimeZoneSidKey: 'Europe/Berlin', LocaleSidKey: 'de_DE', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8' },
    ...{ Title: 'Manager', Department: 'Sales', Division: 'North', CompanyName: 'Example', EmployeeNumber: String(i), City: 'Berlin' },
    ...{ Street: `Street ${i}`, PostalCode: '10115', Country: 'Germany', Phone: '030 1', MobilePhone: '0170 1', UserType: 'Standard' },
    ...{ FederationIdentifier: `fed-${i}`, CommunityNickname: `nick${i}`, UserPermissionsMarketingUser: false }
  };
}
