import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below the package directories of `sfdx-project.json`, or below the folder itself when there is none. */
export function sourceFiles(root: string): string[] {
  return packageDirectories(root).flatMap((directory) => [...walk(directory)]);
}

/** Folders that hold source: the package directories, or the folder itself. */
export function packageDirectories(root: string): string[] {
  const file = join(root, 'sfdx-project.json');
  if (!existsSync(file)) return [root];
  const project = JSON.parse(readFileSync(file, 'utf8')) as { packageDirectories?: { path: string }[] };
  return (project.packageDirectories ?? []).map((directory) => join(root, directory.path)).filter((path) => existsSync(path));
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === '__tests__' || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}
