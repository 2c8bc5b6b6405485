import type { PlainRecord } from '../contract/org.ts';
import type { RunningUser } from '../runtime/kernel/transaction.ts';
import type { OrgCore } from '../runtime/link/org-core.ts';
import { countQuery, runQuery } from '../runtime/query/run-query.ts';
import { runToEnd } from '../runtime/transactions/run-entry.ts';
import { ApexList } from '../runtime/values/list.ts';
import { apexException } from '../runtime/values/platform-exceptions.ts';
import { TYPES, listType } from '../runtime/values/runtime-type.ts';
import { parseSoqlOnce } from './parse-soql.ts';
import { plainRecord } from './plain.ts';

/** Reads for hosts: nobody in particular, in system mode, without sharing. */
const reader: RunningUser = {
  id: '',
  profileId: null,
  roleId: null,
  username: '',
  name: 'Local Org',
  userType: 'Standard',
  timeZone: 'GMT',
  locale: 'en_US',
  language: 'en_US'
};
const site = { mode: 'system', sharing: 'without', line: 0 } as const;

/** Answers the rows of a query; of `SELECT COUNT()` one row `{ count }`. */
export function readRecords({ engine }: OrgCore, soql: string, binds: Readonly<Record<string, unknown>> = {}): readonly PlainRecord[] {
  const { query, binds: names } = parseSoqlOnce(soql);
  const unbound = names.find((name) => !(name in binds));
  if (unbound !== undefined) throw apexException('System.QueryException', `Variable does not exist: ${unbound}`);
  const values = names.map((name) => bindValue(binds[name]));
  const tx = engine.begin({ kind: 'read', what: soql, user: reader, limits: 'asynchronous', quiddity: 'UD' });
  const counts = query.select.some((item) => item.kind === 'count');
  const body = (): readonly PlainRecord[] =>
    counts ? [{ count: countQuery(tx, query, values, site) }] : runQuery(tx, query, values, site).map(plainRecord);
  const outcome = runToEnd(engine.execute(tx, body), soql);
  if (!outcome.ok) throw outcome.error;
  return outcome.value;
}

function bindValue(value: unknown): unknown {
  return Array.isArray(value) ? new ApexList(listType(TYPES.Object), value) : (value ?? null);
}
