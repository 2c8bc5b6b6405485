#!/usr/bin/env node
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`local-org needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}
const { runTypeScript } = await import('./bundle.mjs');
const { main } = await runTypeScript(join(dirname(fileURLToPath(import.meta.url)), '../host/cli/main.ts'));
process.exitCode = await main(process.argv.slice(2));
