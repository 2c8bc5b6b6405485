import { resolve } from 'node:path';
import { install, requireNode } from './install.mjs';

// Runs `main(arguments)` of a TypeScript file: node scripts/run.mjs sample/generate.ts [arguments]
requireNode();
install('everything');
const { runTypeScript } = await import('../local-org/bin/bundle.mjs');
const [file, ...rest] = process.argv.slice(2);
const { main } = await runTypeScript(resolve(file));
await main(rest);
