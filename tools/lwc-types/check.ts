import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFiles } from '../../local-org/metadata/files.ts';
import { buildComponents } from './build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the components and fails if a committed file was not what the build makes: an org gets the compiled files, and would get a stale or empty component in silence. */
export async function main(): Promise<void> {
  const generated = [join(root, 'types', 'generated.d.ts'), join(root, 'types', 'paths.json'), ...compiledFiles()];
  const before = new Map(generated.map((file) => [file, existsSync(file) ? readFileSync(file, 'utf8') : undefined]));
  await buildComponents();
  const stale = generated.filter((file) => readFileSync(file, 'utf8') !== before.get(file));
  for (const file of stale) console.error(`${relative(root, file)} was stale; it is rebuilt now. Commit it.`);
  if (stale.length > 0) process.exitCode = 1;
}

/** The JavaScript beside each TypeScript file of a component. */
function compiledFiles(): readonly string[] {
  const isSource = (file: string) => /\/lwc\/.*\.ts$/.test(file) && !file.includes('/__tests__/') && !file.endsWith('.d.ts');
  return projectFiles(root)
    .filter((file) => file.startsWith(join(root, 'force-app')) && isSource(file))
    .map((file) => file.replace(/\.ts$/, '.js'));
}
