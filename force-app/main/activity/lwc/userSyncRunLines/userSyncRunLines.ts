import { LightningElement, api } from 'lwc';
import lines from '@salesforce/apex/UserSyncActivityController.lines';
import run from '@salesforce/apex/UserSyncActivityController.run';
import type { KeyPage } from 'c/userSyncPager';
import { argumentText, dateTime, format, number } from 'c/userSyncText';
import { labels } from './labels';
import { columns, csvColumns, rowOf, shortReason, type Line } from './lines';

interface LineQuestion {
  readonly runId: string;
  readonly reason: string;
}

/** What one run did to whom, with old and new values; reasons are grouped and filter. Fires `close` and `navigate`. */
export default class UserSyncRunLines extends LightningElement {
  labels = labels;
  load = (runId: string) => run({ runId });
  columns = columns;
  csvColumns = csvColumns;
  rowOf = rowOf;
  run: Apex.UserSyncRunPagesRun | undefined;
  reasons: Readonly<Record<string, number>> = {};
  question: LineQuestion = { runId: '', reason: '' };
  /** The user of each line that was seen. */
  private readonly users = new Map<string, string>();

  @api get runId(): string {
    return this.question.runId;
  }

  set runId(value: string) {
    this.question = { runId: value, reason: '' };
    this.run = undefined;
  }

  get title(): string {
    return this.run ? format(labels.title, dateTime(this.run.startedOn)) : '';
  }

  get startedBy(): string | undefined {
    return this.run?.startedBy ? format(labels.by, argumentText(this.run.startedBy)) : undefined;
  }

  get options(): { label: string; value: string }[] {
    const groups = Object.entries(this.reasons).map(([value, count]) => ({
      value,
      label: format(labels.count, shortReason(value), number(count))
    }));
    return [{ value: '', label: format(labels.count, labels.all, number(totalOf(this.reasons))) }, ...groups];
  }

  get read(): (question: LineQuestion, after: string | null) => Promise<KeyPage<Line>> {
    return async (question, after) => {
      const { reasons, rows, next } = await lines({ ...question, after });
      this.reasons = reasons;
      for (const { id, userId } of rows) this.users.set(id, userId);
      return { rows, next, total: question.reason ? (reasons[question.reason] ?? 0) : totalOf(reasons) };
    };
  }

  get csvMethod(): (after: string | null) => Promise<KeyPage<Line>> {
    return (after) => this.read(this.question, after);
  }

  handleLoaded(event: CustomEvent<Apex.UserSyncRunPagesRun>): void {
    this.run = event.detail;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  /** All about the user, on View All Users. */
  handleWhy(event: CustomEvent<{ key: string }>): void {
    const detail = { screen: 'Users', state: { c__user: this.users.get(event.detail.key) } };
    this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail }));
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.question = { ...this.question, reason: event.detail.value };
  }
}

function totalOf(reasons: Readonly<Record<string, number>>): number {
  return Object.values(reasons).reduce((sum, count) => sum + count, 0);
}
