import { join } from 'node:path';
import { startAccountEngagement, type AccountEngagement } from '../account-engagement/start.ts';
import { StoreError } from '../account-engagement/store/database.ts';
import { LocalOrgStartError } from '../local-org/host/server/start-error.ts';
import { startLocalOrg, type LocalOrg } from '../local-org/host/server/start.ts';
import { projectRoot } from './check/project-root.ts';
import { accountEngagementSeeds } from './start/account-engagement-seeds.ts';
import { ComponentCompiler } from './start/component-compiler.ts';
import { StartFailure } from './start/failure.ts';
import { fillOrg, findMe } from './start/initial-org.ts';
import { parseOptions, type StartOptions } from './start/options.ts';
import { readExport } from './start/read-export.ts';
import { StateFolder, type Source } from './start/state-folder.ts';

/** Where debuggers look for Node. */
const debuggerPort = 9229;

/** Starts both sides, prints their addresses and serves until Ctrl-C. What a person can put right ends in one line and exit code 1. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    const running = await start(parseOptions(args, projectRoot));
    stopOnSignal(running, new ComponentCompiler(projectRoot, (line) => console.log(line)));
  } catch (error) {
    console.error(lineOf(error));
    process.exit(1);
  }
}

export interface Running {
  readonly accountEngagement: AccountEngagement;
  readonly localOrg: LocalOrg;
}

/** Starts both sides and answers when they serve. */
export async function start(options: StartOptions): Promise<Running> {
  const export_ = readExport(options.org ?? join(projectRoot, 'sample', 'salesforce'));
  const source: Source =
    options.org === undefined
      ? { kind: 'sample', fingerprint: options.full ? 'full' : 'individuals' }
      : { kind: 'export', fingerprint: export_.fingerprint };
  const me = findMe(export_, options.as);
  const state = new StateFolder(options.state);
  if (options.reset) state.clear();
  const filled = state.prepare(source);

  console.log('Starting Account Engagement …');
  const client = state.client();
  const accountEngagement = await startAccountEngagement({
    port: options.port === 0 ? 0 : options.port + 1,
    file: join(state.accountEngagement, 'account-engagement.db'),
    clients: [client],
    seeds: accountEngagementSeeds(projectRoot, source.kind)
  });
  try {
    console.log(filled ? 'Starting the local org …' : `Starting the local org and loading ${export_.files.User.length} users …`);
    const localOrg = await startLocalOrg({
      project: projectRoot,
      state: state.org,
      port: options.port,
      credentials: {
        UserSync_AccountEngagement: {
          url: accountEngagement.url,
          tokenUrl: `${accountEngagement.url}/services/oauth2/token`,
          clientId: client.id,
          clientSecret: client.secret
        }
      },
      pseudo: options.pseudo,
      firstUsername: String(me.Username),
      ...(options.inspect && { inspectPort: options.port === 0 ? 0 : debuggerPort }),
      loadInitial: (org) => {
        if (filled) throw state.lost(`The local org in ${state.org} is empty, though it was filled.`);
        return fillOrg(org, export_, me, options.full ? 'full' : source.kind, projectRoot);
      },
      log: (line) => console.log(line)
    });
    if (!filled) state.complete(source);
    console.log(`Local org: ${localOrg.url}`);
    console.log(`Account Engagement: ${accountEngagement.url}`);
    console.log('Stop with Ctrl-C; everything saved is kept.');
    return { accountEngagement, localOrg };
  } catch (error) {
    await accountEngagement.close();
    throw error;
  }
}

function stopOnSignal({ accountEngagement, localOrg }: Running, compiler: ComponentCompiler): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log('Stopping …');
    compiler.close();
    await localOrg.stop();
    await accountEngagement.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

function lineOf(error: unknown): string {
  if (error instanceof StartFailure || error instanceof StoreError || error instanceof LocalOrgStartError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Port ${'port' in error ? String(error.port) : ''} is in use. Choose another one with --port, or --port 0 for free ones.`;
  return error.stack ?? error.message;
}
