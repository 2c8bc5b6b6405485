import { createHash } from 'node:crypto';
import type { Db } from './database.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** OAuth clients and their bearer tokens; only hashes are kept. */
export class Clients {
  private readonly db: Db;
  constructor(db: Db) {
    this.db = db;
  }

  add(id: string, secret: string): void {
    this.db.run('insert or replace into client (id, secret_hash) values (?, ?)', id, hash(secret));
  }

  authenticate(id: string, secret: string): boolean {
    return this.db.get<{ secret: string }>('select secret_hash as secret from client where id = ?', id)?.secret === hash(secret);
  }

  addToken(token: string, client: string, expires: number, now: number): void {
    this.db.run('delete from token where expires <= ?', now);
    this.db.run('insert into token (hash, client, expires) values (?, ?, ?)', hash(token), client, expires);
  }

  clientOf(token: string, now: number): string | undefined {
    return this.db.get<{ client: string }>('select client from token where hash = ? and expires > ?', hash(token), now)?.client;
  }
}
