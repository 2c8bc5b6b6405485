import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { add, countsText, noCounts, type Counts } from './counts.ts';
import { projectRoot } from './project-root.ts';
import { steps, type Step } from './steps.ts';

/** Runs every check, one after another, and ends with the counts of all. `--only NAME` (repeatable) runs some of them. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string', multiple: true } } });
  const unknown = values.only?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
  if (unknown.length > 0) {
    console.error(`No check named ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`);
    process.exit(1);
  }
  rmSync(join(projectRoot, '.cache', 'reports'), { recursive: true, force: true });
  mkdirSync(join(projectRoot, '.cache', 'reports'), { recursive: true });

  let total: Counts = noCounts;
  for (const step of steps.filter(({ name }) => !values.only || values.only.includes(name))) total = add(total, await run(step));
  console.log(countsText(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function run(step: Step): Promise<Counts> {
  const start = performance.now();
  const { exitCode, output } = await execute(step.command);
  const counts = step.count(exitCode, output);
  if (counts.failed > 0) console.log(output);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${step.title}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
  return counts;
}

function execute([program, ...args]: readonly string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program!, args, { cwd: projectRoot, env: quietEnvironment, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

const quietEnvironment = {
  ...process.env,
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_DISABLE_TELEMETRY: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  NO_COLOR: '1',
  FORCE_COLOR: '0'
};
