import { dateTime } from './format';
import { editLabels } from './editLabels';
import { kindLabels } from './kindLabels';
import { outcomeOrder, outcomeText } from './outcome';
export function runKind(kind) {
    return kindLabels[kind] ?? kind;
}
/** What an admin did, of those whose edits the log keeps. */
export function editText(what) {
    return editLabels[what] ?? what;
}
/** A run in one line: `3 Nov 2026, 10:44, Transfer, Created 380, Recycled 27`. */
export function runText({ kind, startedOn, counts }) {
    const parts = outcomeOrder.filter((outcome) => counts[outcome]).map((outcome) => `${outcomeText(outcome).text} ${counts[outcome]}`);
    return [dateTime(startedOn), runKind(kind), ...parts].join(', ');
}
