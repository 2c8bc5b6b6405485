import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Copies folders and files of a project with a word replaced in every path and text. Files that are no text are copied as they are. */
export function copyRenamed(from: string, to: string, paths: readonly string[], word: string, replacement: string): void {
  for (const path of paths.flatMap((start) => filesOf(from, start))) {
    const target = join(to, path.replaceAll(word, replacement));
    mkdirSync(dirname(target), { recursive: true });
    const bytes = readFileSync(join(from, path));
    const text = bytes.toString('utf8');
    writeFileSync(target, Buffer.from(text, 'utf8').equals(bytes) ? text.replaceAll(word, replacement) : bytes);
  }
}

function filesOf(root: string, start: string): readonly string[] {
  if (/\.json$/.test(start)) return [start];
  return readdirSync(join(root, start), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
