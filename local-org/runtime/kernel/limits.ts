import { apexException } from '../values/platform-exceptions.ts';

/** The governor limits of one transaction. Numbers: Apex Developer Guide, "Execution Governors and Limits". */

export type LimitName =
  | 'queries'
  | 'queryRows'
  | 'aggregateQueries'
  | 'queryLocatorRows'
  | 'dmlStatements'
  | 'dmlRows'
  | 'publishImmediate'
  | 'callouts'
  | 'emailInvocations'
  | 'futureCalls'
  | 'queueableJobs'
  | 'soslQueries'
  | 'savepoints'
  | 'mobilePushes'
  | 'cursors'
  | 'cursorRows'
  | 'cursorFetches'
  | 'paginationCursors'
  | 'paginationCursorRows'
  /** Milliseconds. */
  | 'cpuTime'
  /** Bytes; our figure is an estimate, an upper bound. */
  | 'heapSize';

export type LimitKind = 'synchronous' | 'asynchronous';
export type Limits = Readonly<Record<LimitName, number>>;

const synchronous: Limits = {
  queries: 100,
  queryRows: 50_000,
  aggregateQueries: 300,
  queryLocatorRows: 10_000,
  dmlStatements: 150,
  dmlRows: 10_000,
  publishImmediate: 150,
  callouts: 100,
  emailInvocations: 10,
  futureCalls: 50,
  queueableJobs: 50,
  soslQueries: 20,
  savepoints: 150,
  mobilePushes: 10,
  cursors: 50,
  cursorRows: 50_000_000,
  cursorFetches: 10,
  paginationCursors: 50,
  paginationCursorRows: 100_000,
  cpuTime: 10_000,
  heapSize: 6_000_000
};

const asynchronous: Limits = {
  ...synchronous,
  queries: 200,
  cpuTime: 60_000,
  heapSize: 12_000_000,
  futureCalls: 0,
  queueableJobs: 1
};

export function limitsOf(kind: LimitKind): Limits {
  return kind === 'synchronous' ? synchronous : asynchronous;
}

/** Depth limits that end a transaction wherever they are met. */
export const depths = { stack: 1000, trigger: 16 } as const;

/** What a transaction has used. `Test.startTest` sets a fresh one on the transaction and `stopTest` puts the old one back. */
export class LimitUsage {
  readonly kind: LimitKind;
  readonly caps: Limits;
  readonly used: Record<LimitName, number>;

  constructor(kind: LimitKind, caps: Limits = limitsOf(kind)) {
    this.kind = kind;
    this.caps = caps;
    this.used = Object.fromEntries(Object.keys(caps).map((name) => [name, 0])) as Record<LimitName, number>;
  }
}

const messages: Partial<Record<LimitName, string>> = {
  queries: 'Too many SOQL queries',
  queryRows: 'Too many query rows',
  aggregateQueries: 'Too many Aggregate queries',
  queryLocatorRows: 'Too many query locator rows',
  dmlStatements: 'Too many DML statements',
  dmlRows: 'Too many DML rows',
  publishImmediate: 'Too many publish immediate calls',
  callouts: 'Too many callouts',
  emailInvocations: 'Too many Email Invocations',
  futureCalls: 'Too many future calls',
  queueableJobs: 'Too many queueable jobs added to the queue',
  soslQueries: 'Too many SOSL queries',
  savepoints: 'Too many savepoints',
  mobilePushes: 'Too many mobile push notifications',
  cursors: 'Too many Apex cursors',
  cursorRows: 'Too many Apex cursor rows',
  cursorFetches: 'Too many fetch calls on Apex cursor',
  paginationCursors: 'Too many Apex pagination cursors',
  paginationCursorRows: 'Too many Apex pagination cursor rows'
};

/** Counts a use. One above the limit ends the transaction with a LimitException, which Apex cannot catch. */
export function charge(usage: LimitUsage, name: LimitName, amount = 1): void {
  const used = (usage.used[name] += amount);
  if (used > usage.caps[name]) throw apexException('System.LimitException', limitMessage(name, used));
}

function limitMessage(name: LimitName, used: number): string {
  if (name === 'cpuTime') return 'Apex CPU time limit exceeded';
  if (name === 'heapSize') return `Apex heap size too large: ${used}`;
  return `${messages[name]}: ${used}`;
}
