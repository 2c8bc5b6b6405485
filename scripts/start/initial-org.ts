import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemoteError } from '../../local-org/host/server/org-client.ts';
import type { RemoteOrg } from '../../local-org/host/server/org-messages.ts';
import type { ImportFailure } from '../../local-org/org/failures.ts';
import { automatedProcess } from '../../local-org/setup/automated-process.ts';
import type { FileName } from './export-files.ts';
import { StartFailure } from './failure.ts';
import type { Export, ExportRow } from './read-export.ts';
import { toId18 } from './salesforce-id.ts';

/** "Me": the person by that username, or the first active System Administrator. Throws `StartFailure`. */
export function findMe({ files }: Export, username: string | undefined): ExportRow {
  const active = files.User.filter((user) => user.IsActive === true);
  if (username !== undefined) {
    const named = active.find((user) => String(user.Username).toLowerCase() === username.toLowerCase());
    if (!named) throw new StartFailure(`User.csv has no active user ${username}.`);
    return named;
  }
  const administrators = new Set(files.Profile.filter((profile) => profile.Name === 'System Administrator').map((profile) => profile.Id));
  const first = active.find((user) => administrators.has(user.ProfileId ?? ''));
  if (!first)
    throw new StartFailure('User.csv has no active user with the profile System Administrator. Name yourself with --as USERNAME.');
  return first;
}

/** What is set up over the Salesforce half: the sample's company at its first stage or in full, or its bare business units over other data. */
export const setUps = {
  sample: ['sample/set-up.apex'],
  full: ['sample/set-up.apex', 'sample/set-up-full.apex'],
  export: ['sample/set-up-own.apex']
} as const;
export type SetUp = keyof typeof setUps;

type Fillable = Pick<RemoteOrg, 'load' | 'executeAnonymous'>;

/** Fills an empty org with the Salesforce half and runs the set-up as "me". */
export async function fillOrg(org: Fillable, source: Export, me: ExportRow, setUp: SetUp, projectRoot: string): Promise<void> {
  const load = async (name: FileName, rows = source.files[name]) => {
    try {
      await org.load(name, rows);
    } catch (error) {
      throw placed(error as Error, (row) => source.placeOf(name, row));
    }
  };
  await load('Profile');
  await load('UserRole');
  await load('User', withAutomatedProcess(source.files.User));
  await load('Group');
  await load('GroupMember');
  for (const file of setUps[setUp]) {
    for (const block of blocksOf(readFileSync(join(projectRoot, file), 'utf8'))) {
      const result = await org.executeAnonymous(block, { userId: String(me.Id), file });
      if (!result.ok) throw new Error(`${file} failed: ${result.error?.message}\n${result.error?.stackTrace ?? ''}`);
    }
  }
}

/** A refusal of the org, in one line with the place of its row; another error as it is. */
function placed(error: Error, placeOf: (row: number) => string): Error {
  const { problems } = (error instanceof RemoteError ? error.details : error) as Partial<ImportFailure>;
  const first = problems?.[0];
  if (!first) return error;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return new StartFailure(`${placeOf(first.index)} ${first.message}${more}`);
}

/** The blocks of an anonymous Apex file that are transactions of their own, divided by lines that begin with `// ---`. Each keeps its line numbers. */
export function blocksOf(text: string): readonly string[] {
  const lines = text.split('\n');
  const starts = [0, ...lines.flatMap((line, index) => (line.startsWith('// ---') ? [index] : []))];
  return starts
    .map((start, index) => '\n'.repeat(start) + lines.slice(start, starts[index + 1]).join('\n'))
    .filter((block) =>
      block
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split('\n')
        .some((line) => line.trim() !== '' && !line.trim().startsWith('//'))
    );
}

/** The user that platform event triggers run as; exports made by a person often lack it. */
function withAutomatedProcess(users: readonly ExportRow[]): readonly ExportRow[] {
  if (users.some((user) => user.UserType === 'AutomatedProcess')) return users;
  const taken = new Set(users.map((user) => user.Id));
  let number = 1;
  const idOf = () => toId18(`005000000${String(number).padStart(3, '0')}AAP`)!;
  while (taken.has(idOf())) number++;
  return [...users, automatedProcess(idOf(), 'local-org.example.com')];
}
