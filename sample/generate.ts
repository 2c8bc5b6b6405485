import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountEngagementFiles, salesforceFiles } from './company/files.ts';

/** Writes the sample company's files: `node scripts/run.mjs sample/generate.ts`. The files are committed; a test compares them with the generator. */
export function main(): void {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const [folder, files] of [
    ['salesforce', salesforceFiles()],
    ['account-engagement', accountEngagementFiles()]
  ] as const) {
    mkdirSync(join(here, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(here, folder, name), text);
  }
}
