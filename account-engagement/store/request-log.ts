import type { Db } from './database.ts';

const keptRequests = 2000;

export interface LoggedRequest {
  readonly id: number;
  readonly at: number;
  readonly who: string;
  readonly businessUnit: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly summary: string;
}

/** The last requests with their outcome, for the people who watch. Bodies and tokens are not kept. */
export class RequestLog {
  private readonly db: Db;
  constructor(db: Db) {
    this.db = db;
  }

  add(entry: Omit<LoggedRequest, 'id'>): void {
    this.db.run(
      'insert into request_log (at, who, business_unit, method, path, status, summary) values (?, ?, ?, ?, ?, ?, ?)',
      entry.at,
      entry.who,
      entry.businessUnit,
      entry.method,
      entry.path,
      entry.status,
      entry.summary
    );
    this.db.run('delete from request_log where id <= (select max(id) from request_log) - ?', keptRequests);
  }

  latest(limit: number): readonly LoggedRequest[] {
    return this.db.all(
      'select id, at, who, business_unit as businessUnit, method, path, status, summary from request_log order by id desc limit ?',
      limit
    );
  }
}
