import { parseArgs } from 'node:util';
import { runHistory } from './history/run.ts';
import { foundCompany } from './org/base.ts';
import { compileProgram } from './org/project.ts';

export const projectRoot = process.cwd();

/** Runs histories: `--histories N --seed S`. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      histories: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      verbose: { type: 'boolean', default: false }
    }
  });
  const program = compileProgram(projectRoot);
  const base = await foundCompany(program, 'Enterprise');
  const started = process.cpuUsage().user;
  for (let index = 0; index < Number(values.histories); index++) {
    const seed = index === 0 ? values.seed : `${values.seed}.${index}`;
    const before = process.cpuUsage().user;
    const result = await runHistory(base, seed);
    console.log(
      seed,
      result.steps,
      'steps',
      Math.round((process.cpuUsage().user - before) / 1000),
      'ms',
      result.wrong.length ? 'WRONG' : 'ok'
    );
    if (values.verbose) console.log(result.script.join('\n'));
    for (const line of result.wrong.slice(0, 5)) console.log('   ', line);
    if (values.verbose) console.log([...result.counts].map(([key, count]) => `${key} ${count}`).join('\n'));
  }
  console.log('cpu', (process.cpuUsage().user - started) / 1e6);
}
