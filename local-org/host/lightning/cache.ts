import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Results kept on disk by a hash of what they were made from; nothing ever needs to be invalidated. */
export class ContentCache {
  private readonly folder: string;
  private readonly memory = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** The kept result for `parts`, or what `make` returns, kept for the next time. */
  get(parts: readonly string[], make: () => string): string {
    const key = createHash('sha1').update(parts.join('\0')).digest('hex');
    const known = this.memory.get(key) ?? this.read(key);
    if (known !== undefined) return known;
    const made = make();
    this.write(key, made);
    return made;
  }

  private read(key: string): string | undefined {
    try {
      const value = readFileSync(join(this.folder, key), 'utf8');
      this.memory.set(key, value);
      return value;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private write(key: string, value: string): void {
    const file = join(this.folder, key);
    writeFileSync(`${file}.${process.pid}`, value);
    renameSync(`${file}.${process.pid}`, file);
    this.memory.set(key, value);
  }
}
