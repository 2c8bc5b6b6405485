import { LightningElement, api } from 'lwc';
import { Pager, type KeyPage, type Listing } from 'c/userSyncPager';
import type { ServerError } from 'c/userSyncServer';
import type { Column, Row } from 'c/userSyncTable';
import { leadText, lineNotes, outcomeText, reasonText, type Line, type Tense } from 'c/userSyncText';
import { labels } from './labels';

/** A user of a plan or preview. */
export interface PlanLine extends Line {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly now: string;
  readonly after: string;
}

export type LoadLines = (outcome: string | null, after: string | null) => Promise<KeyPage<PlanLine>>;

/** Stands where there is no live record. */
const noRecord = '–';

const columns: readonly Column[] = [
  { name: 'name', label: labels.name },
  { name: 'now', label: labels.now, wide: true },
  { name: 'after', label: labels.after, wide: true },
  { name: 'outcome', label: labels.outcome, kind: 'outcome' },
  { name: 'reason', label: labels.reason }
];

/** What would happen to whom: counts that filter, names by page, a file of all. */
export default class UserSyncPreview extends LightningElement {
  @api counts: Readonly<Record<string, number>> = {};
  @api tense: Tense = 'will';
  @api fileName = 'plan.csv';
  /** Answers a page of users; those who would be recycled come first. */
  @api load: LoadLines | undefined;
  labels = labels;
  columns = columns;
  outcome = '';
  listing: Listing<PlanLine> | undefined;
  error: ServerError | undefined;
  busy = false;
  private pager: Pager<PlanLine> | undefined;

  connectedCallback(): void {
    this.open();
  }

  /** Reads the names again, when the plan has changed. */
  @api refresh(): void {
    this.open();
  }

  get total(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  get rows(): Row[] {
    return (this.listing?.rows ?? []).map((line) => ({
      key: line.userId,
      name: line.name,
      now: line.now || noRecord,
      after: line.after || noRecord,
      outcome: { outcome: line.outcome, tense: this.tense },
      reason: [leadText(line, this.tense), reasonText(line), ...lineNotes(line)].filter(Boolean).join(' ')
    }));
  }

  get isEmpty(): boolean {
    return this.listing?.page.total === 0;
  }

  get isLoading(): boolean {
    return !this.listing && !this.error;
  }

  get csvColumns(): { label: string; value: (line: PlanLine) => unknown }[] {
    return [
      { label: labels.name, value: ({ name }) => name },
      { label: labels.username, value: ({ username }) => username },
      { label: labels.now, value: ({ now }) => now },
      { label: labels.after, value: ({ after }) => after },
      { label: labels.outcome, value: ({ outcome }) => outcomeText(outcome, this.tense).text },
      { label: labels.lead, value: (line) => leadText(line, this.tense) },
      { label: labels.reason, value: (line) => [reasonText(line), ...lineNotes(line)].join(' ') }
    ];
  }

  /** All pages of the filter, for the file. */
  get csvMethod(): (after: string | null) => Promise<KeyPage<PlanLine>> {
    return (after) => this.load!(this.outcome || null, after);
  }

  handleSelect(event: CustomEvent<{ outcome: string }>): void {
    this.outcome = event.detail.outcome;
    this.open();
  }

  handlePage(event: CustomEvent<{ direction: 'next' | 'previous' }>): void {
    this.show(this.pager!.move(event.detail.direction));
  }

  handleRetry(): void {
    this.open();
  }

  handleCsvError(event: CustomEvent<{ error: ServerError }>): void {
    this.error = event.detail.error;
  }

  private open(): void {
    this.pager = new Pager((after) => this.load!(this.outcome || null, after));
    this.show(this.pager.first());
  }

  private async show(listing: Promise<Listing<PlanLine> | undefined>): Promise<void> {
    this.busy = true;
    this.error = undefined;
    try {
      this.listing = (await listing) ?? this.listing;
    } catch (error) {
      this.error = error as ServerError;
    } finally {
      this.busy = false;
    }
  }
}
