import { argumentTexts } from './arguments';
import { format, list } from './format';
import { leadLabels } from './leadLabels';
import { outcomeLabels } from './outcomeLabels';
const suffixes = { done: '', will: 'Will', would: 'Would' };
const icons = {
    Created: 'utility:add',
    Updated: 'utility:edit',
    Restored: 'utility:undo',
    Linked: 'utility:link',
    Recycled: 'utility:recycle_bin_full',
    Unchanged: 'utility:check',
    Skipped: 'utility:ban',
    Waiting: 'utility:clock',
    Held: 'utility:lock',
    Retrying: 'utility:refresh',
    Refused: 'utility:error',
    InLine: 'utility:hourglass',
    Released: 'utility:unlinked',
    NotAssigned: 'utility:dash',
    Drift: 'utility:warning'
};
const severities = { Held: 'warning', Drift: 'warning', Refused: 'error' };
/** The order in which outcomes stand in counts: what people look for first. */
export const outcomeOrder = [
    'Recycled',
    'Held',
    'Refused',
    'Retrying',
    'Created',
    'Restored',
    'Linked',
    'Updated',
    'Skipped',
    'Waiting',
    'InLine',
    'Unchanged',
    'Released',
    'NotAssigned',
    'Drift'
];
export function outcomeText(code, tense = 'done') {
    const text = outcomeLabels[code + suffixes[tense]] ?? outcomeLabels[code] ?? code;
    return { text, icon: icons[code] ?? 'utility:question', severity: severities[code] };
}
/** The first sentence about a user: what happened. Without the value that it names, the outcome's own word. */
export function leadText({ outcome, leadArguments }, tense = 'done') {
    const label = leadLabels[outcome + suffixes[tense]] ?? leadLabels[outcome];
    const value = list(argumentTexts(leadArguments).filter(Boolean));
    if (!label || (label.includes('{0}') && !value))
        return outcomeText(outcome, tense).text;
    return format(label, value);
}
