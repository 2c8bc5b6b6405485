import type { AnnotationInfo, TriggerEvent } from '../../contract/program.ts';
import type { Schema } from '../../contract/schema.ts';
import type { StaticsSlot } from '../../contract/abi.ts';
import type { Clock } from './clock.ts';
import type { IdCounters } from './ids.ts';
import type { LimitUsage } from './limits.ts';
import type { Random } from './random.ts';
import type { TypeTable } from '../values/type-table.ts';

/** What a transaction is run for. */
export type TransactionKind =
  | 'aura'
  | 'anonymous'
  | 'test'
  | 'setup'
  | 'queueable'
  | 'future'
  | 'batchStart'
  | 'batchExecute'
  | 'batchFinish'
  | 'scheduled'
  | 'event'
  | 'finalizer'
  | 'import'
  | 'read';

/** Who code runs as. Replaced as a whole by `System.runAs`. */
export interface RunningUser {
  readonly id: string;
  readonly profileId: string | null;
  readonly roleId: string | null;
  readonly username: string;
  readonly name: string;
  readonly userType: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Salesforce locale key, `de_DE`. */
  readonly locale: string;
  /** Salesforce language key, `en_US`. */
  readonly language: string;
}

/** A trigger of the program, ready to run in the current transaction. */
export interface RunnableTrigger {
  readonly name: string;
  readonly object: string;
  readonly events: readonly TriggerEvent[];
  readonly apiVersion: number;
  /** Runs the body once; context variables are read from `Transaction.trigger`. */
  run(): void;
}

/** What the data layer needs to know of the linked program. */
export interface Program {
  /** Triggers of an object in the order in which they run. Object names in any case. */
  triggers(object: string): readonly RunnableTrigger[];
  classAnnotations(name: string): readonly AnnotationInfo[];
  /** Apex stack of an error that emitted code threw: a frame a line, innermost first; `''` if it has none. */
  stackOf?(error: Error): string;
}

/** The values of `Trigger.…` while a trigger runs. `records` are SObjects; maps are made on first use by the library. */
export interface TriggerContext {
  readonly event: TriggerEvent;
  readonly object: string;
  /** List<SObject> or null in delete. Writable records in before insert and before update only. */
  readonly newRecords: unknown;
  /** List<SObject> or null in insert and undelete. */
  readonly oldRecords: unknown;
  /** Map<Id, SObject>; null in before insert and in delete. */
  readonly newMap: unknown;
  readonly oldMap: unknown;
  readonly size: number;
  /** `Account trigger event AfterUpdate for [001…]`, as debug logs name the run. */
  readonly summary: () => string;
  /** The trigger whose save runs this one. */
  readonly outer: TriggerContext | null;
}

/** The org-wide things that every layer may use. */
export interface OrgServices {
  readonly schema: Schema;
  readonly program: Program;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: IdCounters;
  readonly types: TypeTable;
  /** Text of a custom label by its name in any case. */
  label?(name: string, language: string): string | undefined;
}

/** Enqueued, not yet committed. `payload` is already a snapshot, never a live object. */
export interface PendingJob {
  /** Id of the AsyncApexJob or CronTrigger row. */
  readonly id: string;
  readonly kind: 'queueable' | 'future' | 'batch' | 'schedule' | 'finalizer';
  readonly className: string;
  readonly userId: string;
  /** Clock time (ms) before which it must not start. */
  readonly notBefore: number;
  /** JSON text made by `values/snapshot`. */
  readonly payload: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Published after commit. `fields` are stored values by field name. */
export interface PendingEvent {
  readonly object: string;
  readonly uuid: string;
  readonly publishedBy: string;
  readonly fields: ReadonlyMap<string, unknown>;
}

/**
 * One transaction. Every layer gets it as a parameter; nothing about a transaction is kept anywhere else.
 * Made and ended by `transactions/`; the data layer sees it as `DataTransaction` (storage), which adds the database.
 */
export interface Transaction {
  readonly id: number;
  readonly kind: TransactionKind;
  readonly requestId: string;
  readonly org: OrgServices;
  /** True for code that runs in a test class, also in the jobs that it starts. */
  readonly isTest: boolean;
  /** Clock time (ms) at the start. */
  readonly startedAt: number;
  user: RunningUser;
  limits: LimitUsage;
  /** CPU in microseconds beyond what `limits.used.cpuTime` has counted. */
  cpuMicroseconds: number;
  /** Statics that came to life here, swapped out when another transaction runs. */
  readonly touched: Set<StaticsSlot>;
  /** First setup and first other object saved: both set is mixed DML. Replaced by `System.runAs`. */
  mixedDml: MixedDml;
  /** DML, an enqueued job or an open savepoint: callouts are refused. */
  uncommittedWork: boolean;
  triggerDepth: number;
  trigger: TriggerContext | null;
  /** Rolling back to a savepoint cuts both lists to their length at the mark. */
  readonly pendingJobs: PendingJob[];
  readonly pendingEvents: PendingEvent[];
  readonly log: string[];
  /** Killed by something that Apex cannot catch; nothing of it runs any more, also no `finally`. */
  dead: boolean;
}

export interface MixedDml {
  setup: string | null;
  other: string | null;
}
