import { format, leadText, noteTexts, outcomeText, reasonText, time, valueLabels } from 'c/userSyncText';
import { labels } from './labels';
export function columns(maySync) {
  return [
    { name: 'name', label: labels.name, sortable: true },
    { name: 'username', label: labels.username, sortable: true },
    { name: 'group', label: labels.group },
    { name: 'role', label: labels.role },
    { name: 'outcome', label: labels.outcome, kind: 'outcome', sortable: true },
    { name: 'reason', label: labels.reason },
    { name: 'sentOn', label: labels.sentOn, sortable: true },
    { name: 'actions', label: maySync ? labels.actions : labels.why, kind: 'actions' }
  ];
}
export function rowOf(line, tense, maySync) {
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
export function csvColumns(tense) {
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
