import type { TransactionKind } from '../kernel/transaction.ts';
import { InternalError } from '../values/exception.ts';

/** A transaction that ended from outside: by an abort, or by a fault that a simulation planned. Nothing of it runs any more, its finalizer included. */
export class KilledError extends InternalError {}

/** Where a transaction may be killed: while it waits for a callout, or before its commit. */
export interface KillPoint {
  readonly at: 'callout' | 'commit';
  readonly kind: TransactionKind;
  readonly what: string;
}

/** Decides whether a transaction dies here. */
export type KillPlan = (point: KillPoint) => boolean;
