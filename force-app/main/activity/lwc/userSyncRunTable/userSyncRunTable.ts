import { LightningElement, api } from 'lwc';
import type { Action, Column, Row } from 'c/userSyncTable';
import { argumentText, dateTime, editText, format, number, runKind } from 'c/userSyncText';
import { labels } from './labels';

type Run = Apex.UserSyncRunPagesRun;

const counted = ['Created', 'Updated', 'Restored', 'Linked', 'Recycled', 'Skipped', 'Held', 'Refused'] as const;
const names: Readonly<Record<string, string>> = {
  Created: labels.created,
  Updated: labels.updated,
  Restored: labels.restored,
  Linked: labels.linked,
  Recycled: labels.recycled,
  Skipped: labels.skipped,
  Held: labels.held,
  Refused: labels.refused
};

const columns: readonly Column[] = [
  { name: 'started', label: labels.started },
  { name: 'kind', label: labels.kind },
  { name: 'duration', label: labels.duration, wide: true },
  ...counted.map((name): Column => ({ name, label: names[name]!, kind: 'number' })),
  { name: 'ended', label: labels.ended, wide: true },
  { name: 'actions', label: labels.actions, kind: 'actions' }
];

/** Runs with their counts, as a table. Fires `select` `{ runId }`. */
export default class UserSyncRunTable extends LightningElement {
  @api runs: readonly Run[] = [];
  labels = labels;
  columns = columns;

  get rows(): Row[] {
    return this.runs.map((run) => ({
      key: run.id,
      started: dateTime(run.startedOn),
      kind: kindOf(run),
      duration: durationOf(run),
      ...Object.fromEntries(counted.map((name) => [name, run.counts[name] ? number(run.counts[name]) : ''])),
      ended: endOf(run),
      actions: isEdit(run) ? [] : [openOf(run)]
    }));
  }

  @api focusRun(runId: string): void {
    (this.refs?.table as unknown as { focusRow(key: string, name: string): void } | undefined)?.focusRow(runId, 'open');
  }

  handleAction(event: CustomEvent<{ key: string }>): void {
    this.dispatchEvent(new CustomEvent('select', { detail: { runId: event.detail.key } }));
  }
}

function isEdit({ kind }: Run): boolean {
  return kind === 'Edit';
}

/** Of what an admin saved, who and what. */
function kindOf(run: Run): string {
  return isEdit(run) ? format(labels.edit, run.startedBy && argumentText(run.startedBy), editText(run.what)) : runKind(run.kind);
}

function openOf({ kind, startedOn }: Run): Action {
  return { name: 'open', label: labels.open, title: format(labels.openTitle, `${runKind(kind)}, ${dateTime(startedOn)}`) };
}

function durationOf({ startedOn, endedOn }: Run): string {
  if (!endedOn) return '';
  const seconds = Math.round((Date.parse(endedOn) - Date.parse(startedOn)) / 1000);
  return seconds < 120 ? format(labels.seconds, seconds) : format(labels.minutes, Math.round(seconds / 60));
}

function endOf({ state, endReason }: Run): string {
  if (state === 'Running') return labels.running;
  return endReason === 'Done' || !endReason ? labels.done : endReason;
}
