import { watch, type FSWatcher } from 'node:fs';
import { buildLightning, type LightningBuildOptions, type LightningBundle } from './bundle.ts';
import { packageDirectories } from './project/files.ts';

/** Editors write a file in several steps. */
const quietMilliseconds = 150;
const relevant = /\.(js|html|css|xml)$/;

/** The compiled components as they are now: compiled again whenever one of their files changes. A fault keeps the last good ones. */
export class LiveBundle {
  current: LightningBundle;
  private readonly options: LightningBuildOptions;
  private readonly tell: (problem: string | null) => void;
  private readonly listeners = new Set<() => void>();
  private readonly watchers: FSWatcher[];
  private timer: NodeJS.Timeout | undefined;
  private building: Promise<void> = Promise.resolve();

  /** @param tell told after every change what is wrong, or null */
  constructor(current: LightningBundle, options: LightningBuildOptions, tell: (problem: string | null) => void) {
    this.current = current;
    this.options = options;
    this.tell = tell;
    this.watchers = packageDirectories(options.root).map((folder) => watch(folder, { recursive: true }, (_, file) => this.notice(file)));
  }

  /** Calls the listener after each new bundle; answers how to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    for (const watcher of this.watchers) watcher.close();
    await this.building;
  }

  private notice(file: string | null): void {
    if (!file || !relevant.test(file)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.building = this.building.then(() => this.rebuild());
    }, quietMilliseconds);
  }

  private async rebuild(): Promise<void> {
    try {
      const built = await buildLightning(this.options);
      this.tell(null);
      if (built.version === this.current.version) return;
      this.current = built;
      for (const listener of this.listeners) listener();
    } catch (error) {
      this.tell((error as Error).message);
    }
  }
}
