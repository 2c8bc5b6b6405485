import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../kernel/clock.ts';
import { Random } from '../kernel/random.ts';
import { CalloutFailure, type CalloutPort, type CalloutResponse } from './callout-port.ts';
import { Scheduler } from './scheduler.ts';
import type { Coroutine } from './suspension.ts';

const request = { method: 'GET', url: 'https://x.example', headers: [], body: new Uint8Array(), timeout: 1000, credential: null };
const answer = (milliseconds = 0): CalloutResponse => ({ status: 200, reason: 'OK', headers: [], body: new Uint8Array(), milliseconds });
const answering: CalloutPort = { send: async () => answer() };

/** A transaction that calls out some times and writes down each of its steps. */
function* calls(name: string, times: number, steps: string[]): Coroutine<string> {
  for (let i = 0; i < times; i++) {
    steps.push(name);
    yield { kind: 'callout', request };
  }
  steps.push(name);
  return name;
}

async function orderOf(seed: string): Promise<string> {
  const scheduler = new Scheduler(answering, new SimulatedClock(0), new Random(seed));
  const steps: string[] = [];
  await Promise.all(['A', 'B'].map((name) => scheduler.run(calls(name, 2, steps))));
  return steps.join('');
}

describe('Scheduler', () => {
  it('crosses transactions where they wait, in every order that a seed may choose', async () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 200; seed++) orders.add(await orderOf(`seed ${seed}`));
    expect(orders.size).toBe(20);
  });

  it('repeats an order from its seed', async () => {
    expect(await orderOf('7')).toBe(await orderOf('7'));
  });

  it('lets people go before jobs', async () => {
    const scheduler = new Scheduler(answering, new SimulatedClock(0));
    const steps: string[] = [];
    await Promise.all([scheduler.run(calls('job', 0, steps)), scheduler.run(calls('person', 0, steps), 1)]);
    expect(steps).toEqual(['person', 'job']);
  });

  it('lets the time of a simulated answer pass once for callouts that wait together', async () => {
    const clock = new SimulatedClock(0);
    const scheduler = new Scheduler({ send: async () => answer(300) }, clock);
    await Promise.all([scheduler.run(calls('A', 1, [])), scheduler.run(calls('B', 1, []))]);
    expect(clock.now()).toBe(300);
  });

  it('tells a transaction why there is no answer', async () => {
    const failing: CalloutPort = { send: () => Promise.reject(new CalloutFailure('Read timed out')) };
    const body = function* (): Coroutine<unknown> {
      return yield { kind: 'callout', request };
    };
    const outcome = await new Scheduler(failing, new SimulatedClock(0)).run(body());
    expect(outcome).toMatchObject({ ok: false, message: 'Read timed out' });
  });
});
