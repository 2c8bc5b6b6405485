import { read, write } from './store';
const keyOf = (screen, unitId) => `userSync.draft.${screen}.${unitId}`;
export function draftOf(screen, unitId) {
    const text = read(keyOf(screen, unitId));
    return text ? JSON.parse(text) : undefined;
}
/** Keeps the changes of a screen; none drops the draft. */
export function keepDraft(screen, unitId, changes) {
    if (changes.length === 0)
        dropDraft(screen, unitId);
    else
        write(keyOf(screen, unitId), JSON.stringify({ savedOn: new Date().toISOString(), changes }));
}
export function dropDraft(screen, unitId) {
    write(keyOf(screen, unitId), null);
}
