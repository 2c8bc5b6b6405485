import type { Base } from '../org/base.ts';
import { runHistory, type Result } from './run.ts';

/** Leaves out steps of a failing history, halves first, as long as it still fails. Answers the shortest that fails. */
export async function shrink(base: Base, failed: Result): Promise<{ readonly result: Result; readonly without: readonly number[] }> {
  let result = failed;
  let without = new Set<number>();
  const last = Math.max(0, ...failed.script.map((line) => Number(/^(\d+) /.exec(line)?.[1] ?? 0)));
  for (let size = Math.ceil((last + 1) / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start <= last; start += size) {
      const more = new Set(without);
      for (let number = start; number < start + size && number <= last; number++) more.add(number);
      if (more.size === without.size) continue;
      const attempt = await runHistory(base, failed.seed, more);
      if (attempt.wrong.length) {
        result = attempt;
        without = more;
      }
    }
  }
  return { result, without: [...without] };
}
