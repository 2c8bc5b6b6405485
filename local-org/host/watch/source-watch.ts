import { basename } from 'node:path';
import { projectFile, ProjectWatch } from './project-watch.ts';

/** Editors write a file in several steps: milliseconds. */
const quietMilliseconds = 150;

/** Does its work whenever files of a project's package directories, or which these are, have changed and are quiet; one turn of it after another. */
export class SourceWatch {
  private readonly pattern: RegExp;
  private readonly work: () => Promise<void>;
  private readonly watch: ProjectWatch;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  /**
   * @param pattern which files matter, by the end of their names
   * @param work    never rejects
   */
  constructor(root: string, pattern: RegExp, work: () => Promise<void>) {
    this.pattern = pattern;
    this.work = work;
    this.watch = new ProjectWatch(root, (file) => this.notice(file));
  }

  /** Resolves when work that has begun is done. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.watch.close();
    await this.working;
  }

  private notice(file: string): void {
    if (!this.pattern.test(file) && basename(file) !== projectFile) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.working = this.working.then(() => this.work());
    }, quietMilliseconds);
  }
}
