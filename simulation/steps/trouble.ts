import type { Fault, FaultKind } from '../../account-engagement/faults/fault.ts';
import type { Step } from './step.ts';

const kinds: readonly FaultKind[] = [
  'tooManyRequests',
  'tooManyRequestsSilent',
  'errorBefore',
  'errorAfter',
  'timeoutAfter',
  'cutOff',
  'reset',
  'slow',
  'unauthorizedInBulk',
  'partialBulk',
  'shuffledBulk',
  'missingBulkResults',
  'tooLarge',
  'tooLarge',
  'tooLarge',
  'wrongContentType',
  'proxyPage'
];
const matches = ['', '', 'POST /scim/v2/Bulk', 'POST /scim/v2/Users', 'PATCH', 'GET'];

const fault: Step = {
  name: 'fault',
  weight: 14,
  run: async ({ side }, chance) => {
    const kind = chance.of(kinds);
    const planned: Fault = { kind, match: chance.of(matches), times: 1 + chance.below(2), chance: 1, amount: 0 };
    side.faults.set([...side.faults.list(), planned].slice(-3), chance.below(1e9));
    return `${kind} ${planned.match} ${planned.times} times`;
  }
};

const death: Step = {
  name: 'death',
  weight: 9,
  run: async (history, chance) => {
    const at = chance.is(0.5) ? 'callout' : 'commit';
    const isCrash = chance.is(0.5);
    const after = 1 + chance.below(at === 'callout' ? 3 : 8);
    history.planDeath(at, after, isCrash);
    return `${isCrash ? 'crash' : 'kill'} at the ${after}. ${at}`;
  }
};

const time: Step = {
  name: 'time passes',
  weight: 12,
  run: async (history, chance) => {
    const minutes = chance.is(0.1) ? 26 * 60 : chance.of([1, 3, 10, 10, 20, 65]);
    history.org.clock.advance(minutes * 60_000);
    return `${minutes} minutes`;
  }
};

/** What goes wrong, and the clock. */
export const troubleSteps: readonly Step[] = [fault, death, time];
