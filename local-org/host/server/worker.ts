import { parentPort, workerData } from 'node:worker_threads';
import type { OrgOptions } from '../../contract/org.ts';
import { createOrg } from '../../org.ts';
import { serveOrg } from './serve-org.ts';

/** The one thread that owns the org: schema, rows, queue and clock. */
const port = parentPort!;
serveOrg(await createOrg(workerData as OrgOptions), port);
