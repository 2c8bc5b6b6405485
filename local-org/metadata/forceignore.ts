import ignore from 'ignore';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Whether a project's `.forceignore` keeps a file from its org: patterns as in `.gitignore`, relative to the project (Salesforce DX Developer Guide, How to Exclude Source When Syncing). */
export function forceignore(root: string): (path: string) => boolean {
  const file = join(root, '.forceignore');
  if (!existsSync(file)) return () => false;
  const patterns = ignore.default().add(readFileSync(file, 'utf8'));
  return (path) => {
    const name = relative(root, path).split(sep).join('/');
    return !name.startsWith('..') && patterns.ignores(name);
  };
}
