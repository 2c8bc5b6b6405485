import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discoverTests } from '../../local-org/host/testing/discover.ts';
import { readProject } from '../../local-org/metadata/project.ts';
import { compileApex } from '../../local-org/org/compile.ts';
import { projectRoot } from '../check/project-root.ts';
import { copyRenamed } from './copy-renamed.ts';

/**
 * Runs the package's Apex tests with another prefix in all names: whatever passes under the package's own names only is a special case for them. Ends with
 * `N passed, N failed`; tests that the renamed copy lost count as failed.
 */
export function main(): void {
  const copy = mkdtempSync(join(tmpdir(), 'renamed-'));
  try {
    const { packageDirectories } = JSON.parse(readFileSync(join(projectRoot, 'sfdx-project.json'), 'utf8')) as Sfdx;
    copyRenamed(projectRoot, copy, ['sfdx-project.json', ...packageDirectories.map(({ path }) => path)], 'UserSync', 'Qx');
    const command = [join(projectRoot, 'local-org', 'bin', 'local-org.mjs'), 'test', '--source-dir', copy];
    const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 28 });
    const counts = /^(\d+) passed, (\d+) failed/m.exec(stdout);
    const lost = testsOf(projectRoot) - Number(counts?.[1] ?? 0);
    if (lost > 0 || status !== 0) console.log(stdout + stderr);
    console.log(`${counts?.[1] ?? 0} passed, ${lost} failed`);
    process.exitCode = lost === 0 && status === 0 ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

interface Sfdx {
  readonly packageDirectories: readonly { readonly path: string }[];
}

/** How many tests a project has. */
function testsOf(root: string): number {
  const { program } = compileApex(readProject(root));
  return discoverTests(program.units.flatMap((unit) => unit.classes)).reduce((sum, { tests }) => sum + tests.length, 0);
}
