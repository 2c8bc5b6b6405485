import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TreeWatch } from '../../local-org/host/watch/tree-watch.ts';

const componentSource = /[\\/]lwc[\\/].*(?<!\.d)\.ts$/;

/**
 * Compiles the components' TypeScript beside its sources as soon as one of them is changed: from then on TypeScript's own watch runs. Until then it costs
 * nothing; without TypeScript installed nothing happens.
 */
export class ComponentCompiler {
  readonly #root: string;
  readonly #log: (line: string) => void;
  readonly #watch: TreeWatch | undefined;
  #compiler: ChildProcess | undefined;

  constructor(root: string, log: (line: string) => void) {
    this.#root = root;
    this.#log = log;
    const folder = join(root, 'force-app');
    if (existsSync(folder)) this.#watch = new TreeWatch(folder, (file) => this.#notice(file));
  }

  close(): void {
    this.#watch?.close();
    this.#compiler?.kill();
  }

  #notice(file: string): void {
    if (this.#compiler || !componentSource.test(file)) return;
    const tsc = typescriptPath();
    if (!tsc) return;
    const options = ['-p', 'tsconfig.json', '--noEmit', 'false', '--watch', '--preserveWatchOutput', '--pretty', 'false'];
    this.#compiler = spawn(process.execPath, [tsc, ...options], { cwd: this.#root, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#compiler.stdout!.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) this.#log(line);
    });
  }
}

function typescriptPath(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
