import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLightning, LightningBuildError, type LightningBundle } from '../lightning/bundle.ts';
import { LiveBundle } from '../lightning/live-bundle.ts';
import { pseudo } from '../lightning/pseudo-language.ts';
import { firstUserId } from './first-user.ts';
import { localOrgApp, newToken } from './http.ts';
import { listen, type Listening } from './listen.ts';
import type { OrgOptions } from '../../contract/org.ts';
import { LiveApex } from './live-apex.ts';
import type { RemoteOrg } from './org-messages.ts';
import { Problems } from './problems.ts';
import { startOrgThread, type OrgThread } from './org-thread.ts';
import { LocalOrgStartError } from './start-error.ts';
import { removeServerFile, writeServerFile } from './server-file.ts';

/** Beside the local org: a project that it serves stays as it is. */
const cacheFolder = fileURLToPath(new URL('../../../.cache/lightning', import.meta.url));

export interface LocalOrgOptions {
  /** Root folder of the sfdx project. */
  readonly project: string;
  /** Folder of the org's durable state; without one nothing outlives the server. */
  readonly state?: string;
  /** Port at 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  readonly credentials?: OrgOptions['credentials'];
  /** Gives a new org the standard profiles and an administrator; otherwise `loadInitial` brings its people. */
  readonly people?: boolean;
  /** Fills an org that has no user yet. When it rejects, the start fails. */
  readonly loadInitial?: (org: RemoteOrg) => Promise<void>;
  /** Username of whom one is before having chosen another. Default: the first active user with the profile System Administrator. */
  readonly firstUsername?: string;
  /** Shows custom labels in a language that nobody speaks, to find what is hard-coded or has no room. */
  readonly pseudo?: boolean;
  /** Port at 127.0.0.1 to which a debugger for Apex may attach; 0 takes a free one. */
  readonly inspectPort?: number;
  /** Told of what happens meanwhile, a line each. */
  readonly log?: (line: string) => void;
}

export interface LocalOrg {
  readonly url: string;
  readonly org: RemoteOrg;
  stop(): Promise<void>;
}

/** Compiles the project, opens or fills its org, and serves it to this machine's browser. */
export async function startLocalOrg(options: LocalOrgOptions): Promise<LocalOrg> {
  const { log = () => {} } = options;
  const project = resolve(options.project);
  const build = { root: project, cacheFolder, ...(options.pseudo && { translate: pseudo }) };
  const [bundle, thread] = await both(buildLightning(build), startThread({ ...options, project }, log));
  const problems = new Problems();
  const tell = (kind: string) => (problem: string | null) => {
    if (problem !== null) log(problem);
    problems.set(kind, problem);
  };
  const live = new LiveBundle(bundle, build, tell('components'));
  const apex = new LiveApex(project, thread.org, tell('apex'));
  const stop = async () => {
    await live.close();
    await apex.close();
    await thread.stop();
  };
  const errors = await thread.org.problems();
  if (errors.length > 0) tell('apex')(errors.join('\n'));
  try {
    await fill(thread.org, options.loadInitial);
    const firstUser = await firstUserId(thread.org, options.firstUsername);
    const token = newToken();
    const server = await serve({ org: thread.org, live, problems, firstUser, token }, options.port);
    if (options.state !== undefined) writeServerFile(options.state, { url: server.url, token });
    return { url: server.url, org: thread.org, stop: () => stopServing(options, server, stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Neither half is left running when the other one fails. */
async function both(bundling: Promise<LightningBundle>, starting: Promise<OrgThread>): Promise<readonly [LightningBundle, OrgThread]> {
  const [bundle, thread] = await Promise.allSettled([bundling, starting]);
  if (bundle.status === 'fulfilled' && thread.status === 'fulfilled') return [bundle.value, thread.value];
  if (thread.status === 'fulfilled') await thread.value.stop();
  const reason: unknown = bundle.status === 'rejected' ? bundle.reason : (thread as PromiseRejectedResult).reason;
  throw reason instanceof LightningBuildError ? new LocalOrgStartError(reason.message) : reason;
}

function startThread(
  { project, state, credentials, people = false, inspectPort }: LocalOrgOptions,
  log: (line: string) => void
): Promise<OrgThread> {
  const options = {
    ...{ project, clock: 'system' as const, people },
    ...(state !== undefined && { state }),
    ...(credentials && { credentials }),
    ...(inspectPort !== undefined && { inspectPort })
  };
  return startOrgThread(options, (error) => log(error.stack ?? error.message));
}

interface Served {
  readonly org: RemoteOrg;
  readonly live: LiveBundle;
  readonly problems: Problems;
  readonly firstUser: string;
  readonly token: string;
}

function serve({ org, live, problems, firstUser, token }: Served, port: number): Promise<Listening> {
  const app = localOrgApp({
    org,
    bundle: () => live.current,
    onBundleChange: (listener) => live.onChange(listener),
    problems,
    token,
    firstUserId: async () => firstUser
  });
  return listen(app.fetch, port);
}

async function stopServing({ state }: LocalOrgOptions, server: Listening, stop: () => Promise<void>): Promise<void> {
  if (state !== undefined) removeServerFile(state);
  await server.close();
  await stop();
}

async function fill(org: RemoteOrg, loadInitial: LocalOrgOptions['loadInitial']): Promise<void> {
  if (loadInitial && (await org.query('SELECT Id FROM User LIMIT 1')).length === 0) await loadInitial(org);
}
