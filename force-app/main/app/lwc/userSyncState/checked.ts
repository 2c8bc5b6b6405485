/** What somebody has checked by hand, remembered in this browser; without a store it has to be checked again. */
const keyOf = (what: string, unitId: string) => `userSync.checked.${what}.${unitId}`;

export function isChecked(what: string, unitId: string): boolean {
  try {
    return localStorage.getItem(keyOf(what, unitId)) === 'true';
  } catch {
    return false;
  }
}

export function setChecked(what: string, unitId: string, checked: boolean): void {
  try {
    localStorage.setItem(keyOf(what, unitId), String(checked));
  } catch {
    // Without a store nothing is remembered.
  }
}
