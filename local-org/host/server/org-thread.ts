import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bundle } from '../../bin/bundle.mjs';
import type { OrgOptions } from '../../contract/org.ts';
import { connectOrg, RemoteError } from './org-client.ts';
import type { Answer, RemoteFailure, RemoteOrg } from './org-messages.ts';
import { clearErrors, LocalOrgStartError } from './start-error.ts';

/** How long a closing org may take to commit what it is doing. */
const closingMilliseconds = 3000;

export interface OrgThreadOptions extends OrgOptions {
  /** Port for a debugger of this thread; 0 takes a free one. */
  readonly inspectPort?: number;
}

export interface OrgThread {
  readonly org: RemoteOrg;
  /** Asks the org to close, and ends the thread; the state on disk has whole commits only. */
  stop(): Promise<void>;
}

/** Starts the thread that owns the org. Rejects with `LocalOrgStartError` if a person can put right what kept the org from starting. */
export async function startOrgThread(options: OrgThreadOptions, report: (error: Error) => void): Promise<OrgThread> {
  const file = await bundle(fileURLToPath(new URL('./worker.ts', import.meta.url)));
  const worker = new Worker(file, { workerData: options, resourceLimits: { stackSizeMb: 32 } });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', (first: Answer) => ('error' in first ? reject(startError(first.error)) : resolve()));
    worker.once('error', reject);
  });
  worker.on('error', report);
  const org = connectOrg(worker, report);
  const stop = async () => {
    const patience = new Promise((resolve) => setTimeout(resolve, closingMilliseconds).unref());
    await Promise.race([org.close(), patience]);
    await worker.terminate();
  };
  return { org, stop };
}

function startError(failure: RemoteFailure): Error {
  if (clearErrors.includes(failure.name)) return new LocalOrgStartError(failure.message);
  return Object.assign(new RemoteError(failure), { stack: failure.stack });
}
