import { LightningElement, api } from 'lwc';
import type { KeyPage } from 'c/userSyncPager';
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

interface PlanQuestion {
  readonly outcome: string;
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
  /** Users by outcome; without them nothing filters. */
  @api counts: Readonly<Record<string, number>> | undefined;
  @api tense: Tense = 'will';
  @api fileName = 'plan.csv';
  /** Answers a page of users; those who would be recycled come first. */
  @api load: LoadLines | undefined;
  labels = labels;
  columns = columns;
  question: PlanQuestion = { outcome: '' };

  /** Reads the names again, when the plan has changed. */
  @api refresh(): void {
    this.question = { ...this.question };
  }

  get total(): number {
    return Object.values(this.counts!).reduce((sum, count) => sum + count, 0);
  }

  get empty(): string {
    return this.question.outcome ? labels.none : labels.nobody;
  }

  get rowOf(): (line: PlanLine) => Row {
    return (line) => ({
      key: line.userId,
      name: line.name,
      now: line.now || noRecord,
      after: line.after || noRecord,
      outcome: { outcome: line.outcome, tense: this.tense },
      reason: [leadText(line, this.tense), reasonText(line), ...lineNotes(line)].filter(Boolean).join(' ')
    });
  }

  get read(): (question: PlanQuestion, after: string | null) => Promise<KeyPage<PlanLine>> {
    return ({ outcome }, after) => this.load!(outcome || null, after);
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
    return (after) => this.read(this.question, after);
  }

  handleSelect(event: CustomEvent<{ outcome: string }>): void {
    this.question = event.detail;
  }
}
