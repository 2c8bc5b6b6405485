import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import { charge } from '../kernel/limits.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import type { CalloutRequest, CalloutResponse } from './callout-port.ts';
import { resolveEndpoint } from './named-credential.ts';
import type { Coroutine } from './suspension.ts';

/** Time that the callouts of one transaction may take together, and the longest time of one (Apex Developer Guide, Callout Limits): milliseconds. */
const mostTime = 120_000;
export const defaultTimeout = 10_000;

export interface OutgoingRequest extends Omit<CalloutRequest, 'credential' | 'url'> {
  /** As given to `setEndpoint`: an address, or `callout:Name/path`. */
  readonly endpoint: string;
}

/** Counts a callout and refuses it where the platform does: in triggers, in jobs that do not allow callouts, with uncommitted work. Locks end here. */
export function beginCallout(tx: ApexTransaction): void {
  charge(tx.limits, 'callouts');
  addCpu(tx, costs.callout);
  const refusal = refusalOf(tx);
  if (refusal) throw apexException('System.CalloutException', refusal);
  tx.database.locks.release(tx.id);
}

function refusalOf(tx: ApexTransaction): string | null {
  if (tx.triggerDepth > 0) return 'Callout from triggers are currently not supported.';
  if (tx.job && !tx.job.allowsCallouts)
    return jobRefusals[tx.job.kind] ?? 'Callout not allowed from this job. Implement Database.AllowsCallouts.';
  if (tx.savepoints.length) return 'All active Savepoints must be released before making callouts.';
  if (tx.uncommittedWork) return 'You have uncommitted work pending. Please commit or rollback before calling out';
  return null;
}

const jobRefusals: Readonly<Record<string, string>> = {
  scheduled: 'Callout from scheduled Apex not supported.',
  future: 'Callout not allowed from this future method. Please enable callout by annotating the future method. eg: @Future(callout=true)'
};

/** Sends a request and waits for the answer: the transaction is suspended meanwhile. Throws CalloutException. */
export function* sendRequest(tx: ApexTransaction, request: OutgoingRequest): Coroutine<CalloutResponse> {
  const { endpoint, ...rest } = request;
  const left = mostTime - tx.calloutTime;
  if (left <= 0) throw apexException('System.CalloutException', `Exceeded maximum time allotted for callouts: ${mostTime} ms`);
  refuseSize(tx, rest.body.length, 'request');
  const target = resolveEndpoint(tx, endpoint);
  const outcome = yield { kind: 'callout', request: { ...rest, ...target, timeout: Math.min(rest.timeout, left) } };
  if (!outcome) throw new Error('A callout was resumed without its outcome');
  tx.calloutTime += outcome.milliseconds;
  const answer = outcome.ok ? `${outcome.response.status} ${outcome.response.reason}`.trim() : outcome.message;
  tx.callouts.push({ method: rest.method, endpoint, answer, milliseconds: outcome.milliseconds });
  if (!outcome.ok) throw apexException('System.CalloutException', outcome.message);
  refuseSize(tx, outcome.response.body.length, 'response');
  return outcome.response;
}

/** 6 MB synchronous, 12 MB asynchronous: the heap's figures. */
function refuseSize(tx: ApexTransaction, size: number, what: string): void {
  const most = tx.limits.caps.heapSize;
  if (size > most) throw apexException('System.CalloutException', `Exceeded max size limit of ${most} with ${what} size ${size}`);
}
