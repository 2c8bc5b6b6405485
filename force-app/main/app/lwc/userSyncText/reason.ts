import { argumentTexts } from './arguments';
import { format } from './format';
import { noteLabels } from './noteLabels';
import type { Line } from './outcome';
import { reasonLabels } from './reasonLabels';

/** The second sentence about a user: why, and what to do. An unknown code shows itself, so that nothing is hidden. */
export function reasonText({ reason, arguments: values }: Pick<Line, 'reason' | 'arguments'>): string {
  if (!reason) return '';
  return format(reasonLabels[codeOf(reason, values)] ?? reason, ...argumentTexts(values));
}

/** Who was never in a group cannot have been removed from one. */
function codeOf(reason: string, values: Line['arguments']): string {
  return reason === 'NotAssigned' && !values?.[0]?.value ? 'NotAssignedHere' : reason;
}

const withoutRole: readonly string[] = ['Recycled', 'Skipped', 'Unchanged', 'NotAssigned'];
const ofRole: readonly string[] = ['BothGroups', 'CreatingAdmin', 'SalesFixed'];

/** The notes that say something of what happens to a line: how its role came about only where one is given. */
export function lineNotes({ outcome, notes }: { readonly outcome: string; readonly notes?: readonly string[] | null }): string[] {
  return noteTexts((notes ?? []).filter((note) => !withoutRole.includes(outcome) || !ofRole.includes(note)));
}

export function noteTexts(notes: readonly string[] | null | undefined): string[] {
  return (notes ?? []).map((note) => noteLabels[note] ?? reasonLabels[note] ?? note);
}
