import { watch, type FSWatcher } from 'node:fs';
import { packageDirectories } from './files.ts';

/** Editors write a file in several steps: milliseconds. */
const quietMilliseconds = 150;

/** Does its work whenever files of a project's package directories have changed and are quiet; one turn of it after another. */
export class SourceWatch {
  private readonly pattern: RegExp;
  private readonly work: () => Promise<void>;
  private readonly watchers: FSWatcher[];
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  /**
   * @param pattern which files matter, by the end of their names
   * @param work    never rejects
   */
  constructor(root: string, pattern: RegExp, work: () => Promise<void>) {
    this.pattern = pattern;
    this.work = work;
    this.watchers = packageDirectories(root).map((folder) => watch(folder, { recursive: true }, (_, file) => this.notice(file)));
  }

  /** Resolves when work that has begun is done. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    for (const watcher of this.watchers) watcher.close();
    await this.working;
  }

  private notice(file: string | null): void {
    if (!file || !this.pattern.test(file)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.working = this.working.then(() => this.work());
    }, quietMilliseconds);
  }
}
