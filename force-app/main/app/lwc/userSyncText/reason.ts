import { argumentTexts } from './arguments';
import { format } from './format';
import { noteLabels } from './noteLabels';
import type { Line } from './outcome';
import { reasonLabels } from './reasonLabels';

/** The second sentence about a user: why, and what to do. An unknown code shows itself, so that nothing is hidden. */
export function reasonText({ reason, arguments: values }: Pick<Line, 'reason' | 'arguments'>): string {
  if (!reason) return '';
  return format(reasonLabels[reason] ?? reason, ...argumentTexts(values));
}

export function noteTexts(notes: readonly string[] | null | undefined): string[] {
  return (notes ?? []).map((note) => noteLabels[note] ?? reasonLabels[note] ?? note);
}
