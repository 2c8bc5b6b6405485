import type { History } from '../history/history.ts';
import type { Chance } from '../random.ts';

/** Something that somebody does, or that goes wrong. */
export interface Step {
  readonly name: string;
  readonly weight: number;
  /** Does it; answers what was done in words, or null if there is nothing to do it to. Throws what refuses it. */
  readonly run: (history: History, chance: Chance) => Promise<string | null>;
}

/** People of the company: ids, addresses and state. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly isActive: boolean;
}

/** Everybody but the admin who runs the history and Automated Process. */
export async function people(history: History): Promise<readonly Person[]> {
  const rows = await history.query("SELECT Id, Username, Email, IsActive FROM User WHERE UserType IN ('Standard', 'CsnOnly') ORDER BY Id");
  return rows
    .filter((row) => row['Id'] !== history.admin)
    .map((row) => ({
      id: String(row['Id']),
      username: String(row['Username']),
      email: String(row['Email']),
      isActive: row['IsActive'] === true
    }));
}

export const short = (id: string) => id.slice(0, 3) + id.slice(-6, -3);
