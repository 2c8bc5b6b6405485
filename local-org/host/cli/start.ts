import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgOptions } from '../../contract/org.ts';
import { isDatabaseInUse } from '../../runtime/storage/in-use.ts';
import { LocalOrgStartError } from '../server/start-error.ts';
import { isObject } from '../server/request-body.ts';
import { startLocalOrg } from '../server/start.ts';
import { existingFile, existingFolder, readArguments, text, UsageError, wholeNumber } from './arguments.ts';
import { command } from './command.ts';

const types = {
  port: { type: 'string' },
  state: { type: 'string' },
  reset: { type: 'boolean' },
  credentials: { type: 'string' },
  inspect: { type: 'string' }
} as const;

const lastPort = 65_535;

/** `local-org start`: serves a project's org to this machine's browser until Ctrl-C. A new org has an administrator. */
export const main = command(async (args) => {
  const parsed = readArguments(args, types);
  const [state, credentials, inspectPort] = [
    text(parsed, 'state'),
    text(parsed, 'credentials'),
    wholeNumber(parsed, 'inspect', 0, lastPort)
  ];
  const port = wholeNumber(parsed, 'port', 0, lastPort) ?? 0;
  if (parsed.options['reset'] === true) resetState(state);
  const org = await startLocalOrg({
    project: existingFolder(parsed.sourceDir),
    port,
    people: true,
    ...(state !== undefined && { state }),
    ...(credentials !== undefined && { credentials: readCredentials(credentials) }),
    ...(inspectPort !== undefined && { inspectPort }),
    log: (line) => console.log(line)
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new LocalOrgStartError(`Port ${port} is in use. Choose another one with --port, or leave it out for a free one.`);
  });
  console.log(`Local org: ${org.url}`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await org.stop();
  return 0;
});

/** Begins with an empty org. */
function resetState(state: string | undefined): void {
  if (state === undefined) throw new UsageError('--reset wants a state folder: --state STATE');
  const file = join(state, 'org.db');
  if (isDatabaseInUse(file)) throw new LocalOrgStartError(`The database ${file} is in use by another process. Stop that process first.`);
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}

type Credentials = NonNullable<OrgOptions['credentials']>;

function readCredentials(file: string): Credentials {
  let credentials: unknown;
  try {
    credentials = JSON.parse(readFileSync(existingFile('--credentials', file), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`--credentials: ${file} is not JSON: ${error.message}`);
    throw error;
  }
  if (!isObject(credentials)) throw new UsageError(`--credentials: ${file} has to be an object by name of the Named Credential`);
  for (const [name, credential] of Object.entries(credentials)) {
    const missing = credentialTexts.filter((key) => !isObject(credential) || typeof credential[key] !== 'string');
    if (missing.length > 0) throw new UsageError(`--credentials: ${name} in ${file} needs ${missing.join(', ')}, as texts`);
  }
  return credentials as Credentials;
}

const credentialTexts = ['url', 'tokenUrl', 'clientId', 'clientSecret'] as const satisfies readonly (keyof Credentials[string])[];
