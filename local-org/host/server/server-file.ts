import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How tools of this user reach the server that has a state open. */
export interface ServerFile {
  readonly url: string;
  readonly token: string;
}

const path = (state: string) => join(state, 'server.json');

/** Readable for this user only: the token allows every write. */
export function writeServerFile(state: string, server: ServerFile): void {
  const temporary = `${path(state)}.${process.pid}`;
  rmSync(temporary, { force: true });
  writeFileSync(temporary, `${JSON.stringify(server)}\n`, { mode: 0o600 });
  renameSync(temporary, path(state));
}

export function removeServerFile(state: string): void {
  rmSync(path(state), { force: true });
}

/** Undefined if no server has been started with this state since the last one ended. */
export function readServerFile(state: string): ServerFile | undefined {
  try {
    return JSON.parse(readFileSync(path(state), 'utf8')) as ServerFile;
  } catch (error) {
    // Half a file is of a server that was killed while it wrote it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
