import type { StaticsSlot } from '../../contract/abi.ts';
import type { EmailRecord, CalloutRecord } from '../../contract/org.ts';
import type { LimitUsage } from '../kernel/limits.ts';
import type {
  MixedDml,
  OrgServices,
  PendingEvent,
  PendingJob,
  RunningUser,
  TransactionKind,
  TriggerContext
} from '../kernel/transaction.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { Database } from '../storage/database.ts';
import type { Engine } from './engine.ts';
import type { EventDelivery } from './run-event-trigger.ts';
import type { RunningJob } from './running-job.ts';
import type { OpenSavepoint } from './savepoints.ts';
import type { TestContext } from './test-context.ts';

export interface TransactionStart {
  readonly id: number;
  readonly engine: Engine;
  readonly kind: TransactionKind;
  readonly what: string;
  readonly requestId: string;
  readonly org: OrgServices;
  readonly database: Database;
  readonly user: RunningUser;
  readonly limits: LimitUsage;
  readonly job?: RunningJob | undefined;
  readonly test?: TestContext | undefined;
  /** Constant of `System.Quiddity`. */
  readonly quiddity: string;
  /** Refuses DML: a cacheable Aura method. */
  readonly readOnly?: boolean;
  /** Statics shared with another transaction: jobs that a test runs see those of the test. */
  readonly touched?: Set<StaticsSlot>;
}

export interface Parked {
  readonly statics: readonly (readonly [StaticsSlot, object | null])[];
  readonly depth: number;
  readonly sharing: number;
}

/** A transaction with what only the transaction layer and the library use. */
export class ApexTransaction implements DataTransaction {
  readonly id: number;
  readonly engine: Engine;
  readonly kind: TransactionKind;
  /** For people: `LookJob`, `AccountTrigger`, `MyTest.method`. */
  readonly what: string;
  readonly requestId: string;
  readonly org: OrgServices;
  readonly database: Database;
  readonly isTest: boolean;
  readonly startedAt: number;
  readonly quiddity: string;
  readonly readOnly: boolean;
  user: RunningUser;
  limits: LimitUsage;
  cpuMicroseconds = 0;
  readonly touched: Set<StaticsSlot>;
  mixedDml: MixedDml = { setup: null, other: null };
  uncommittedWork = false;
  triggerDepth = 0;
  /** Blocks of `System.runAs` around the running code. */
  runAsDepth = 0;
  trigger: TriggerContext | null = null;
  readonly pendingJobs: PendingJob[] = [];
  readonly pendingEvents: PendingEvent[] = [];
  /** Jobs of the queue that leave it when this transaction commits. */
  readonly abortedJobs: PendingJob[] = [];
  /** Sent when the transaction commits. */
  readonly emails: EmailRecord[] = [];
  readonly log: string[] = [];
  dead = false;
  /** The asynchronous job that runs, or null. */
  readonly job: RunningJob | null;
  readonly test: TestContext | null;
  /** The delivery of events that runs, in an event trigger. */
  delivery: EventDelivery | null = null;
  /** Open savepoints, oldest first. */
  savepoints: OpenSavepoint[] = [];
  /** Milliseconds that callouts of this transaction have taken together. */
  calloutTime = 0;
  readonly callouts: CalloutRecord[] = [];
  /** EventUuids of the events that an event trigger runs for. */
  delivered: readonly string[] = [];
  /** Its job was aborted: it ends at its next step. */
  stopped = false;
  /** Statics and counters while another transaction runs. */
  parked: Parked | null = null;

  constructor(start: TransactionStart) {
    this.id = start.id;
    this.engine = start.engine;
    this.kind = start.kind;
    this.what = start.what;
    this.requestId = start.requestId;
    this.org = start.org;
    this.database = start.database;
    this.user = start.user;
    this.limits = start.limits;
    this.quiddity = start.quiddity;
    this.readOnly = start.readOnly ?? false;
    this.job = start.job ?? null;
    this.test = start.test ?? null;
    this.isTest = this.test !== null;
    this.touched = start.touched ?? new Set();
    this.startedAt = start.org.clock.now();
  }
}
