import { dateTime, fieldLabels, format, outcomeText, reasonText } from 'c/userSyncText';
import { labels } from './labels';

export type Entry = Apex.UserSyncDetailEntry;

export interface EntryView {
  readonly key: string;
  readonly at: string;
  readonly outcome: string;
  readonly reason: string;
  readonly changes: readonly { readonly key: string; readonly text: string }[];
}

/** What happened to a user once, with old and new values. */
export function entryView({ at, outcome, reason, arguments: values, changes }: Entry, index: number): EntryView {
  return {
    key: `${index}`,
    at: dateTime(at),
    outcome: outcomeText(outcome).text,
    reason: reasonText({ reason, arguments: values }),
    changes: (changes ?? []).map((change) => ({ key: change.field, text: changeText(change) }))
  };
}

export function changeText({ field, oldValue, newValue }: Apex.UserSyncFieldChange): string {
  return format(labels.change, fieldLabels[field] ?? field, oldValue || labels.empty, newValue || labels.empty);
}
