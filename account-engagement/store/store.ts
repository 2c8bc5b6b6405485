import { ApiCalls } from './api-calls.ts';
import { BusinessUnits } from './business-units.ts';
import { Clients } from './clients.ts';
import { openDatabase, type Db } from './database.ts';
import { RequestLog } from './request-log.ts';
import { Resources } from './resources.ts';
import { Users } from './users.ts';

/** Everything that Account Engagement's side remembers. */
export interface Store {
  readonly db: Db;
  readonly businessUnits: BusinessUnits;
  readonly users: Users;
  readonly resources: Resources;
  readonly clients: Clients;
  readonly apiCalls: ApiCalls;
  readonly log: RequestLog;
}

/** Opens the store in a file, or in memory. Throws `StoreError`. */
export function openStore(file?: string): Store {
  const db = openDatabase(file);
  return {
    db,
    businessUnits: new BusinessUnits(db),
    users: new Users(db),
    resources: new Resources(db),
    clients: new Clients(db),
    apiCalls: new ApiCalls(db),
    log: new RequestLog(db)
  };
}
