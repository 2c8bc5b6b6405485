import { parentPort, workerData } from 'node:worker_threads';
import { createOrg } from '../../org.ts';
import { openInspector } from './inspector.ts';
import type { OrgThreadOptions } from './org-thread.ts';
import { serveOrg } from './serve-org.ts';

/** The one thread that owns the org: schema, rows, queue and clock. */
const port = parentPort!;
const { inspectPort, ...options } = workerData as OrgThreadOptions;
if (inspectPort !== undefined) openInspector(inspectPort, options.project);
serveOrg(await createOrg(options), port);
