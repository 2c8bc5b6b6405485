import type { CsvColumn } from 'c/userSyncCsv';
import type { Column, Row } from 'c/userSyncTable';
import { dateTime, fieldLabels, format, outcomeText, reasonText } from 'c/userSyncText';
import { labels } from './labels';

export type Line = Apex.UserSyncRunPagesLine;

export const columns: readonly Column[] = [
  { name: 'name', label: labels.name },
  { name: 'outcome', label: labels.outcome, kind: 'outcome' },
  { name: 'changes', label: labels.changes },
  { name: 'reason', label: labels.reason, wide: true },
  { name: 'time', label: labels.time, wide: true },
  { name: 'actions', label: labels.actions, kind: 'actions' }
];

export const csvColumns: readonly CsvColumn[] = [
  { label: labels.name, value: ({ name }: Line) => name },
  { label: labels.username, value: ({ username }: Line) => username },
  { label: labels.outcome, value: ({ outcome }: Line) => outcomeText(outcome).text },
  { label: labels.changes, value: (line: Line) => changesText(line) },
  { label: labels.reason, value: (line: Line) => reasonText(line) },
  { label: labels.time, value: ({ at }: Line) => at }
];

/** What was done to one user, with old and new values. */
export function rowOf(line: Line): Row {
  return {
    key: line.id,
    name: line.name,
    outcome: { outcome: line.outcome, tense: 'done' },
    changes: changesText(line),
    reason: reasonText(line),
    time: dateTime(line.at),
    actions: [{ name: 'why', label: labels.why, title: format(labels.whyTitle, line.name) }]
  };
}

const anyValue = { type: 'text', value: '…', label: '' };

/** The first sentence of a reason with dots for its values, which differ from user to user. */
export function shortReason(reason: string): string {
  // Some of those who are not assigned never were.
  const values = reason === 'NotAssigned' ? [] : [anyValue, anyValue, anyValue];
  const [first = reason] = reasonText({ reason, arguments: values }).split('. ');
  return first.replace(/\.$/, '');
}

function changesText({ changes }: Line): string {
  return (changes ?? [])
    .map(({ field, oldValue, newValue }) =>
      format(labels.change, fieldLabels[field] ?? field, oldValue || labels.empty, newValue || labels.empty)
    )
    .join(' · ');
}
