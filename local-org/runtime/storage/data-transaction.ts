import type { Transaction } from '../kernel/transaction.ts';
import type { Database } from './database.ts';

/** A transaction with the rows it works on: what access, query and DML take as their first parameter. */
export interface DataTransaction extends Transaction {
  readonly database: Database;
}
