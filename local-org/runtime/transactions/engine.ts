import type { ParseSoql } from '../../contract/soql.ts';
import { LimitUsage, type LimitKind } from '../kernel/limits.ts';
import type { OrgServices, PendingEvent, RunningUser, TransactionKind } from '../kernel/transaction.ts';
import type { CommitExtras, Database } from '../storage/database.ts';
import { InternalError } from '../values/exception.ts';
import type { TypeTable } from '../values/type-table.ts';
import type { EnumConstant } from '../values/user-object.ts';
import { ApexTransaction } from './apex-transaction.ts';
import type { CredentialAddresses } from './callout-port.ts';
import { commitTransaction } from './commit.ts';
import { EventBus } from './event-bus.ts';
import { failureOf, type Failure } from './failure.ts';
import { JobQueue } from './job-queue.ts';
import type { KillPlan, KillPoint } from './kill.ts';
import { runEntry, type Outcome } from './run-entry.ts';
import { Mailbox } from './mailbox.ts';
import type { RunningJob } from './running-job.ts';
import type { Coroutine } from './suspension.ts';
import type { TestContext } from './test-context.ts';
import { TransactionLog } from './transaction-log.ts';
import type { RunnableProgram } from './program.ts';
import type { ProjectSettings } from './project-settings.ts';

/** Objects as text: what a job, a schedule or a finalizer keeps from one transaction to another. */
export interface Snapshots {
  /** Throws a catchable SerializationException or the like for types that cannot be kept. */
  take(value: unknown): string;
  restore(text: string): unknown;
}

export interface Enums {
  constant(enumName: string, constant: string): EnumConstant;
}

export interface EngineParts {
  readonly services: OrgServices;
  readonly database: Database;
  readonly program: RunnableProgram;
  readonly settings: ProjectSettings;
  readonly snapshots: Snapshots;
  readonly enums: Enums;
  readonly credentials: CredentialAddresses;
  readonly types: TypeTable;
  readonly parseSoql: ParseSoql;
  readonly killPlan?: KillPlan | undefined;
}

export interface Begin {
  readonly kind: TransactionKind;
  readonly what: string;
  readonly user: RunningUser;
  readonly limits: LimitKind | LimitUsage;
  readonly quiddity: string;
  readonly job?: RunningJob;
  readonly test?: TestContext | null;
  readonly readOnly?: boolean;
  /** The test transaction that runs it. */
  readonly within?: ApexTransaction;
}

/** What happens in the commit of a transaction beside its own work. */
export interface Settle<T> {
  /** Writes system rows; called after the body, after a failed body was undone. */
  readonly write?: (outcome: Outcome<T>) => void;
  /** Queue entries that are done with. */
  readonly removed?: () => CommitExtras['removed'];
}

/** Starts and ends the transactions of one org. Everything that runs Apex goes through `execute`. */
export class Engine {
  readonly services: OrgServices;
  readonly database: Database;
  readonly program: RunnableProgram;
  readonly settings: ProjectSettings;
  readonly snapshots: Snapshots;
  readonly enums: Enums;
  readonly credentials: CredentialAddresses;
  readonly types: TypeTable;
  readonly parseSoql: ParseSoql;
  readonly #killPlan: KillPlan | undefined;
  /** Transactions of jobs that run, by the job's Id. */
  readonly #running = new Map<string, ApexTransaction>();
  readonly queue = new JobQueue();
  readonly bus = new EventBus();
  readonly log = new TransactionLog();
  readonly mailbox = new Mailbox();
  readonly #immediate: PendingEvent[] = [];
  #count = 0;

  constructor(parts: EngineParts) {
    this.services = parts.services;
    this.database = parts.database;
    this.program = parts.program;
    this.settings = parts.settings;
    this.snapshots = parts.snapshots;
    this.enums = parts.enums;
    this.credentials = parts.credentials;
    this.types = parts.types;
    this.parseSoql = parts.parseSoql;
    this.#killPlan = parts.killPlan;
  }

  begin(start: Begin): ApexTransaction {
    const { services, database } = this;
    const limits = typeof start.limits === 'string' ? new LimitUsage(start.limits) : start.limits;
    const id = ++this.#count;
    const shared = start.within ? { touched: start.within.touched } : {};
    const test = start.test ?? start.within?.test ?? undefined;
    return new ApexTransaction({ ...start, ...shared, id, requestId: requestId(id), org: services, database, limits, test, engine: this });
  }

  /** Runs a body as a transaction: committed if it ends well, undone if not. Answers how it ended. */
  *execute<T>(tx: ApexTransaction, body: () => T | Coroutine<T>, settle: Settle<T> = {}): Coroutine<Outcome<T>> {
    const start = this.database.undo.position;
    if (tx.job) this.#running.set(tx.job.id, tx);
    return yield* runEntry(tx, body, (outcome) => {
      if (tx.job) this.#running.delete(tx.job.id);
      if (!outcome.ok) {
        tx.pendingJobs.length = 0;
        tx.pendingEvents.length = 0;
        tx.emails.length = 0;
        tx.abortedJobs.length = 0;
      }
      settle.write?.(outcome);
      const work = this.log.workOf(tx, this.database.undo.since(start));
      commitTransaction(tx, this, settle.removed?.());
      this.log.add(tx, work, outcome.ok ? null : this.failure(outcome.error));
    });
  }

  /** Whether a planned fault ends the transaction here. */
  kills(tx: ApexTransaction, at: KillPoint['at']): boolean {
    return this.#killPlan?.({ at, kind: tx.kind, what: tx.what }) ?? false;
  }

  /** Ends the transaction of a running job at its next step. */
  stopJob(id: string): void {
    const running = this.#running.get(id);
    if (running) running.stopped = true;
  }

  /** Publishes an event whatever becomes of the transaction. */
  publishNow(tx: ApexTransaction, event: PendingEvent): void {
    if (tx.test) {
      tx.test.events.push(event);
      return;
    }
    this.#immediate.push(event);
  }

  /** Events published immediately since the last call. They reach the bus with the next commit or rollback. */
  takeImmediate(): readonly PendingEvent[] {
    return this.#immediate.splice(0);
  }

  /** A change of system rows by itself, outside Apex. */
  writeSystem(write: () => void, removed: CommitExtras['removed'] = []): void {
    if (this.database.dirty) throw new InternalError('System rows are written between transactions');
    write();
    this.database.commit({ removed, clock: this.services.clock.now() });
  }

  failure(error: unknown): Failure {
    return failureOf(
      error,
      (js) => this.stackOf(js),
      (typeName) => this.program.class(typeName) !== undefined
    );
  }

  /** Apex stack of a JavaScript error. */
  stackOf(error: Error): string {
    return this.program.stackOf(error);
  }

  /** Calls a member of a platform interface on an object of whatever class: `invoke(job, 'execute', [context])`. A coloured member answers a coroutine. */
  invoke(receiver: object, member: string, args: readonly unknown[]): unknown {
    const alias = `i_${member.toLowerCase()}_${args.length}`;
    const method = (receiver as Record<string, unknown>)[alias];
    if (typeof method !== 'function') throw new InternalError(`${receiver.constructor.name} has no ${alias}`);
    return (method as (...values: readonly unknown[]) => unknown).apply(receiver, [...args]);
  }
}

/** Looks like the platform's request ids; repeats with the transaction's number. */
function requestId(id: number): string {
  return `TX${id.toString(36).toUpperCase().padStart(20, '0')}`;
}
