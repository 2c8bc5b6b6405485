import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main as generateTypes } from './main.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Generates the types of the package's metadata and compiles the components' TypeScript beside its sources. Throws with the compiler's messages. */
export async function buildComponents(): Promise<void> {
  await generateTypes();
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json', '--noEmit', 'false'], {
    cwd: root,
    encoding: 'utf8'
  });
  if (status !== 0) throw new Error(`The components do not compile:\n${stdout}`);
}

export async function main(): Promise<void> {
  await buildComponents();
}
