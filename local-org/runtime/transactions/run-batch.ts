import { LimitUsage, limitsOf } from '../kernel/limits.ts';
import type { PendingJob } from '../kernel/transaction.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { batchWork, type BatchWork } from './batch-work.ts';
import { implementsInterface } from './class-tests.ts';
import { noItems } from './enqueue.ts';
import type { Begin, Engine } from './engine.ts';
import { BatchableContext } from './job-contexts.ts';
import type { Outcome } from './run-entry.ts';
import { inside, writeEnd } from './run-queueable.ts';
import { runningJob } from './running-job.ts';
import { toEnd, type Coroutine } from './suspension.ts';
import { insertSystemRow, systemValue, updateSystemRow } from './system-rows.ts';
import { runningUser } from './users.ts';

/** Runs `start`, `execute` for every part, then `finish`, each in a transaction of its own. A part that fails does not stop the others. */
export function* runBatch(engine: Engine, queued: PendingJob, within?: ApexTransaction): Coroutine<Outcome<unknown>> {
  const batch = new BatchRun(engine, queued, within);
  const started = yield* batch.start();
  if (!started.ok) return started;
  const { size } = started.value;
  if (within && size > batch.scope) {
    const text = 'No more than one executeBatch can be called from within a test method.';
    return { ok: false, error: apexException('System.UnexpectedException', text) };
  }
  for (let from = 0; from < size; from += batch.scope) {
    yield { kind: 'switch', at: 'batch' };
    if (batch.aborted) return { ok: true, value: null };
    const outcome = yield* batch.execute(started.value, from);
    if (!outcome.ok && within) return outcome;
  }
  return yield* batch.finish();
}

const startLimits = (): LimitUsage => new LimitUsage('asynchronous', { ...limitsOf('asynchronous'), queryLocatorRows: 50_000_000 });

class BatchRun {
  readonly scope: number;
  readonly #engine: Engine;
  readonly #queued: PendingJob;
  readonly #within: ApexTransaction | undefined;
  readonly #stateful: boolean;
  #state: string;
  #worker: string | null = null;
  #processed = 0;
  #errors = 0;

  constructor(engine: Engine, queued: PendingJob, within: ApexTransaction | undefined) {
    this.#engine = engine;
    this.#queued = queued;
    this.#within = within;
    this.scope = Number(queued.options['scope']);
    this.#state = queued.payload;
    this.#stateful = implementsInterface(engine.program, queued.className, 'Database.Stateful');
  }

  get aborted(): boolean {
    return systemValue(this.#engine.database, 'AsyncApexJob', this.#queued.id, 'Status') === 'Aborted';
  }

  *start(): Coroutine<Outcome<BatchWork>> {
    const { tx, context } = this.#begin('batchStart');
    const body = function* (engine: Engine, object: object): Coroutine<BatchWork> {
      return batchWork(yield* toEnd(engine.invoke(object, 'start', [context])));
    };
    return yield* this.#run(tx, body, (result) => {
      if (result.ok) this.#progress({ TotalJobItems: Math.ceil(result.value.size / this.scope), Status: 'Processing' });
      else writeEnd(this.#engine, this.#queued.id, result);
    });
  }

  *execute(work: BatchWork, from: number): Coroutine<Outcome<unknown>> {
    const worker = (this.#worker ??= this.#insertWorker());
    const { tx, context } = this.#begin('batchExecute', worker);
    const body = function* (engine: Engine, object: object, scope: number): Coroutine<unknown> {
      return yield* toEnd(engine.invoke(object, 'execute', [context, work.part(tx, from, scope)]));
    };
    return yield* this.#run(tx, body, (result) => {
      this.#processed++;
      if (!result.ok) this.#errors++;
      this.#progress({ JobItemsProcessed: this.#processed, NumberOfErrors: this.#errors });
    });
  }

  *finish(): Coroutine<Outcome<unknown>> {
    const { tx, context } = this.#begin('batchFinish');
    const body = (engine: Engine, object: object): Coroutine<unknown> => toEnd(engine.invoke(object, 'finish', [context]));
    return yield* this.#run(tx, body, (result) => {
      writeEnd(this.#engine, this.#queued.id, result);
      if (this.#worker) writeEnd(this.#engine, this.#worker, { ok: true, value: null });
      if (result.ok) this.#progress({ NumberOfErrors: this.#errors });
    });
  }

  *#run<T>(
    tx: ApexTransaction,
    body: (engine: Engine, object: object, scope: number) => Coroutine<T>,
    write: (outcome: Outcome<T>) => void
  ): Coroutine<Outcome<T>> {
    const engine = this.#engine;
    let object: object | null = null;
    const run = (): Coroutine<T> => body(engine, (object = engine.snapshots.restore(this.#state) as object), this.scope);
    return yield* engine.execute(tx, run, {
      write: (outcome) => {
        if (outcome.ok && this.#stateful) this.#state = engine.snapshots.take(object);
        write(outcome);
      }
    });
  }

  #begin(
    kind: 'batchStart' | 'batchExecute' | 'batchFinish',
    childJobId?: string
  ): { readonly tx: ApexTransaction; readonly context: BatchableContext } {
    const { id, className, userId } = this.#queued;
    const callouts = implementsInterface(this.#engine.program, className, 'Database.AllowsCallouts');
    const job = runningJob(kind, id, callouts);
    const user = runningUser(this.#engine.database, userId);
    const begin: Begin = {
      kind,
      what: className,
      user,
      limits: kind === 'batchStart' ? startLimits() : 'asynchronous',
      quiddity: 'BATCH_APEX',
      job,
      ...inside(this.#within)
    };
    return { tx: this.#engine.begin(begin), context: new BatchableContext(id, childJobId ?? id) };
  }

  /** The job of type BatchApexWorker that executes the parts (Object Reference, AsyncApexJob, JobType). */
  #insertWorker(): string {
    const { database, services } = this.#engine;
    const { id, userId } = this.#queued;
    const values = { JobType: 'BatchApexWorker', Status: 'Processing', ParentJobId: id, ...noItems };
    const row = { ...values, ApexClassId: systemValue(database, 'AsyncApexJob', id, 'ApexClassId') };
    let worker = '';
    this.#engine.writeSystem(() => (worker = insertSystemRow(database, 'AsyncApexJob', row, userId, services.clock.now())), []);
    return worker;
  }

  #progress(values: Readonly<Record<string, unknown>>): void {
    updateSystemRow(this.#engine.database, 'AsyncApexJob', this.#queued.id, values);
  }
}
