import type { Schema } from './schema.ts';

/**
 * The org as its hosts see it (`org.ts` makes one; the server's worker, the command line and tests drive it). One owner thread; every call is one
 * transaction, or a sequence of them where stated. Answers are plain JSON values.
 */
export interface Org {
  readonly schema: Schema;
  /** Calls `@AuraEnabled` static `method` of `className` as `userId`. Parameters by name, deserialised to the declared types. Refuses a method that is not AuraEnabled, is not `cacheable` when asked as such, or a class the user may not use. */
  invokeAura(call: AuraCall): Promise<AuraAnswer>;
  /** Runs anonymous Apex; answers the debug log even if it failed. */
  executeAnonymous(text: string, options: { userId?: string; file?: string }): Promise<AnonymousResult>;
  /** SOQL in system mode, without sharing: what Setup pages and the command line read with. */
  query(soql: string, binds?: Readonly<Record<string, unknown>>): Promise<readonly PlainRecord[]>;
  /** DML as `userId` with triggers and permissions, as Setup pages save. Throws `ApexFailure`. */
  save(
    operation: 'insert' | 'update' | 'delete',
    object: string,
    records: readonly PlainRecord[],
    options: { userId: string }
  ): Promise<readonly PlainRecord[]>;
  /** Bulk import without triggers, given Ids kept; all or nothing. Throws `ImportFailure`. */
  load(object: string, records: readonly PlainRecord[]): Promise<void>;
  /**
   * Runs due jobs, events and schedules until nothing is due now; answers the clock time (ms) at which something is due next, or null. Awaits
   * `between` before every transaction, so that a host can let requests of people go first. Other calls may arrive while a job waits for a callout.
   */
  pump(options?: { readonly between?: () => Promise<void> }): Promise<number | null>;
  /** Called by the host's timer and by tests: moves the org's clock, then pumps. */
  readonly clock: { now(): number; advance(milliseconds: number): void };
  users(): Promise<readonly PlainRecord[]>;
  /** Names of the custom permissions, permission sets and profile of a user: what the page needs to know. */
  userContext(userId: string): Promise<UserContext>;
  /** Apex jobs, newest first. `before`: only jobs older than the one of that id. */
  listJobs(limit: number, before?: string): Promise<readonly PlainRecord[]>;
  abortJob(id: string): Promise<void>;
  /**
   * Takes over the code, the labels and the setup rows (permission sets, custom metadata …) of the project as they are on the disk now, from the next transaction on. Answers what keeps it from doing so, a line each;
   * then the code is as it was.
   */
  reload(): Promise<readonly string[]>;
  /** What does not compile of the code that the org has taken over, a line each; who runs it meets `not supported`. */
  problems(): Promise<readonly string[]>;
  /** What ran last, newest first. An org remembers 1,000 transactions, and 200 reads of its hosts. */
  transactions(limit: number, filter?: TransactionFilter): readonly TransactionRecord[];
  /** One that the org remembers, with what started it and what it left work to; null: it is not remembered. */
  transaction(id: number): RelatedTransactions | null;
  /** Mails that Apex has sent since the org was opened, newest first. */
  mailbox(): readonly EmailRecord[];
  close(): Promise<void>;
}
/** What a host gives `createOrg` of `org.ts`. Plain data: it crosses to the org's own thread. */
export interface OrgOptions {
  /** Root folder of an sfdx project. */
  readonly project: string;
  /** Folder of the durable state; without one the org lives in memory. */
  readonly state?: string;
  /** Addresses and secrets that are never part of a project, by developer name of the Named Credential. */
  readonly credentials?: Readonly<
    Record<string, { readonly url: string; readonly tokenUrl: string; readonly clientId: string; readonly clientSecret: string }>
  >;
  /** `system` follows the machine's clock by itself (a server), `manual` moves by `clock.advance` only (tests). Default: `manual`. */
  readonly clock?: 'system' | 'manual';
  /** Gives a new org the standard profiles, an administrator and Automated Process; otherwise the host loads its people. */
  readonly people?: boolean;
  /** What the org may do at most: a Developer org chains five queueables and schedules five jobs. Default: `Developer`, the strictest. */
  readonly edition?: 'Developer' | 'Enterprise' | 'Unlimited';
}
export type CreateOrg = (options: OrgOptions) => Promise<Org>;
export type PlainRecord = Readonly<Record<string, unknown>>;
export interface AuraCall {
  readonly userId: string;
  readonly className: string;
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly cacheable: boolean;
}
export type AuraAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ApexError };
export interface ApexError {
  readonly message: string;
  readonly exceptionType: string;
  readonly stackTrace: string;
  readonly isUserDefinedException: boolean;
}
export interface AnonymousResult {
  readonly ok: boolean;
  readonly log: readonly string[];
  readonly error?: ApexError;
  readonly limits: readonly string[];
}
export interface UserContext {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly language: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  readonly apps: readonly string[];
  readonly tabs: readonly string[];
}
export interface TransactionFilter {
  /** Only those before the one with this id. */
  readonly before?: number;
  /** Text in kind, name, outcome, error or changes, in any case. */
  readonly term?: string;
  /** Those of these users fit the term, too. */
  readonly userIds?: readonly string[];
  /** Without reads of hosts. */
  readonly withoutReads?: boolean;
}
export interface RelatedTransactions {
  readonly transaction: TransactionRecord;
  /** Those that enqueued its job or published its events. */
  readonly causes: readonly TransactionRecord[];
  readonly effects: readonly TransactionRecord[];
}
export interface TransactionRecord {
  readonly id: number;
  readonly kind: string;
  readonly what: string;
  readonly userId: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: 'committed' | 'rolled back' | 'failed' | 'not supported';
  readonly error?: string;
  readonly limits: Readonly<Record<string, number>>;
  /** What it may use at most, by the same names. */
  readonly caps: Readonly<Record<string, number>>;
  readonly callouts: readonly CalloutRecord[];
  /** `Object: number of rows`. */
  readonly changes: readonly string[];
  /** The first rows of them, before and after; only in an org that keeps them. */
  readonly rows: readonly RowRecord[];
  readonly log: readonly string[];
  /** Id of the asynchronous job that it ran, or null. */
  readonly jobId: string | null;
  /** EventUuids that were delivered to it. */
  readonly delivered: readonly string[];
  /** Ids of the jobs, and EventUuids of the events, that it left to others. */
  readonly left: readonly string[];
}
export interface CalloutRecord {
  readonly method: string;
  /** As Apex gave it: `callout:Name/path` or an address. */
  readonly endpoint: string;
  /** Status and reason, or why there was no answer. */
  readonly answer: string;
  readonly milliseconds: number;
}
/** A changed row: stored values by field name; of an update only those that differ. Null: the row was not there. */
export interface RowRecord {
  readonly object: string;
  readonly id: string;
  readonly before: PlainRecord | null;
  readonly after: PlainRecord | null;
}
/** A mail that Apex has sent. Nothing leaves the machine. */
export interface EmailRecord {
  /** Clock time (ms). */
  readonly at: number;
  readonly transactionId: number;
  readonly fromUserId: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string | null;
  readonly plainTextBody: string | null;
  readonly htmlBody: string | null;
  /** Of an email template, which is not merged. */
  readonly templateId: string | null;
}
