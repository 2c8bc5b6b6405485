import { apexError } from '../values/caught.ts';
import { InternalError, NotSupportedError } from '../values/exception.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { checkCpu } from '../kernel/add-cpu.ts';
import { runningTransaction, switchTransaction } from './current.ts';
import { isCatchable } from './failure.ts';
import { KilledError } from './kill.ts';
import { isCoroutine, type Coroutine, type Resume, type Suspension } from './suspension.ts';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/**
 * The one way into Apex. Runs `body` as `tx`, drives it if it is a coroutine, and answers how it ended; then `end` commits or rolls back, still inside
 * the transaction. Whatever transaction was current before (a test that runs its jobs) is current again at every suspension and at the end.
 * Uncommitted changes of a failed body are undone here, whoever asked.
 */
export function* runEntry<T>(tx: ApexTransaction, body: () => T | Coroutine<T>, end: (outcome: Outcome<T>) => void): Coroutine<Outcome<T>> {
  const outer = runningTransaction();
  const step = <R>(act: () => R): R => {
    switchTransaction(tx);
    try {
      return act();
    } finally {
      switchTransaction(outer);
    }
  };
  let outcome: Outcome<T>;
  try {
    const started = step(body);
    const value = isCoroutine(started) ? yield* drive(tx, started as Coroutine<T>, step) : started;
    step(() => checkCpu(tx));
    outcome = { ok: true, value };
  } catch (thrown) {
    const error = apexError(thrown);
    tx.dead = !isCatchable(error);
    outcome = { ok: false, error };
  }
  return step(() => {
    if (outcome.ok && tx.engine.kills(tx, 'commit')) outcome = killed(tx);
    if (!outcome.ok) tx.database.rollback();
    end(outcome);
    tx.database.locks.release(tx.id);
    return outcome;
  });
}

function* drive<T>(tx: ApexTransaction, coroutine: Coroutine<T>, step: <R>(act: () => R) => R): Coroutine<T> {
  let resume: Resume;
  for (;;) {
    const next = step(() => coroutine.next(resume));
    if (next.done) return next.value;
    resume = yield suspend(tx, next.value);
    // The coroutine is dropped, not ended: no finally block of it runs.
    if (tx.stopped || (next.value.kind === 'callout' && tx.engine.kills(tx, 'callout'))) throw killedError(tx);
  }
}

function killed(tx: ApexTransaction): Outcome<never> {
  tx.dead = true;
  return { ok: false, error: killedError(tx) };
}

const killedError = (tx: ApexTransaction): KilledError => new KilledError(`${tx.what} was ${tx.stopped ? 'aborted' : 'killed'}`);

function suspend(tx: ApexTransaction, suspension: Suspension): Suspension {
  if (tx.database.dirty || tx.dead) throw new InternalError(`${tx.what} was suspended with uncommitted work`);
  if (suspension.kind === 'callout') tx.database.locks.release(tx.id);
  return suspension;
}

/** Runs a coroutine that has nobody to wait for: in tests, where mocks answer at once. */
export function runToEnd<T>(coroutine: Coroutine<T>, from: string): T {
  for (;;) {
    const next = coroutine.next();
    if (next.done) return next.value;
    if (next.value.kind === 'switch') continue;
    throw new NotSupportedError(`callout from ${from}`);
  }
}
