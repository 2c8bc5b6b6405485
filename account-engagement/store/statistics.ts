import type Database from 'libsql';

/**
 * What SQLite's planner believes of the tables: numbers of a business unit that has grown, in the form of `sqlite_stat1`. Left to itself it would look once,
 * find one user, and from then on scan instead of using an index; a store that grows by bulks would pay for that with every look-up.
 */
const statistics: readonly (readonly [table: string, index: string, statistic: string])[] = [
  ['user', 'sqlite_autoindex_user_1', '100000 50000 1'],
  ['user', 'user_by_user_name', '100000 1'],
  ['user', 'user_by_email', '100000 1'],
  ['user', 'user_by_external_id', '100000 50000 1'],
  ['user', 'user_by_crm_user', '100000 2'],
  ['user', 'user_by_number', '100000 50000 20000 1'],
  ['user', 'user_by_role', '100000 50000 10000 5000'],
  ['user_past', 'user_past_by_until', '1000 10'],
  ['role', 'role', '20 10 1']
];

/** Makes the planner use these statistics, whatever the tables hold. */
export function fixStatistics(db: Database.Database): void {
  db.exec('ANALYZE');
  db.exec('DELETE FROM sqlite_stat1');
  const insert = db.prepare('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)');
  for (const row of statistics) insert.run(...row);
  db.exec('ANALYZE sqlite_schema');
}
