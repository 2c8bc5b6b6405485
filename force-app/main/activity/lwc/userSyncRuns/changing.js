const idle = ['Unchanged', 'NotAssigned'];
/** Whether a run did something to somebody. */
export function hasChanged({ counts }) {
    return Object.entries(counts ?? {}).some(([outcome, count]) => count > 0 && !idle.includes(outcome));
}
/** Whether it is what an admin saved, which by itself does nothing to anybody. */
export function isEdit({ kind }) {
    return kind === 'Edit';
}
