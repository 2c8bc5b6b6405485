import { LightningElement, api } from 'lwc';
import lines from '@salesforce/apex/UserSyncActivityController.lines';
import run from '@salesforce/apex/UserSyncActivityController.run';
import type { CsvColumn } from 'c/userSyncCsv';
import { Pager, type KeyPage, type Listing } from 'c/userSyncPager';
import { call, type ServerError } from 'c/userSyncServer';
import type { Column, Row } from 'c/userSyncTable';
import { argumentText, dateTime, fieldLabels, format, number, outcomeText, reasonText } from 'c/userSyncText';
import { labels } from './labels';

type Line = Apex.UserSyncRunPagesLine;

const columns: readonly Column[] = [
  { name: 'name', label: labels.name },
  { name: 'outcome', label: labels.outcome, kind: 'outcome' },
  { name: 'changes', label: labels.changes },
  { name: 'reason', label: labels.reason, wide: true },
  { name: 'time', label: labels.time, wide: true }
];

/** What one run did to whom, with old and new values; reasons are grouped and filter. Fires `close`. */
export default class UserSyncRunLines extends LightningElement {
  labels = labels;
  columns = columns;
  run: Apex.UserSyncRunPagesRun | undefined;
  reasons: Readonly<Record<string, number>> = {};
  reason = '';
  listing: Listing<Line> | undefined;
  error: ServerError | undefined;
  private shownRun = '';
  private takesFocus = false;
  private readonly pager = new Pager<Line>((after) => this.read(after));

  @api get runId(): string {
    return this.shownRun;
  }

  set runId(value: string) {
    this.shownRun = value;
    this.reason = '';
    this.run = undefined;
    this.listing = undefined;
    this.takesFocus = true;
    if (value) this.load();
  }

  renderedCallback(): void {
    if (!this.takesFocus || !this.refs?.heading) return;
    this.takesFocus = false;
    (this.refs.heading as HTMLElement).focus();
  }

  get title(): string {
    return format(labels.title, dateTime(this.run!.startedOn));
  }

  get startedBy(): string | undefined {
    return this.run?.startedBy ? format(labels.by, argumentText(this.run.startedBy)) : undefined;
  }

  get isLoading(): boolean {
    return !this.run && !this.error;
  }

  get total(): number {
    return Object.values(this.reasons).reduce((sum, count) => sum + count, 0);
  }

  get isEmpty(): boolean {
    return this.listing?.rows.length === 0;
  }

  get options(): { label: string; value: string }[] {
    const groups = Object.entries(this.reasons).map(([value, count]) => ({
      value,
      label: format(labels.count, shortReason(value), number(count))
    }));
    return [{ value: '', label: format(labels.count, labels.all, number(this.total)) }, ...groups];
  }

  get rows(): Row[] {
    return (this.listing?.rows ?? []).map((line) => ({
      key: line.id,
      name: line.name,
      outcome: { outcome: line.outcome, tense: 'done' },
      changes: changesText(line),
      reason: reasonText(line),
      time: dateTime(line.at)
    }));
  }

  get csvColumns(): CsvColumn[] {
    return [
      { label: labels.name, value: ({ name }: Line) => name },
      { label: labels.username, value: ({ username }: Line) => username },
      { label: labels.outcome, value: ({ outcome }: Line) => outcomeText(outcome).text },
      { label: labels.changes, value: (line: Line) => changesText(line) },
      { label: labels.reason, value: (line: Line) => reasonText(line) },
      { label: labels.time, value: ({ at }: Line) => at }
    ];
  }

  get csvMethod(): (after: string | null) => Promise<KeyPage<Line>> {
    return (after) => this.read(after);
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleClose();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
    this.show(this.pager.first());
  }

  handlePage(event: CustomEvent<{ direction: 'next' | 'previous' }>): void {
    this.show(this.pager.move(event.detail.direction));
  }

  async load(): Promise<void> {
    this.error = undefined;
    try {
      this.run = await call(run({ runId: this.shownRun }));
      await this.show(this.pager.first());
    } catch (error) {
      this.error = error as ServerError;
    }
  }

  private async read(after: string | null): Promise<KeyPage<Line>> {
    const answer = await lines({ runId: this.shownRun, reason: this.reason, after });
    this.reasons = answer.reasons;
    return { rows: answer.rows, next: answer.next, total: this.reason ? (answer.reasons[this.reason] ?? 0) : this.total };
  }

  private async show(answer: Promise<Listing<Line> | undefined>): Promise<void> {
    try {
      this.listing = (await answer) ?? this.listing;
    } catch (error) {
      this.error = error as ServerError;
    }
  }
}

function changesText({ changes }: Line): string {
  return (changes ?? [])
    .map(({ field, oldValue, newValue }) =>
      format(labels.change, fieldLabels[field] ?? field, oldValue || labels.empty, newValue || labels.empty)
    )
    .join(' · ');
}

/** The first sentence of a reason without its values, which differ from user to user. */
function shortReason(reason: string): string {
  const [first = reason] = reasonText({ reason, arguments: [] }).split('. ');
  return first.replace(/\s+/g, ' ').trim();
}
