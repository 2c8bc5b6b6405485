import { beforeEach, describe, expect, it } from 'vitest';
import type { ScimRequest, ScimResponse } from '../scim/message.ts';
import type { Fault, FaultKind } from './fault.ts';
import { Faults } from './faults.ts';
import { parseFault } from './parse.ts';
import { withFaults } from './with-faults.ts';

const request: ScimRequest = {
  method: 'POST',
  path: '/scim/v2/Bulk',
  query: {},
  headers: {},
  body: JSON.stringify({ Operations: ['a', 'b', 'c', 'd'].map((bulkId) => ({ bulkId })) })
};
const fault = (kind: FaultKind, more: Partial<Fault> = {}): Fault => ({ kind, match: '', chance: 1, amount: 0, ...more });

let done: string[] = [];
const carryOut = ({ body }: ScimRequest): ScimResponse => {
  const { Operations } = JSON.parse(body) as { Operations: { bulkId: string }[] };
  done.push(...Operations.map((operation) => operation.bulkId));
  return { status: 200, headers: {}, body: { Operations: Operations.map(({ bulkId }) => ({ bulkId, status: '200' })) } };
};
const answer = (faults: Faults) => withFaults(faults, request, carryOut);
const ids = (response: ScimResponse) =>
  (response.body as { Operations: { bulkId: string }[] }).Operations.map((operation) => operation.bulkId).join('');

beforeEach(() => {
  done = [];
});

describe('a fault', () => {
  it.each<[FaultKind, number, number]>([
    ['tooManyRequests', 429, 0],
    ['tooManyRequestsSilent', 429, 0],
    ['errorBefore', 500, 0],
    ['errorAfter', 500, 4],
    ['tooLarge', 413, 0],
    ['unauthorizedInBulk', 401, 2],
    ['partialBulk', 200, 2],
    ['proxyPage', 502, 0]
  ])('%s answers %i and lets %i operations happen', (kind, status, happened) => {
    const faults = new Faults();
    faults.set([fault(kind)]);
    expect(answer(faults).status).toBe(status);
    expect(done.length).toBe(happened);
  });

  it('may shuffle or lose the results of a bulk that was carried out', () => {
    const faults = new Faults();
    faults.set([fault('shuffledBulk', { times: 1 }), fault('missingBulkResults')]);
    expect(ids(answer(faults))).toBe('dcba');
    expect(ids(answer(faults))).toBe('ac');
    expect(done.length).toBe(8);
  });

  it('strikes only what it matches, as often as it says', () => {
    const faults = new Faults();
    faults.set([fault('errorBefore', { match: 'GET /scim/v2/Users', times: 1 })]);
    expect(answer(faults).status).toBe(200);
    expect(faults.strike(['errorBefore'], 'GET', '/scim/v2/Users/1')?.kind).toBe('errorBefore');
    expect(faults.list()).toEqual([]);
  });

  it('strikes the same requests again with the same seed', () => {
    const outcomes = (seed: number) => {
      const faults = new Faults();
      faults.set([fault('errorBefore', { chance: 0.5 })], seed);
      return Array.from({ length: 40 }, () => answer(faults).status).join();
    };
    expect(outcomes(7)).toBe(outcomes(7));
    expect(outcomes(7)).not.toBe(outcomes(8));
  });

  it('that is not known is refused', () => {
    expect(() => parseFault({ kind: 'flood' })).toThrow(/kind must be one of/);
    expect(() => parseFault({ kind: 'slow', chance: 2 })).toThrow(/chance/);
    expect(parseFault({ kind: 'slow', amount: 50 })).toEqual(fault('slow', { amount: 50 }));
  });
});
