import type { LimitUsage } from '../kernel/limits.ts';
import type { PendingEvent, PendingJob } from '../kernel/transaction.ts';
import type { BusEvent, Subscription } from './event-bus.ts';
import type { PublishCallback } from './publish-callbacks.ts';

/** What a running test shares with the jobs and event triggers that it starts. */
export class TestContext {
  /** By interface name in lower case (`httpcalloutmock`): set by `Test.setMock`. */
  readonly mocks = new Map<string, object>();
  /** Committed, not run yet: `Test.stopTest` and the end of the test run them. */
  readonly jobs: PendingJob[] = [];
  /** Published, not delivered yet. */
  readonly events: PendingEvent[] = [];
  lastReplayId = 0;
  /** Triggers that events were delivered to, each with the events that it is not done with. */
  readonly deliveries: { readonly subscription: Subscription; waiting: readonly BusEvent[] }[] = [];
  /** Publish callbacks that wait for the delivery. */
  readonly callbacks: PublishCallback[] = [];
  phase: 'before' | 'started' | 'stopped' = 'before';
  /** Limits of the code outside `startTest` … `stopTest`, while the test is inside. */
  outerLimits: LimitUsage | null = null;
  /** Limits that were used between `startTest` and `stopTest`. */
  innerLimits: LimitUsage | null = null;
  /** Installed by `Test.setFixedSearchResults`. */
  fixedSearchResults: readonly string[] = [];
}
