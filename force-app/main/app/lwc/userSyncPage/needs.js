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
export function needed(label, need) {
    return format(label, needsLabels[need], needsLabels.Giver);
}
