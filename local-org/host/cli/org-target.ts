import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AnonymousResult, Org, PlainRecord } from '../../contract/org.ts';
import { createOrg } from '../../org.ts';
import { firstUserId } from '../server/first-user.ts';
import { readServerFile } from '../server/server-file.ts';
import { UsageError } from './arguments.ts';
import { askServer } from './server-client.ts';

/** The org that a command works on. */
export interface OrgTarget {
  /** In system mode, without sharing. */
  query(soql: string): Promise<readonly PlainRecord[]>;
  /** Anonymous Apex as the user with that name, by default as the first administrator. */
  run(source: string, how: { readonly file: string; readonly username: string | undefined }): Promise<AnonymousResult>;
  close(): Promise<void>;
}

/**
 * Without a state, a new org in memory, whose jobs run before `run` answers. With one: the server that has it open is asked; is there none, the state is
 * opened here, and jobs wait for the next start of the server.
 */
export async function openTarget(project: string, state: string | undefined): Promise<OrgTarget> {
  if (state === undefined) return inMemory(await tellingErrors(createOrg({ project, people: true })));
  const folder = stateFolder(state);
  const server = readServerFile(folder);
  return (server && (await askServer(server))) ?? opened(await tellingErrors(createOrg({ project, state: folder, clock: 'system' })));
}

/** Code with compile errors is not run; a server has told of them itself. */
async function tellingErrors(opening: Promise<Org>): Promise<Org> {
  const org = await opening;
  for (const problem of await org.problems()) console.error(problem);
  return org;
}

/** The folder itself, or its `org`, where a product keeps more than the org. */
function stateFolder(state: string): string {
  const folder = [state, join(state, 'org')].find((candidate) => existsSync(join(candidate, 'org.db')));
  if (!folder) throw new UsageError(`--state: there is no org in ${state}; start one with this state folder first`);
  return folder;
}

function inMemory(org: Org): OrgTarget {
  const target = opened(org);
  return {
    ...target,
    run: async (source, how) => {
      const result = await target.run(source, how);
      await org.pump();
      return result;
    }
  };
}

function opened(org: Org): OrgTarget {
  return {
    query: (soql) => org.query(soql),
    run: async (source, { file, username }) => org.executeAnonymous(source, { file, userId: await firstUserId(org, username) }),
    close: () => org.close()
  };
}
