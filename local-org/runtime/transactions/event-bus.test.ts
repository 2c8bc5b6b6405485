import { describe, expect, it } from 'vitest';
import type { PendingEvent } from '../kernel/transaction.ts';
import { EventBus } from './event-bus.ts';

const event = (text: string): PendingEvent => ({ object: 'Ring__e', uuid: text, publishedBy: '005', fields: new Map([['Text__c', text]]) });
const publish = (bus: EventBus, ...texts: string[]): void => bus.prepare(texts.map(event), 0).add();
const all = (): number => 2000;

describe('EventBus', () => {
  it('gives every trigger its own position', () => {
    const bus = new EventBus();
    bus.subscribe('One', 'Ring__e');
    bus.subscribe('Two', 'Ring__e');
    publish(bus, 'a', 'b');
    const first = bus.due(0, all)!;
    expect(first.events.map((e) => e.uuid)).toEqual(['a', 'b']);
    first.subscription.position = 2;
    expect(bus.due(0, all)!.subscription.trigger).toBe('Two');
  });

  it('delivers at most a batch at once, in the order of publishing', () => {
    const bus = new EventBus();
    bus.subscribe('One', 'Ring__e');
    publish(bus, 'a', 'b', 'c');
    expect(bus.due(0, () => 2)!.events.map((e) => e.uuid)).toEqual(['a', 'b']);
  });

  it('waits while a delivery is under way or to be tried later', () => {
    const bus = new EventBus();
    bus.subscribe('One', 'Ring__e');
    publish(bus, 'a');
    const { subscription } = bus.due(0, all)!;
    subscription.busy = true;
    expect(bus.due(0, all)).toBeNull();
    subscription.busy = false;
    subscription.notBefore = 10;
    expect(bus.due(0, all)).toBeNull();
    expect(bus.nextTime()).toBe(10);
  });

  it('keeps events until all subscribers are done with them', () => {
    const bus = new EventBus();
    bus.subscribe('One', 'Ring__e');
    publish(bus, 'a', 'b');
    bus.due(0, all)!.subscription.position = 1;
    expect(bus.takeDone()).toEqual([{ queue: 'event', key: '1' }]);
  });

  it('goes on after a restart with what was not delivered', () => {
    const before = new EventBus();
    const { changes } = before.prepare([event('a'), event('b')], 0);
    const after = new EventBus();
    after.load(changes.slice(1));
    after.subscribe('One', 'Ring__e');
    expect(after.due(0, all)!.events.map((e) => e.uuid)).toEqual(['b']);
  });

  it('sends empty text as null', () => {
    const bus = new EventBus();
    bus.subscribe('One', 'Ring__e');
    publish(bus, '');
    expect(bus.due(0, all)!.events[0]!.fields).toEqual({});
  });
});
