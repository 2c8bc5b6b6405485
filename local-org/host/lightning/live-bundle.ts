import { buildLightning, type LightningBuildOptions, type LightningBundle } from './bundle.ts';
import { SourceWatch } from '../watch/source-watch.ts';

const relevant = /\.(js|html|css|xml)$/;

/** The compiled components as they are now: compiled again whenever one of their files changes. A fault keeps the last good ones. */
export class LiveBundle {
  current: LightningBundle;
  private readonly options: LightningBuildOptions;
  private readonly tell: (problem: string | null) => void;
  private readonly listeners = new Set<() => void>();
  private readonly watch: SourceWatch;

  /** @param tell told after every change what is wrong, or null */
  constructor(current: LightningBundle, options: LightningBuildOptions, tell: (problem: string | null) => void) {
    this.current = current;
    this.options = options;
    this.tell = tell;
    this.watch = new SourceWatch(options.root, relevant, () => this.rebuild());
  }

  /** Calls the listener after each new bundle; answers how to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): Promise<void> {
    return this.watch.close();
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
