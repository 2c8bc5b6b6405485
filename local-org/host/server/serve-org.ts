import type { MessagePort } from 'node:worker_threads';
import type { Org } from '../../contract/org.ts';
import type { Answer, RemoteFailure, Request } from './org-messages.ts';
import { OrgPump } from './org-pump.ts';

/** Answers requests for the org that this thread owns, and runs its jobs in between, until it is asked to close. */
export function serveOrg(org: Org, port: MessagePort): void {
  const send = (answer: Answer) => port.postMessage(answer);
  const pump = new OrgPump(org, (error) => send({ id: 0, error: remoteFailure(error) }));
  port.on('message', async (request: Request) => {
    if (request.method === 'close') pump.stop();
    send(await answer(org, request));
    if (request.method === 'close') port.close();
    else pump.wake();
  });
  send({ id: 0, value: 'ready' });
  pump.wake();
}

async function answer(org: Org, { id, method, parameters }: Request): Promise<Answer> {
  try {
    const call = org[method] as (...parameters: readonly unknown[]) => unknown;
    return { id, value: await call.apply(org, [...parameters]) };
  } catch (error) {
    return { id, error: remoteFailure(error) };
  }
}

/** An exception as it crosses to another thread, with the name of its class. */
export function remoteFailure(error: unknown): RemoteFailure {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const { message, stack = '', ...details } = thrown;
  const name = thrown.name === 'Error' ? thrown.constructor.name : thrown.name;
  return { name, message, stack, details: JSON.parse(JSON.stringify(details)) as Record<string, unknown> };
}
