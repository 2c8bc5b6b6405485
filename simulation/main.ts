import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { distributionOf } from './distribution.ts';
import { runHistory, type Result } from './history/run.ts';
import { shrink } from './history/shrink.ts';
import { foundCompany } from './org/base.ts';
import { compileProgram } from './org/project.ts';

const options = {
  histories: { type: 'string', default: '300' },
  seed: { type: 'string', default: '1' },
  /** Runs every n-th history from here on and tells a parent process; how the work is shared. */
  share: { type: 'string' },
  verbose: { type: 'boolean', default: false }
} as const;

/** A history makes many objects that live for a moment. */
const roomForYoungObjects = ['--max-semi-space-size=64'];

/** What a share of the histories came to. */
type Told = readonly Result[];

/** Random histories: `--histories N --seed S`. A history that fails prints its seed; `--histories 1 --seed` with that seed replays it. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  const count = Number(values.histories);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--histories must be a whole number from 1, not ${values.histories}.`);
  const seeds = Array.from({ length: count }, (_, index) => (index === 0 ? values.seed : `${values.seed}.${index}`));
  if (values.share !== undefined) {
    const [first = 0, step = 1] = values.share.split('/').map(Number);
    process.send?.(await runAll(seeds.filter((_, index) => index % step === first)));
    return;
  }
  const results = count < 10 ? await runAll(seeds) : await runShared(args);
  const failed = results.filter(({ wrong }) => wrong.length > 0);
  for (const { seed, wrong, script } of values.verbose ? results : failed)
    console.log([`Seed ${seed}`, ...script, ...wrong.map((line) => `  ✗ ${line}`)].join('\n'));
  const { lines, missed } = distributionOf(results);
  console.log(lines.join('\n'));
  const unmet = count >= 10 ? missed : [];
  for (const line of unmet) console.log(`✗ ${line}`);
  for (const { seed } of failed) console.log(`✗ Replay: npm run simulate -- --histories 1 --seed ${seed}`);
  console.log(`${results.length - failed.length} passed, ${failed.length + unmet.length} failed`);
  process.exitCode = failed.length + unmet.length === 0 ? 0 : 1;
}

/** Histories in this process. A single one that fails is shrunk. */
async function runAll(seeds: readonly string[]): Promise<Told> {
  const base = await foundCompany(compileProgram(process.cwd()), 'Enterprise');
  const results: Result[] = [];
  for (const seed of seeds) results.push(await runHistory(base, seed));
  const [only] = results;
  if (results.length > 1 || !only || only.wrong.length === 0) return results;
  const { result, without } = await shrink(base, only);
  console.log(`Still fails without the steps ${without.join(', ')}`);
  return [result];
}

/** The same in as many processes as there are cores. */
async function runShared(args: readonly string[]): Promise<Told> {
  const shares = availableParallelism();
  const run = (share: number) =>
    new Promise<Told>((resolve, reject) => {
      const script = [join('simulation', 'main.ts'), ...args, '--share', `${share}/${shares}`];
      const child = fork(join('scripts', 'run.mjs'), script, { stdio: 'inherit', execArgv: [...process.execArgv, ...roomForYoungObjects] });
      let told: Told | undefined;
      child.on('message', (message) => (told = message as Told));
      child.on('exit', (code) => (told ? resolve(told) : reject(new Error(`A share of the histories ended with ${code}.`))));
    });
  const told = await Promise.all(Array.from({ length: shares }, (_, share) => run(share)));
  return told.flat();
}
