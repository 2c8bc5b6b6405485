import { join } from 'node:path';
import { install, projectRoot, requireNode } from './install.mjs';

requireNode();
install('runtime');
const { runTypeScript } = await import('../local-org/bin/bundle.mjs');
const { main } = await runTypeScript(join(projectRoot, 'account-engagement', 'command.ts'));
await main(process.argv.slice(2));
