import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { Org } from '../../contract/org.ts';
import { fakeOrg } from './fake-org.ts';
import { connectOrg } from './org-client.ts';
import { serveOrg } from './serve-org.ts';

const opened: MessageChannel[] = [];
function connected(org: Org) {
  const channel = new MessageChannel();
  opened.push(channel);
  const reports: Error[] = [];
  const remote = connectOrg(channel.port1, (error) => reports.push(error));
  serveOrg(org, channel.port2);
  return { remote, reports };
}
afterEach(() => opened.splice(0).forEach(({ port1 }) => port1.close()));

describe('an org behind a message port', () => {
  it('answers calls with their parameters', async () => {
    const { remote } = connected(fakeOrg({ query: async (soql, binds) => [{ soql, binds }] }));
    expect(await remote.query('SELECT Id FROM User', { a: 1 })).toEqual([{ soql: 'SELECT Id FROM User', binds: { a: 1 } }]);
  });
  it('rejects with message and details of the org', async () => {
    const failing = () => Promise.reject(Object.assign(new Error('no'), { exceptionType: 'System.DmlException' }));
    await expect(connected(fakeOrg({ save: failing })).remote.save('insert', 'User', [], { userId: '' })).rejects.toMatchObject({
      message: 'no',
      details: { exceptionType: 'System.DmlException' }
    });
  });
  it('answers people before the next job', async () => {
    const order: string[] = [];
    let jobs = 3;
    const pump: Org['pump'] = async (options) => {
      for (let job = 1; jobs > 0; job++, jobs--) {
        await options!.between!();
        order.push(`job ${job}`);
        if (job === 1) void remote.users().then(() => order.push('answered'));
      }
      return null;
    };
    const { remote } = connected(fakeOrg({ pump, users: async () => (order.push('asked'), []) }));
    await remote.listJobs(1).catch(() => {});
    await expect.poll(() => order).toContain('answered');
    await expect.poll(() => order).toContain('job 3');
    expect(order.indexOf('asked')).toBeLessThan(order.indexOf('job 3'));
  });
  it('reports a job that ends with an internal error', async () => {
    const { reports } = connected(fakeOrg({ pump: () => Promise.reject(new Error('internal error in a job')) }));
    await expect.poll(() => reports.map(({ message }) => message)).toEqual(['internal error in a job']);
  });
  it('pumps again when something is due later', async () => {
    let pumps = 0;
    connected(fakeOrg({ pump: async () => (++pumps < 3 ? 1 : null), clock: { now: () => 0, advance: () => {} } }));
    await expect.poll(() => pumps).toBe(3);
  });
  it('rejects calls when the org has gone', async () => {
    const { remote } = connected(fakeOrg({ users: () => new Promise(() => {}) }));
    const call = remote.users();
    opened[0]!.port2.close();
    await expect(call).rejects.toThrow('The org has stopped.');
  });
});
