import type { ValueContext } from '../../values/context.ts';
import { costs } from '../../kernel/costs.ts';
import { readText } from '../../values/allocation.ts';

/** Adds the cost of so many characters of JSON to the CPU model. */
export const chargeJson = (context: ValueContext, characters: number): void => context.charge((characters / 1024) * costs.jsonKilobyte);

/** The cost of reading a text: what it is made into counts in the heap as the text does. */
export function chargeReading(context: ValueContext, text: string): void {
  chargeJson(context, text.length);
  readText(text);
}
