import { compileErrorLine } from '../../compiler/language/diagnostics.ts';
import { wallTime } from '../../runtime/kernel/clock.ts';
import { shardOf, shuffled } from '../testing/order.ts';
import { matching, unmatched, type TestPlan } from '../testing/plan.ts';
import type { OpenedProject } from '../testing/test-messages.ts';
import { TestPool } from '../testing/test-pool.ts';
import { UsageError } from './arguments.ts';
import { command } from './command.ts';
import { testOptions, type TestOptions } from './test-options.ts';
import { report } from './test-report.ts';
import { watchTests } from './watch-tests.ts';

/** `local-org test`: runs the Apex tests of a project. Exit code 1 if one failed or the project does not compile. */
export const main = command(async (args) => {
  const options = testOptions(args);
  const withCoverage = options.coverage !== undefined || options.coverageTable;
  const now = wallTime();
  const { sourceDir, workers, watch } = options;
  const pool = await TestPool.start({ sourceDir, coverage: withCoverage, now, count: workers, watches: watch });
  try {
    return watch ? await watchTests(pool, options) : await runOnce(pool, options, now);
  } finally {
    await pool.close();
  }
});

async function runOnce(pool: TestPool, options: TestOptions, started: number): Promise<number> {
  const opened = await pool.open();
  for (const error of opened.errors) console.log(compileErrorLine(error));
  const results = await pool.run(chosen(opened, options));
  const coverage = options.coverage !== undefined || options.coverageTable ? await pool.coverage() : undefined;
  report({ root: opened.root, errors: opened.errors, results, coverage, started }, options);
  return results.every((result) => result.outcome === 'passed') && opened.errors.length === 0 ? 0 : 1;
}

/** The tests to run, in the order in which they start. */
function chosen({ plans, errors }: OpenedProject, { tests, shard, seed, sourceDir }: TestOptions): readonly TestPlan[] {
  const missing = tests === undefined ? [] : unmatched(plans, tests);
  // What does not compile has no tests.
  if (errors.length === 0 && plans.length === 0) throw new UsageError(`No tests found in ${sourceDir}`);
  if (errors.length === 0 && missing.length > 0) throw new UsageError(`No test matches ${missing.join(', ')}`);
  const wanted = matching(plans, tests);
  const part = shard ? shardOf(wanted, shard.index, shard.count) : wanted;
  if (seed === undefined) return part;
  console.log(`Random order; repeat it with --random-order ${seed}`);
  return shuffled(part, seed);
}
