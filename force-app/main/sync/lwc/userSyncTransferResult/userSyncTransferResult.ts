import { LightningElement, api } from 'lwc';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import latest from '@salesforce/apex/UserSyncTransferController.latest';
import type { Navigation } from 'c/userSyncPage';
import { call, LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { labels } from './labels';

/** How far a transfer is, and what happened. Fires `changed` when the state of the business unit has changed, `failure` `{ error }` and `navigate`. */
export default class UserSyncTransferResult extends LightningElement {
  @api unit: BusinessUnit | undefined;
  /** Whether the transfer was started on this page: the button that had the focus is gone, so the heading takes it. */
  @api isStartedHere = false;
  labels = labels;
  summary: Apex.UserSyncSummary | undefined;
  /** The run of the transfer; null when it is no longer kept. */
  run: Apex.UserSyncRunPagesRun | null | undefined;
  error: ServerError | undefined;
  private readonly loading = new LatestCall();
  private isFocusDue = false;

  connectedCallback(): void {
    this.isFocusDue = this.isStartedHere;
  }

  renderedCallback(): void {
    this.focusResult();
  }

  get isLive(): boolean {
    return this.unit!.status === 'Transferred';
  }

  get isLoading(): boolean {
    return this.run === undefined && !this.error;
  }

  get isShown(): boolean {
    return this.run !== undefined;
  }

  /** What the transfer came to, as its run lists it; without the run, what holds now. */
  get counts(): Readonly<Record<string, number>> {
    return this.run?.counts ?? this.summary!.counts;
  }

  get isDone(): boolean {
    return !this.summary!.running && this.summary!.due === 0;
  }

  async handleSummary(event: CustomEvent<{ summary: Apex.UserSyncSummary }>): Promise<void> {
    this.summary = event.detail.summary;
    try {
      const answer = await this.loading.run(latest({ businessUnitId: this.unit!.id }).then((run) => ({ run })));
      if (!answer) return;
      this.run = answer.run;
      this.error = undefined;
    } catch (error) {
      if (!this.isShown) this.error = error as ServerError;
    }
  }

  /** The run may have ended before its result is there. */
  handleFinish(): void {
    this.isFocusDue = true;
    this.focusResult();
    this.dispatchEvent(new CustomEvent('changed'));
  }

  handleFailure(event: CustomEvent<{ error: ServerError }>): void {
    this.error = event.detail.error;
  }

  handleRetry(): void {
    this.error = undefined;
    (this.refs!.progress as unknown as { refresh(): void }).refresh();
  }

  async handlePause(): Promise<void> {
    try {
      await call(pause({ businessUnitId: this.unit!.id }));
      this.dispatchEvent(new CustomEvent('changed'));
    } catch (error) {
      this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
    }
  }

  handleRun(): void {
    this.navigate({ screen: 'Activity', state: { c__run: this.run!.id } });
  }

  handleUsers(): void {
    this.navigate({ screen: 'Users' });
  }

  handleCounter(event: CustomEvent<{ outcome: string }>): void {
    this.navigate({ screen: 'Users', state: { c__outcome: event.detail.outcome } });
  }

  private focusResult(): void {
    const result = this.refs?.result as HTMLElement | undefined;
    if (!result || !this.isFocusDue) return;
    this.isFocusDue = false;
    result.focus();
  }

  private navigate(detail: Navigation): void {
    this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail }));
  }
}
