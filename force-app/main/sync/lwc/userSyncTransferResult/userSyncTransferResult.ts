import { LightningElement, api } from 'lwc';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import type { Navigation } from 'c/userSyncPage';
import { call, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { labels } from './labels';

/** How far a transfer is, and what happened. Fires `changed` when the state of the business unit has changed, `failure` `{ error }` and `navigate`. */
export default class UserSyncTransferResult extends LightningElement {
  @api unit: BusinessUnit | undefined;
  /** The run that was started here. */
  @api runId: string | undefined;
  labels = labels;
  summary: Apex.UserSyncSummary | undefined;
  error: ServerError | undefined;

  get isLive(): boolean {
    return this.unit!.status === 'Transferred';
  }

  get isLoading(): boolean {
    return !this.summary && !this.error;
  }

  get isDone(): boolean {
    return !this.summary!.running && this.summary!.due === 0;
  }

  handleSummary(event: CustomEvent<{ summary: Apex.UserSyncSummary }>): void {
    this.summary = event.detail.summary;
    this.error = undefined;
  }

  handleFinish(): void {
    (this.refs!.result as HTMLElement).focus();
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
    this.navigate({ screen: 'Activity', state: { c__run: this.runId ?? this.summary!.run?.id } });
  }

  handleUsers(): void {
    this.navigate({ screen: 'Users' });
  }

  handleCounter(event: CustomEvent<{ outcome: string }>): void {
    this.navigate({ screen: 'Users', state: { c__outcome: event.detail.outcome } });
  }

  private navigate(detail: Navigation): void {
    this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail }));
  }
}
