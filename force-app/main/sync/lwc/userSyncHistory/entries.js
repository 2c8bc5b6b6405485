import { dateTime, fieldLabels, format, outcomeText, reasonText } from 'c/userSyncText';
import { labels } from './labels';
/** What happened to a user once, with old and new values. */
export function entryView({ at, outcome, reason, arguments: values, changes }, index) {
    return {
        key: `${index}`,
        at: dateTime(at),
        outcome: outcomeText(outcome).text,
        reason: reasonText({ reason, arguments: values }),
        changes: (changes ?? []).map((change) => ({ key: change.field, text: changeText(change) }))
    };
}
export function changeText({ field, oldValue, newValue }) {
    return format(labels.change, fieldLabels[field] ?? field, oldValue || labels.empty, newValue || labels.empty);
}
