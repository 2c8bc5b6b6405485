import userId from '@salesforce/user/Id';
import { read, write } from 'c/userSyncState';
/** Whoever logs in next in the same window has changes of their own. */
const keyOf = (screen, unitId) => `userSync.draft.${userId}.${screen}.${unitId}`;
export function draftOf(screen, unitId) {
    const text = read(keyOf(screen, unitId));
    return text ? JSON.parse(text) : undefined;
}
/** Keeps the changes of a screen; none drops the draft. */
export function keepDraft(screen, unitId, changes) {
    const draft = { savedOn: new Date().toISOString(), changes };
    write(keyOf(screen, unitId), changes.length === 0 ? null : JSON.stringify(draft));
}
