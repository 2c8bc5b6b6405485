import { watch, type FSWatcher } from 'node:fs';
import { packageDirectories } from '../lightning/project/files.ts';
import type { RemoteOrg } from './org-messages.ts';

/** Editors write a file in several steps: milliseconds. */
const quietMilliseconds = 150;
const code = /\.(cls|trigger)(-meta\.xml)?$/;

/** Lets the org take over its classes and triggers whenever one of their files changes. A fault keeps the last good ones. */
export class LiveApex {
  private readonly org: Pick<RemoteOrg, 'reload'>;
  private readonly tell: (problem: string | null) => void;
  private readonly watchers: FSWatcher[];
  private timer: NodeJS.Timeout | undefined;
  private reloading: Promise<void> = Promise.resolve();

  /** @param tell told after every change what is wrong, or null */
  constructor(root: string, org: Pick<RemoteOrg, 'reload'>, tell: (problem: string | null) => void) {
    this.org = org;
    this.tell = tell;
    this.watchers = packageDirectories(root).map((folder) => watch(folder, { recursive: true }, (_, file) => this.notice(file)));
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    for (const watcher of this.watchers) watcher.close();
    await this.reloading;
  }

  private notice(file: string | null): void {
    if (!file || !code.test(file)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.reloading = this.reloading.then(() => this.reload());
    }, quietMilliseconds);
  }

  private async reload(): Promise<void> {
    try {
      const problems = await this.org.reload();
      this.tell(problems.length > 0 ? problems.join('\n') : null);
    } catch (error) {
      this.tell((error as Error).message);
    }
  }
}
