import { NotSupportedError } from './exception.ts';

/**
 * Result of a member of user code that the platform calls back (`compareTo`, `equals`, `toString` …). A coloured member answers a generator, which is run to
 * its end; a callout in it would yield, and is refused.
 */
export function drive(result: unknown, from: string): unknown {
  if (typeof result !== 'object' || result === null || !(Symbol.iterator in result) || !('next' in result)) return result;
  const step = (result as Generator<unknown, unknown>).next();
  if (step.done !== true) throw new NotSupportedError(`callout from ${from}`);
  return step.value;
}
