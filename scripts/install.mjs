import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(projectRoot, 'node_modules', '.user-sync-install.json');
const oldestNode = [20, 19];

/** Ends the process with one clear line on a Node that is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(`Node ${oldestNode.join('.')} or newer is needed; this is Node ${process.versions.node}. Install a newer Node and try again.`);
}

/**
 * Installs what the lock file names, unless a stamp says that it is installed.
 *
 * @param {'runtime' | 'everything'} what `everything` adds the development dependencies
 */
export function install(what) {
  const lock = createHash('sha1')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .digest('hex');
  const stamp = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : undefined;
  if (stamp?.lock === lock && (stamp.what === 'everything' || stamp.what === what)) return;
  console.log(what === 'runtime' ? 'Installing what the product needs to run …' : 'Installing what the product and its tests need …');
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error', ...(what === 'runtime' ? ['--omit=dev'] : [])], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32'
  });
  if (npm.status !== 0) fail('npm ci failed; its message stands above. Check the network and the free disk space, then try again.');
  writeFileSync(stampFile, JSON.stringify({ lock, what }));
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}
