import { format } from './format';
import { needsLabels } from './needsLabels';

/** What a screen's changes take. */
export type Need = 'Assign' | 'Map' | 'Transfer' | 'SetUp' | 'Read';

/** A sentence with what a change takes, who gives it, and further values. */
export function needed(label: string, need: Need, ...values: readonly string[]): string {
  return format(label, needsLabels[need], needsLabels.Giver, ...values);
}
