import type { Column, Row } from 'c/userSyncTable';
import { format, leadText, noteTexts, outcomeText, reasonText, time, valueLabels, type Tense } from 'c/userSyncText';
import { labels } from './labels';

export type UserLine = Apex.UserSyncLine;

/** Beside an open panel there is room for what identifies a user and its outcome. */
export function columns(maySync: boolean, besidePanel: boolean): Column[] {
  const actions: Column = { name: 'actions', label: maySync ? labels.actions : labels.why, kind: 'actions' };
  const name: Column = { name: 'name', label: labels.name, sortable: true };
  const outcome: Column = { name: 'outcome', label: labels.outcome, kind: 'outcome', sortable: true };
  if (besidePanel) return [name, outcome, { ...actions, label: labels.why }];
  return [
    name,
    { name: 'username', label: labels.username, kind: 'address', sortable: true, wide: true },
    { name: 'group', label: labels.group, wide: true },
    { name: 'role', label: labels.role, wide: true },
    outcome,
    { name: 'reason', label: labels.reason, wide: true },
    { name: 'sentOn', label: labels.sentOn, sortable: true, wide: true },
    actions
  ];
}

export function rowOf(line: UserLine, tense: Tense, maySync: boolean): Row {
  const why = { name: 'why', label: labels.why, title: format(labels.whyTitle, line.name) };
  const sync = { name: 'sync', label: labels.syncNow, title: format(labels.syncNowTitle, line.name) };
  return {
    key: line.userId,
    name: line.name,
    username: line.username,
    group: valueLabels[line.groupName] ?? '',
    role: line.roleName,
    outcome: { outcome: line.outcome, tense, drift: line.drift },
    reason: reasonText(line),
    sentOn: time(line.sentOn),
    actions: maySync ? [why, sync] : [why]
  };
}

/** The file has both sentences about a user. */
export function csvColumns(tense: Tense): { label: string; value: (line: UserLine) => unknown }[] {
  return [
    { label: labels.name, value: ({ name }) => name },
    { label: labels.username, value: ({ username }) => username },
    { label: labels.email, value: ({ email }) => email },
    { label: labels.group, value: ({ groupName }) => valueLabels[groupName] ?? '' },
    { label: labels.role, value: ({ roleName }) => roleName },
    { label: labels.outcome, value: ({ outcome }) => outcomeText(outcome, tense).text },
    { label: labels.lead, value: (line) => leadText(line, tense) },
    { label: labels.reason, value: (line) => [reasonText(line), ...noteTexts(line.notes)].join(' ') },
    { label: labels.sentOn, value: ({ sentOn }) => sentOn }
  ];
}
