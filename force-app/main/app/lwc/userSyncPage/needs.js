import { format } from 'c/userSyncText';
import { labels } from './labels';
import { needsLabels } from './needsLabels';
const rights = {
    Assign: 'canAssign',
    Map: 'canMap',
    Transfer: 'canTransfer',
    SetUp: 'canSetUp',
    Read: 'canRead'
};
/** The sentence that says what is missing and who gives it, or undefined when the person may. */
export function lacking(unit, need) {
    return need && !unit[rights[need]] ? needed(labels.readOnly, need) : undefined;
}
/** A sentence with what a change takes, who gives it, and further values. */
export function needed(label, need, ...values) {
    return format(label, needsLabels[need], needsLabels.Giver, ...values);
}
