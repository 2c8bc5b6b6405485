import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/check/project-root.ts';

/** The product as a newcomer starts it: a process of its own, on free ports, with a state folder of its own. */
export interface Product {
  readonly localOrg: string;
  readonly accountEngagement: string;
  readonly state: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** Ends it; with `SIGKILL` as a crash does. Resolves with the exit code when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export function newStateFolder(): string {
  return mkdtempSync(join(tmpdir(), 'user-sync-'));
}

/** Starts the product and resolves when it has printed both addresses. Rejects with its output if it ends before. */
export function startProduct(state: string, args: readonly string[] = []): Promise<Product> {
  const child = spawn(process.execPath, [join(projectRoot, 'scripts', 'start.mjs'), '--port', '0', '--state', state, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const localOrg = /^Local org: (\S+)$/m.exec(output)?.[1];
      const accountEngagement = /^Account Engagement: (\S+)$/m.exec(output)?.[1];
      if (!localOrg || !accountEngagement) return;
      const stop = (signal: NodeJS.Signals = 'SIGINT') => {
        child.kill(signal);
        return ended;
      };
      resolve({ localOrg, accountEngagement, state, process: child, output: () => output, stop });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => reject(new Error(`The product ended with exit code ${code}:\n${output}`)));
  });
}

export function clientOf(state: string): { id: string; secret: string } {
  return JSON.parse(readFileSync(join(state, 'account-engagement-client.json'), 'utf8'));
}
