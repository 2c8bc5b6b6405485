import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

interface WatchedFolder {
  readonly watcher: FSWatcher;
  readonly files: Set<string>;
}

/**
 * Tells of every file below a folder that is written, appears or goes, by its path. Packages and what begins with a dot are left out. Each folder is watched by
 * itself: Node's own watch of a tree misses, on Linux, the end of a file that another one has replaced, as editors save.
 */
export class TreeWatch {
  readonly #tell: (file: string) => void;
  readonly #folders = new Map<string, WatchedFolder>();

  constructor(root: string, tell: (file: string) => void) {
    this.#tell = tell;
    this.#enter(root);
  }

  close(): void {
    for (const { watcher } of this.#folders.values()) watcher.close();
    this.#folders.clear();
  }

  /** Answers the files that are there. */
  #enter(folder: string): readonly string[] {
    try {
      return this.#enterExisting(folder);
    } catch (error) {
      // Gone before it could be entered: there is nothing to tell.
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return this.#leave(folder);
      throw error;
    }
  }

  #enterExisting(folder: string): readonly string[] {
    // Listens before it reads: what is written meanwhile is told of.
    const watcher = watch(folder, (event, name) => name && this.#notice(folder, name, event));
    // A folder that goes: told of by the one around it.
    watcher.on('error', () => watcher.close());
    const files = new Set<string>();
    this.#folders.set(folder, { watcher, files });
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isLeftOut(name));
    for (const entry of entries) if (!entry.isDirectory()) files.add(join(folder, entry.name));
    return [...files, ...entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => this.#enter(join(folder, name)))];
  }

  /** Answers the files that were there. */
  #leave(folder: string): readonly string[] {
    const left = [...this.#folders].filter(([path]) => path === folder || path.startsWith(join(folder, '/')));
    for (const [path, { watcher }] of left) {
      watcher.close();
      this.#folders.delete(path);
    }
    return left.flatMap(([, { files }]) => [...files]);
  }

  #notice(folder: string, name: string, event: string): void {
    const watched = this.#folders.get(folder);
    if (!watched || isLeftOut(name)) return;
    const path = join(folder, name);
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (isFolder && event !== 'rename' && this.#folders.has(path)) return;
    if (!isFolder && !this.#folders.has(path)) {
      watched.files.add(path);
      this.#tell(path);
      return;
    }
    for (const file of new Set([...this.#leave(path), ...(isFolder ? this.#enter(path) : [])])) this.#tell(file);
  }
}

function isLeftOut(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}
