import { format } from './format';
import { needsLabels } from './needsLabels';
/** A sentence with what a change takes, who gives it, and further values. */
export function needed(label, need, ...values) {
    return format(label, needsLabels[need], needsLabels.Giver, ...values);
}
