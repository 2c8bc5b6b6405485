import { LightningElement, api } from 'lwc';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import { Poll } from 'c/userSyncPoll';
import { call, type ServerError } from 'c/userSyncServer';
import { format, time } from 'c/userSyncText';
import { labels } from './labels';

/**
 * When Account Engagement was read, and has it read again. Fires `look` while it is being read, so that `readOn` is looked up; `failure` `{ error }`.
 */
export default class UserSyncInventoryRead extends LightningElement {
  @api businessUnitId = '';
  @api readOnly = false;
  /** Says when it was read, `{0}`. */
  @api readLabel = '';
  /** Says that it was never read. */
  @api neverLabel = '';
  labels = labels;
  reading = false;
  private known: string | null | undefined;
  private readonly poll = new Poll(async () => {
    this.dispatchEvent(new CustomEvent('look'));
    return true;
  });

  /** When they were read (ISO); a new time ends the reading. */
  @api get readOn(): string | null | undefined {
    return this.known;
  }

  set readOn(value: string | null | undefined) {
    if (value !== this.known) this.stop();
    this.known = value;
  }

  disconnectedCallback(): void {
    this.stop();
  }

  get text(): string {
    if (this.reading) return labels.reading;
    return this.known ? format(this.readLabel, time(this.known)) : this.neverLabel;
  }

  get buttonLabel(): string {
    return this.known ? labels.readAgain : labels.readFirst;
  }

  get variant(): 'neutral' | 'brand' {
    return this.known ? 'neutral' : 'brand';
  }

  async handleRead(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    try {
      await call(requestInventory({ businessUnitId: this.businessUnitId }));
      this.poll.start();
    } catch (error) {
      this.reading = false;
      this.dispatchEvent(new CustomEvent<{ error: ServerError }>('failure', { detail: { error: error as ServerError } }));
    }
  }

  private stop(): void {
    this.reading = false;
    this.poll.stop();
  }
}
