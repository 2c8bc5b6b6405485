import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const deployed = ['.js', '.html', '.css'];

export const apiVersion = 67;
export const verdictFile = join(root, 'tools', 'lwc-verdict', 'verdict.json');

/** Every component of the package with the files that an org gets. A `.ts` is not among them: the compiler would make an empty component of it in silence. */
export function bundles() {
  return readdirSync(join(root, 'force-app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js-meta.xml'))
    .map((file) => dirname(join(root, 'force-app', file)))
    .sort()
    .map((folder) => ({ name: basename(folder), files: filesOf(folder) }));
}

function filesOf(folder) {
  const names = readdirSync(folder).filter((name) => deployed.includes(extname(name)));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export function fingerprint(files) {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
}
