import type { PendingEvent } from '../kernel/transaction.ts';
import type { QueueChange } from '../storage/journal.ts';
import { encode, type PlainValue } from '../storage/encode.ts';
import type { Prepared } from './job-queue.ts';

/** An event on the bus. Field values as JSON by field name. */
export interface BusEvent {
  readonly replayId: number;
  readonly object: string;
  readonly uuid: string;
  readonly publishedBy: string;
  /** Milliseconds. */
  readonly publishedAt: number;
  readonly fields: Readonly<Record<string, PlainValue>>;
}

/** What a subscriber was sent last, and how a delivery that failed goes on. */
export interface Subscription {
  /** Name of the trigger. */
  readonly trigger: string;
  readonly object: string;
  /** Replay id of the last event that is done with. */
  position: number;
  retries: number;
  lastError: string;
  /** Clock time before which it is not tried again. */
  notBefore: number;
  /** A delivery is under way: the next waits for it. */
  busy: boolean;
}

/**
 * Published events by object, kept until every subscribed trigger is done with them. Each trigger is a subscriber with a position of its own
 * (Platform Events Developer Guide, Subscribe with Apex Triggers).
 */
export class EventBus {
  #events: BusEvent[] = [];
  #lastReplayId = 0;
  readonly #subscriptions = new Map<string, Subscription>();

  subscribe(trigger: string, object: string): void {
    const known = this.#subscriptions.get(trigger);
    if (known) return;
    const position = Math.min(this.#lastReplayId, ...this.#events.map((event) => event.replayId - 1));
    this.#subscriptions.set(trigger, {
      trigger,
      object: object.toLowerCase(),
      position,
      retries: 0,
      lastError: '',
      notBefore: 0,
      busy: false
    });
  }

  prepare(events: readonly PendingEvent[], now: number): Prepared {
    const published = events.map((event, index) => toBusEvent(event, this.#lastReplayId + index + 1, now));
    return {
      changes: published.map((event) => ({ queue: 'event', key: String(event.replayId), value: event })),
      add: () => {
        this.#events.push(...published);
        this.#lastReplayId += published.length;
      }
    };
  }

  load(changes: readonly QueueChange[]): void {
    const stored = changes.filter((change) => change.queue === 'event').map((change) => change.value as BusEvent);
    this.#events = stored.sort((a, b) => a.replayId - b.replayId);
    this.#lastReplayId = this.#events.at(-1)?.replayId ?? 0;
  }

  /** A subscription with events that may be delivered at `now`, and at most `batchSize(trigger)` of them; null if there is none. */
  due(
    now: number,
    batchSize: (trigger: string) => number
  ): { readonly subscription: Subscription; readonly events: readonly BusEvent[] } | null {
    for (const subscription of this.#subscriptions.values()) {
      if (subscription.busy || subscription.notBefore > now) continue;
      const events = this.#after(subscription).slice(0, batchSize(subscription.trigger));
      if (events.length) return { subscription, events };
    }
    return null;
  }

  /** Clock time at which a delivery is due, or null. */
  nextTime(): number | null {
    const times = [...this.#subscriptions.values()].filter((s) => !s.busy && this.#after(s).length).map((s) => s.notBefore);
    return times.length ? Math.min(...times) : null;
  }

  /** Forgets events that every subscriber is done with; answers what the journal has to remove. */
  takeDone(): { readonly queue: 'event'; readonly key: string }[] {
    const open = (event: BusEvent): boolean =>
      [...this.#subscriptions.values()].some((s) => s.object === event.object.toLowerCase() && s.position < event.replayId);
    const done = this.#events.filter((event) => !open(event));
    this.#events = this.#events.filter(open);
    return done.map((event) => ({ queue: 'event', key: String(event.replayId) }));
  }

  #after(subscription: Subscription): BusEvent[] {
    return this.#events.filter((event) => event.replayId > subscription.position && event.object.toLowerCase() === subscription.object);
  }
}

export function toBusEvent(event: PendingEvent, replayId: number, now: number): BusEvent {
  const fields: Record<string, PlainValue> = {};
  // Empty text arrives as null (Platform Events Developer Guide, Considerations).
  for (const [name, value] of event.fields) if (value !== null && value !== '') fields[name] = encode(value);
  return { replayId, object: event.object, uuid: event.uuid, publishedBy: event.publishedBy, publishedAt: now, fields };
}
