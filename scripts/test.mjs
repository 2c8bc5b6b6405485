import { join } from 'node:path';
import { install, projectRoot, requireNode } from './install.mjs';

requireNode();
install('everything');
const { runTypeScript } = await import('../local-org/bin/bundle.mjs');
const { main } = await runTypeScript(join(projectRoot, 'scripts', 'check', 'main.ts'));
await main(process.argv.slice(2));
