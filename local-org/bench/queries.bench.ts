import type { DataSite } from '../contract/abi.ts';
import { parseSoql } from '../compiler/language/parse.ts';
import { runQuery } from '../runtime/query/run-query.ts';
import type { DataTransaction } from '../runtime/storage/data-transaction.ts';
import { TestOrg } from '../runtime/storage/test-org.ts';
import { elapsed } from './elapsed.ts';

export const title = 'Queries by an index, in system mode and in user mode';

const few = 1;
const many = 200;
const runs = 2_000;
const rounds = 9;
const soql = 'SELECT Id, FirstName, LastName, Email FROM Contact WHERE AccountId = :account';

/** What a query costs by itself and per row: from queries for one row and for 200, the best of some rounds. */
export async function run(): Promise<readonly { figure: string; value: number; unit: string; bar?: string; holds?: boolean }[]> {
  const org = new TestOrg();
  const [one, full] = [accountWith(org, few), accountWith(org, many)];
  for (let i = 0; i < 500; i++) accountWith(org, 20);
  const system = costs(org.transaction(), { mode: 'system', sharing: 'without', line: 1 }, one, full);
  const user = costs(standardUser(org), { mode: 'user', sharing: 'with', line: 1 }, one, full);
  const factors = [user.perQuery / system.perQuery, user.perRow / system.perRow];
  return [
    { figure: 'a query', value: system.perQuery, unit: 'µs', bar: '≤ 3', holds: system.perQuery <= 3 },
    { figure: 'a row of it', value: system.perRow, unit: 'µs', bar: '≤ 0.3', holds: system.perRow <= 0.3 },
    ...['a query in user mode', 'a row of it in user mode'].map((figure, i) => ({
      ...{ figure, value: factors[i]!, unit: '× system mode', bar: '≤ 2', holds: factors[i]! <= 2 }
    }))
  ];
}

interface Costs {
  /** Microseconds. */
  readonly perQuery: number;
  readonly perRow: number;
}

function costs(tx: DataTransaction, site: DataSite, one: string, full: string): Costs {
  const { query } = parseSoql(soql);
  const ask = (account: string, times: number): number =>
    elapsed(() => {
      for (let i = 0; i < times; i++) {
        runQuery(tx, query, [account], site);
        for (const name of ['queries', 'queryRows', 'cpuTime'] as const) tx.limits.used[name] = 0;
      }
    }) / times;
  const best = (account: string): number => Math.min(...Array.from({ length: rounds }, () => ask(account, runs))) * 1000;
  const perRow = (best(full) - best(one)) / (many - few);
  return { perQuery: best(one) - perRow * few, perRow };
}

function accountWith(org: TestOrg, contacts: number): string {
  const AccountId = org.row('Account', { Name: 'Bench' });
  for (let i = 0; i < contacts; i++)
    org.row('Contact', {
      AccountId,
      FirstName: `First ${i}`,
      LastName: `Last ${i}`,
      Email: `c${i}@example.com`,
      OwnerId: org.administrator.id
    });
  return AccountId;
}

/** A user whose profile may read contacts; nobody's administrator. */
function standardUser(org: TestOrg): DataTransaction {
  const ProfileId = org.profile('Standard User');
  const id = org.row('User', { Username: 'standard@example.com', LastName: 'Standard', ProfileId, IsActive: true });
  const ParentId = org.row('PermissionSet', { Name: 'Standard', ProfileId, IsOwnedByProfile: true });
  for (const SobjectType of ['Account', 'Contact'])
    org.row('ObjectPermissions', { ParentId, SobjectType, PermissionsRead: true, PermissionsViewAllRecords: false });
  for (const name of ['AccountId', 'FirstName', 'LastName', 'Email'])
    org.row('FieldPermissions', { ParentId, SobjectType: 'Contact', Field: `Contact.${name}`, PermissionsRead: true });
  return org.transaction({ id, profileId: ProfileId, username: 'standard@example.com', name: 'Standard' });
}
