import { parentPort, workerData } from 'node:worker_threads';
import { createOrg } from '../../org.ts';
import { openInspector } from './inspector.ts';
import type { OrgThreadOptions } from './org-thread.ts';
import { remoteFailure, serveOrg } from './serve-org.ts';

/** The one thread that owns the org: schema, rows, queue and clock. */
const port = parentPort!;
const { inspectPort, ...options } = workerData as OrgThreadOptions;
try {
  if (inspectPort !== undefined) openInspector(inspectPort, options.project);
  serveOrg(await createOrg(options), port);
} catch (error) {
  port.postMessage({ id: 0, error: remoteFailure(error) });
  port.close();
}
