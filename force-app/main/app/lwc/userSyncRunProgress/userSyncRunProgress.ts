import { LightningElement, api } from 'lwc';
import summary from '@salesforce/apex/UserSyncUserController.summary';
import { Poll } from 'c/userSyncPoll';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { labels } from './labels';

type Summary = Apex.UserSyncSummary;

/** Screen readers are told at most so often how far it is. */
const quiet = 10_000;

/**
 * Follows the users of a business unit: how far a sync is while it runs, told politely. Fires `summary` `{ summary, hasChanged }` with every answer,
 * `finish` when a sync has ended, and `failure` `{ error }` while nothing is known.
 */
export default class UserSyncRunProgress extends LightningElement {
  /** Whether what is due goes out by itself; before a transfer nothing does. */
  @api isLive = false;
  summary: Summary | undefined;
  announced = '';
  private unitId = '';
  private toldAt = 0;
  private readonly poll = new Poll(() => this.look());

  @api get businessUnitId(): string {
    return this.unitId;
  }

  set businessUnitId(value: string) {
    this.unitId = value;
    this.summary = undefined;
    this.refresh();
  }

  connectedCallback(): void {
    this.poll.start();
    this.poll.now();
  }

  disconnectedCallback(): void {
    this.poll.stop();
  }

  /** Asks at once, for example after something was started. */
  @api refresh(): void {
    if (this.isConnected) this.poll.now();
  }

  get isRunning(): boolean {
    return this.isLive && Boolean(this.summary?.running || this.summary?.due);
  }

  get text(): string {
    return format(labels.progress, this.doneCount, this.summary!.total);
  }

  get percent(): number {
    const { total } = this.summary!;
    return total > 0 ? Math.round((100 * this.doneCount) / total) : 0;
  }

  private get doneCount(): number {
    return this.summary!.total - this.summary!.due;
  }

  private async look(): Promise<boolean> {
    const { unitId, summary: before, isRunning: wasRunning } = this;
    try {
      const answer = await call(summary({ businessUnitId: unitId }));
      if (unitId !== this.unitId) return true;
      this.summary = answer;
    } catch (error) {
      if (!before) this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
      return false;
    }
    const hasChanged = JSON.stringify(before?.counts) !== JSON.stringify(this.summary.counts);
    this.dispatchEvent(new CustomEvent('summary', { detail: { summary: this.summary, hasChanged: Boolean(before) && hasChanged } }));
    this.tell(wasRunning);
    return this.isRunning || hasChanged;
  }

  private tell(wasRunning: boolean): void {
    if (wasRunning && !this.isRunning) {
      this.announced = labels.ended;
      this.dispatchEvent(new CustomEvent('finish'));
    } else if (this.isRunning && Date.now() - this.toldAt >= quiet) {
      this.toldAt = Date.now();
      this.announced = this.text;
    }
  }
}
