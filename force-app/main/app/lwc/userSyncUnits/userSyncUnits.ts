import { LightningElement, api } from 'lwc';
import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import type { Loader } from 'c/userSyncLoader';
import { Poll } from 'c/userSyncPoll';
import { LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { errorText, format, time } from 'c/userSyncText';
import { labels } from './labels';

/**
 * Reads the business units with their states, and again by itself. When the server no longer answers, what is shown is old, and that is said. Fires
 * `loaded` with the units when they are read or have changed, and `back` when the server answers again.
 */
export default class UserSyncUnits extends LightningElement {
  labels = labels;
  load = () => listAll();
  private known = '';
  private readOn = '';
  /** Why the last question was not answered. */
  private cutBy: ServerError | undefined;
  private readonly following = new LatestCall();
  private readonly poll = new Poll(() => this.follow());

  connectedCallback(): void {
    this.poll.start();
  }

  disconnectedCallback(): void {
    this.poll.stop();
  }

  /** Reads them at once, for example after one has changed. */
  @api async refresh(): Promise<void> {
    // An answer that was asked for before may know nothing of the change.
    this.following.cancel();
    await (this.refs!.loader as unknown as Loader).refresh();
  }

  get cutText(): string {
    return this.cutBy ? format(labels.stale, errorText(this.cutBy), time(this.readOn)) : '';
  }

  handleLoaded(event: CustomEvent<readonly BusinessUnit[]>): void {
    this.take(event.detail, true);
  }

  async handleTryAgain(): Promise<void> {
    await this.follow();
    if (!this.cutBy) this.dispatchEvent(new CustomEvent('back'));
  }

  private async follow(): Promise<boolean> {
    if (!this.known) return false;
    try {
      const units = await this.following.run(listAll());
      if (units) this.take(units, Boolean(this.cutBy));
    } catch (error) {
      this.cutBy = error as ServerError;
    }
    return false;
  }

  /** What has not changed is told only when it was asked for. */
  private take(units: readonly BusinessUnit[], isAsked: boolean): void {
    const before = this.known;
    this.known = JSON.stringify(units);
    this.readOn = new Date().toISOString();
    this.cutBy = undefined;
    if (isAsked || this.known !== before) this.dispatchEvent(new CustomEvent('loaded', { detail: units }));
  }
}
