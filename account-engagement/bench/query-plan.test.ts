import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../store/database.ts';
import { Directory } from './directory.ts';

/** Plans of the statements that a request runs on users, as SQLite makes them for this very store. */
function plansOf(directory: Directory, ask: () => void): readonly string[] {
  const db = directory.db as { -readonly [Name in keyof Db]: Db[Name] };
  const ran: [string, unknown[]][] = [];
  const { get, all } = db;
  db.get = (sql, ...parameters) => (ran.push([sql, parameters]), get(sql, ...parameters));
  db.all = (sql, ...parameters) => (ran.push([sql, parameters]), all(sql, ...parameters));
  try {
    ask();
  } finally {
    Object.assign(db, { get, all });
  }
  return ran
    .filter(([sql]) => sql.includes('from user'))
    .flatMap(([sql, parameters]) => db.all<{ detail: string }>(`explain query plan ${sql}`, ...parameters).map(({ detail }) => detail));
}

/** Nothing is read but what an index leads to, and not by the business unit alone. */
function expectIndexed(plans: readonly string[]): void {
  for (const detail of plans) {
    expect(detail).not.toMatch(/^SCAN (?!CONSTANT)/);
    expect(detail).not.toMatch(/\(business_unit=\?\)$/);
  }
}

describe.each([
  ['of a business unit that was planted', 2_000, 0],
  ['of one that grew by bulks', 1, 10]
])('%s', (_what, size, bulks) => {
  let directory: Directory;
  beforeAll(() => {
    directory = new Directory(size);
    for (let round = 0; round < bulks; round++) directory.bulkOfCreates(round * 200);
  });
  afterAll(() => directory.close());

  it('a look-up of 100 terms goes through the indexes of usernames, emails and external ids', () => {
    let found = 0;
    const plans = plansOf(directory, () => {
      found = (directory.lookUp(0).body as { totalResults: number }).totalResults;
    });
    expect(found).toBe(Math.min(size, 34));
    const used = plans.join('\n');
    expect(used).toContain('MULTI-INDEX OR');
    for (const index of ['user_by_user_name', 'user_by_email', 'user_by_external_id']) expect(used).toContain(index);
    expectIndexed(plans);
  });

  it('a page of an inventory needs no sorting', () => {
    expect(plansOf(directory, () => void directory.page(0)).join()).not.toContain('TEMP B-TREE');
  });

  it('a bulk of changes and one of creates do so too', () => {
    expectIndexed(plansOf(directory, () => void directory.bulkOfPatches(0, 'New')));
    expectIndexed(plansOf(directory, () => void directory.bulkOfCreates(900_000)));
  });
});
