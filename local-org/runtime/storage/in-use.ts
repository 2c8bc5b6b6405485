import { existsSync } from 'node:fs';
import Libsql from 'libsql';

/** True if another process has a database file open for itself, as an org has while it is open. */
export function isDatabaseInUse(file: string): boolean {
  if (!existsSync(file)) return false;
  const database = new Libsql(file);
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('begin exclusive; rollback');
    return false;
  } catch (error) {
    // A damaged file is nobody's.
    return isBusy(error as Error);
  } finally {
    database.close();
  }
}

export const isBusy = ({ message }: Error): boolean => /locked|busy/i.test(message);
