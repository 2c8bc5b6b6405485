/** What somebody has checked by hand, remembered in this browser; without a store it has to be checked again. */
const keyOf = (what, unitId) => `userSync.checked.${what}.${unitId}`;
export function isChecked(what, unitId) {
    try {
        return localStorage.getItem(keyOf(what, unitId)) === 'true';
    }
    catch {
        return false;
    }
}
export function setChecked(what, unitId, checked) {
    try {
        localStorage.setItem(keyOf(what, unitId), String(checked));
    }
    catch {
        // Without a store nothing is remembered.
    }
}
