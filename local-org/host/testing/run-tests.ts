import type { MethodInfo } from '../../contract/program.ts';
import type { Random } from '../../runtime/kernel/random.ts';
import { stopwatch, type SimulatedClock } from '../../runtime/kernel/clock.ts';
import type { RunnableClass } from '../../runtime/transactions/program.ts';
import type { Engine } from '../../runtime/transactions/engine.ts';
import { runToEnd, type Outcome } from '../../runtime/transactions/run-entry.ts';
import { toEnd, type Coroutine } from '../../runtime/transactions/suspension.ts';
import { endTest } from '../../runtime/transactions/test-methods.ts';
import { TestContext } from '../../runtime/transactions/test-context.ts';
import { runningUser } from '../../runtime/transactions/users.ts';
import type { TestClass } from './discover.ts';
import type { TransactionRecord } from '../../contract/org.ts';
import type { LimitUsage } from '../../runtime/kernel/limits.ts';
import type { ApexTransaction } from '../../runtime/transactions/apex-transaction.ts';
import type { TestResult, TestTransaction } from './result.ts';

/** The org that tests run in: in memory, with setup rows only, on a clock of its own. */
export interface TestOrg {
  readonly engine: Engine;
  readonly clock: SimulatedClock;
  readonly random: Random;
  /** Who runs the tests. */
  readonly adminId: string;
}

interface Run {
  readonly outcome: Outcome<unknown>;
  readonly log: readonly string[];
  readonly limits: Readonly<Record<string, number>>;
  readonly transactions: readonly TestTransaction[];
  readonly milliseconds: number;
}

/**
 * Runs the tests of one class: its `@TestSetup` once, then every method on the state that the setup left, as if it were alone. Ids, time and chance
 * are the same for a test in any order.
 */
export function runTestClass(org: TestOrg, tests: TestClass): TestResult[] {
  const js = org.engine.program.class(tests.name)!;
  const started = org.clock.now();
  const beforeClass = org.engine.database.isolate();
  const setup = runSetup(org, tests, js);
  // Audit fields hold seconds: what a test makes is younger than what its setup has made.
  if (tests.setup.length > 0) org.clock.advance(1000);
  const beforeTest = org.engine.database.isolate();
  const afterSetup = org.clock.now();
  const results = tests.tests.map((method) => {
    const run = setup.failed ?? runMethod(org, tests.name, method, js);
    beforeTest.restore();
    org.clock.set(afterSetup);
    return { ...resultOf(org.engine, tests.name, method.name, run), setup: setup.transactions };
  });
  beforeTest.end();
  beforeClass.end();
  org.clock.set(started);
  return results;
}

interface Setup {
  /** The run of the method that failed, which ends every test of the class. */
  readonly failed: Run | null;
  /** Of the methods before it. */
  readonly transactions: readonly TestTransaction[];
}

function runSetup(org: TestOrg, tests: TestClass, js: RunnableClass): Setup {
  const transactions: TestTransaction[] = [];
  for (const method of tests.setup) {
    const run = runMethod(org, tests.name, method, js);
    if (!run.outcome.ok) return { failed: run, transactions };
    transactions.push(...run.transactions);
  }
  return { failed: null, transactions };
}

function runMethod(org: TestOrg, className: string, method: MethodInfo, { js }: RunnableClass): Run {
  const { engine } = org;
  const what = `${className}.${method.name}`;
  org.random.reseed(what);
  const user = runningUser(engine.database, org.adminId);
  const tx = engine.begin({ kind: 'test', what, user, limits: 'synchronous', quiddity: 'RUNTEST_SYNC', test: new TestContext() });
  const body = function* (): Coroutine<void> {
    yield* toEnd(js[method.js]!());
    endTest(tx);
  };
  const others: TestTransaction[] = [];
  engine.log.observe((record) => record.kind !== 'test' && others.push(ofRecord(record)));
  const start = stopwatch();
  const outcome = runToEnd(engine.execute(tx, body), what);
  const milliseconds = stopwatch() - start;
  engine.log.observe(null);
  const limits = (tx.test?.innerLimits ?? tx.limits).used;
  return { outcome, log: tx.log, limits, milliseconds, transactions: [...ownLimits(tx), ...others] };
}

/** A test method has its limits twice: inside and outside of `startTest` … `stopTest`. The log is one. */
function ownLimits(tx: ApexTransaction): readonly TestTransaction[] {
  const of = (what: string, { used, caps }: LimitUsage, log: readonly string[]): TestTransaction => ({ what, limits: used, caps, log });
  const { outerLimits, innerLimits } = tx.test!;
  if (!outerLimits) return [of(tx.what, tx.limits, tx.log)];
  return [of(tx.what, outerLimits, tx.log), of(`${tx.what} between startTest and stopTest`, innerLimits ?? tx.limits, [])];
}

function ofRecord({ kind, what, limits, caps, log, error }: TransactionRecord): TestTransaction {
  return { what: `${kind} ${what}`, limits, caps, log, ...(error === undefined ? {} : { error }) };
}

function resultOf(
  engine: Engine,
  className: string,
  method: string,
  { outcome, log, limits, milliseconds, transactions }: Run
): TestResult {
  const head = { className, method, log, limits, milliseconds, transactions };
  if (outcome.ok) return { ...head, outcome: 'passed' };
  const failure = engine.failure(outcome.error);
  return {
    ...head,
    outcome: failure.kind === 'notSupported' ? 'notSupported' : 'failed',
    message: failure.message,
    exceptionType: failure.exceptionType,
    stack: failure.stackTrace
  };
}
