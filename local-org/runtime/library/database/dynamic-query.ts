import { SoqlSyntaxError, type ParsedSoql } from '../../../contract/soql.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { unbox } from '../../values/boxed.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';

/** Value of a bind by its name in any case; `undefined`: no such variable. */
export type Scope = (name: string) => unknown;

/** Reads the text of a dynamic query and the values of its binds. */
export function prepare(
  tx: ApexTransaction,
  text: string | null,
  scope: Scope
): { readonly query: ParsedSoql['query']; readonly values: readonly unknown[] } {
  if (text === null) throw nullPointer();
  const { query, binds } = parse(tx, text);
  return { query, values: binds.map((name) => unbox(bind(name, scope))) };
}

function parse(tx: ApexTransaction, text: string): ParsedSoql {
  try {
    return tx.engine.parseSoql(text);
  } catch (error) {
    if (error instanceof SoqlSyntaxError) throw apexException('System.QueryException', error.message);
    throw error;
  }
}

function bind(name: string, scope: Scope): unknown {
  const value = scope(name);
  if (value === undefined) throw apexException('System.QueryException', `Variable does not exist: ${name}`);
  return value;
}
