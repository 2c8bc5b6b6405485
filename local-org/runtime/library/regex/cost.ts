import { costs } from '../../kernel/costs.ts';
import type { ValueContext } from '../../values/context.ts';

/** The text, after the cost of matching it once went to the CPU model. */
export function charged(context: ValueContext, text: string): string {
  context.charge((text.length / 1024) * costs.regexKilobyte);
  return text;
}
