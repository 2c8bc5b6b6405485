import { argumentTexts } from './arguments';
import { format } from './format';
import { noteLabels } from './noteLabels';
import { reasonLabels } from './reasonLabels';
/** The second sentence about a user: why, and what to do. An unknown code shows itself, so that nothing is hidden. */
export function reasonText({ reason, arguments: values }) {
    if (!reason)
        return '';
    return format(reasonLabels[codeOf(reason, values)] ?? reason, ...argumentTexts(values));
}
/** Who was never in a group cannot have been removed from one. */
function codeOf(reason, values) {
    return reason === 'NotAssigned' && !values?.[0]?.value ? 'NotAssignedHere' : reason;
}
const withoutRole = ['Recycled', 'Skipped', 'Unchanged', 'NotAssigned'];
const ofRole = ['BothGroups', 'CreatingAdmin', 'SalesFixed'];
/** The notes that say something of what happens to a line: how its role came about only where one is given. */
export function lineNotes({ outcome, notes }) {
    return noteTexts((notes ?? []).filter((note) => !withoutRole.includes(outcome) || !ofRole.includes(note)));
}
export function noteTexts(notes) {
    return (notes ?? []).map((note) => noteLabels[note] ?? reasonLabels[note] ?? note);
}
