import { argumentText, dateTime, errorText, format } from 'c/userSyncText';
import { isLinkable, nameOf } from 'c/userSyncLinkPairs';
import { labels } from './labels';
const all = [
    { name: 'record', label: labels.record },
    { name: 'email', label: labels.email, wide: true },
    { name: 'role', label: labels.role, wide: true },
    { name: 'user', label: labels.user },
    { name: 'why', label: labels.why },
    { name: 'actions', label: labels.actions, kind: 'actions' }
];
/** Beside an open panel there is room for what the two are called. */
export function columns(besidePanel) {
    return besidePanel ? all.filter(({ wide }) => !wide) : all;
}
const whys = {
    SameEmail: labels.sameEmail,
    SameUsername: labels.sameUsername,
    SameName: labels.sameName,
    Linked: labels.whyLinked
};
/** A record with the user it is, or may be, linked to; a refusal of the last try stands in its row. */
export function rowOf(row, choice, failure, readOnly) {
    const name = nameOf(row);
    const open = { name: 'open', label: labels.open, title: format(labels.openTitle, name) };
    const undo = { name: 'undo', label: labels.undo, title: format(labels.undoTitle, name) };
    return {
        key: row.recordId,
        fixed: !isLinkable(row, choice),
        record: [name, row.recordId, row.state === 'Bin' ? labels.bin : ''].filter(Boolean).join(', '),
        email: row.email,
        role: row.roleName,
        user: choice?.label ?? row.userLabel ?? labels.noUser,
        why: failure ? errorText({ code: failure.reason, arguments: failure.arguments }) : whyText(row, choice),
        actions: row.canUndo && !readOnly ? [open, undo] : [open]
    };
}
function whyText(row, choice) {
    if (choice)
        return labels.chosen;
    if (row.chosenBy)
        return format(labels.chosenBy, argumentText(row.chosenBy));
    if (row.sentOn)
        return format(labels.sent, dateTime(row.sentOn));
    return whys[row.why] ?? '';
}
