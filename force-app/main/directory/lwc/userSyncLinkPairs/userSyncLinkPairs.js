/** The server links at most so many at once. */
export const most = 1000;
export const nameOf = ({ name, email }) => name || email;
/** A row with the user who was chosen, else with the one who is suggested. */
export function pairOf(row, choice) {
    const { recordId, version, userId, userLabel } = row;
    return { recordId, name: nameOf(row), version, userId: choice?.userId ?? userId, userLabel: choice?.label ?? userLabel };
}
/** The pairs with others instead of, or beside, those of the same records. */
export function withPairs(pairs, others) {
    const changed = new Set(others.map(({ recordId }) => recordId));
    return [...pairs.filter(({ recordId }) => !changed.has(recordId)), ...others].slice(0, most);
}
/** Who was chosen for a row instead of the one who is suggested. */
export function choiceOf(row, pairs) {
    const pair = pairs.find(({ recordId }) => recordId === row.recordId);
    return pair && pair.userId !== row.userId ? { userId: pair.userId, label: pair.userLabel } : undefined;
}
/** Whether the record is linked, sent or not. */
export function isLinked({ why, chosenBy }) {
    return why === 'Linked' || Boolean(chosenBy);
}
/** Whether the row can be linked: not linked yet, and a user is suggested or chosen. */
export function isLinkable(row, choice) {
    return Boolean(choice ?? row.userId) && !isLinked(row);
}
