import type { MessagePort, Worker } from 'node:worker_threads';
import { remoteMethods, type Answer, type RemoteFailure, type RemoteOrg, type Request } from './org-messages.ts';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** An exception of the org's own thread. */
export class RemoteError extends Error {
  readonly details: Readonly<Record<string, unknown>>;
  readonly remoteStack: string;

  constructor(failure: RemoteFailure) {
    super(failure.message);
    this.name = failure.name;
    this.details = failure.details;
    this.remoteStack = failure.stack;
  }
}

/**
 * Calls an org that another thread owns.
 * @param report receives what went wrong outside of any call, such as a job that ended with an internal error
 */
export function connectOrg(port: MessagePort | Worker, report: (error: Error) => void): RemoteOrg {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  port.on('message', (answer: Answer) => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) (call?.reject ?? report)(new RemoteError(answer.error));
    else call?.resolve(answer.value as never);
  });
  const lost = () => {
    for (const { reject } of waiting.values()) reject(new Error('The org has stopped.'));
    waiting.clear();
  };
  port.on('close', lost);
  port.on('exit', lost);
  const call = (method: Request['method'], parameters: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      port.postMessage({ id, method, parameters } satisfies Request);
    });
  return Object.fromEntries(
    remoteMethods.map((method) => [method, (...parameters: unknown[]) => call(method, parameters)])
  ) as unknown as RemoteOrg;
}
