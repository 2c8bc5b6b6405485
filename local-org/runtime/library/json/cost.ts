import type { ValueContext } from '../../values/context.ts';
import { costs } from '../../kernel/costs.ts';

/** Adds the cost of so many characters of JSON to the CPU model. */
export const chargeJson = (context: ValueContext, characters: number): void => context.charge((characters / 1024) * costs.jsonKilobyte);
