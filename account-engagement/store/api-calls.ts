import type { Db } from './database.ts';

/** API v5 calls per business unit and day. */
export class ApiCalls {
  private readonly db: Db;
  constructor(db: Db) {
    this.db = db;
  }

  /** Counts one more call and answers how many there were that day. */
  count(businessUnit: string, day: string): number {
    this.db.run('delete from api_call where business_unit = ? and day <> ?', businessUnit, day);
    this.db.run(
      'insert into api_call (business_unit, day, calls) values (?, ?, 1) on conflict do update set calls = calls + 1',
      businessUnit,
      day
    );
    return this.db.get<{ calls: number }>('select calls from api_call where business_unit = ? and day = ?', businessUnit, day)?.calls ?? 0;
  }
}
