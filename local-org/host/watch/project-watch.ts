import { watch, type FSWatcher } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { projectFolders } from '../../metadata/files.ts';
import { TreeWatch } from './tree-watch.ts';

export const projectFile = 'sfdx-project.json';

/**
 * Tells of every file of a project's package directories that is written, appears or goes, and of `sfdx-project.json`, whose directories it follows. While that
 * file is wrong, the last good ones are watched.
 */
export class ProjectWatch {
  readonly #root: string;
  readonly #tell: (file: string) => void;
  readonly #around: FSWatcher;
  #trees = new Map<string, TreeWatch>();

  constructor(root: string, tell: (file: string) => void) {
    this.#root = resolve(root);
    this.#tell = tell;
    this.#around = watch(this.#root, (_, name) => name !== null && this.#noticeAround(name));
    for (const folder of projectFolders(root).folders) this.#open(folder);
  }

  close(): void {
    this.#around.close();
    for (const tree of this.#trees.values()) tree.close();
  }

  #open(folder: string): void {
    this.#trees.set(folder, new TreeWatch(folder, this.#tell));
  }

  /** What changed beside or as the beginning of a package directory. */
  #noticeAround(name: string): void {
    const path = join(this.#root, name);
    const moved = [...this.#trees.keys()].filter((folder) => folder !== this.#root && `${folder}${sep}`.startsWith(`${path}${sep}`));
    if (name === projectFile || moved.length > 0) this.#follow(new Set(moved));
  }

  /** @param moved folders that may be others by the same name */
  #follow(moved: ReadonlySet<string>): void {
    const folders = this.#folders();
    if (folders) {
      for (const [folder, tree] of this.#trees) {
        if (folders.includes(folder) && !moved.has(folder)) continue;
        tree.close();
        this.#trees.delete(folder);
      }
      for (const folder of folders) if (!this.#trees.has(folder)) this.#open(folder);
    }
    this.#tell(join(this.#root, projectFile));
  }

  #folders(): readonly string[] | undefined {
    try {
      return projectFolders(this.#root).folders;
    } catch {
      // Said by whoever reads the project next.
      return undefined;
    }
  }
}
