import { NotSupportedError } from './exception.ts';

/**
 * Result of a member of user code that the platform calls back (`compareTo`, `equals`, `toString` …). A coloured member answers a generator, which is run to
 * its end; a callout in it would yield, and is refused.
 */
export function drive(result: unknown, from: string): unknown {
  if (typeof result !== 'object' || result === null || !(Symbol.iterator in result) || !('next' in result)) return result;
  const coroutine = result as Generator<{ readonly kind?: string }, unknown>;
  for (;;) {
    const step = coroutine.next();
    if (step.done === true) return step.value;
    // A switch point of a simulation build only offers a chance.
    if (step.value.kind !== 'switch') throw new NotSupportedError(`callout from ${from}`);
  }
}
