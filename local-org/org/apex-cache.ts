import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const versions = new Map<string, string>();

/** A folder of JSON values below `.cache`, kept by a key that names everything that they come from. */
export class JsonCache {
  readonly #folder: string;

  constructor(name: string) {
    this.#folder = join(here, '../../.cache', name);
    mkdirSync(this.#folder, { recursive: true });
  }

  get(key: string): unknown {
    try {
      return JSON.parse(readFileSync(this.#file(key), 'utf8'));
    } catch {
      // Not there, or broken by a full disk: made again.
      return undefined;
    }
  }

  has(key: string): boolean {
    return existsSync(this.#file(key));
  }

  put(key: string, value: unknown): void {
    const file = this.#file(key);
    // Written beside and renamed: another process never reads half a file.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
    renameSync(`${file}.${process.pid}`, file);
  }

  /** Removes all but the newest entries. */
  keepNewest(count: number): void {
    const files = readdirSync(this.#folder).map((name) => join(this.#folder, name));
    const byAge = files.map((file) => ({ file, at: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 })).sort((a, b) => b.at - a.at);
    for (const { file } of byAge.slice(count)) {
      try {
        unlinkSync(file);
      } catch (error) {
        // Another process was quicker.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
  }

  #file(key: string): string {
    return join(this.#folder, `${key}.json`);
  }
}

export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** Changes with the code in a folder of `local-org`. Read once a process. */
export function codeVersion(folder: string): string {
  let version = versions.get(folder);
  if (version === undefined) versions.set(folder, (version = hashOfCode(join(here, '..', folder))));
  return version;
}

function hashOfCode(folder: string): string {
  const hash = createHash('sha1');
  const names = (readdirSync(folder, { recursive: true }) as string[]).sort();
  for (const name of names) {
    if (/\.(ts|json)$/.test(name) && !name.endsWith('.test.ts')) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
