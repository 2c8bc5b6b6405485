import { LightningElement, api } from 'lwc';
import { Poll } from 'c/userSyncPoll';
import { call } from 'c/userSyncServer';
import { labels } from './labels';

/** What the server has now: a version, and a sentence about who made it and when. */
export interface Seen {
  readonly version: string;
  readonly text: string;
}

/** Says that what is shown is no longer what the server has. Reloading is left to the person, whose changes stay. Fires `reload`. */
export default class UserSyncStale extends LightningElement {
  /** What is shown; undefined while nothing is. */
  @api version: string | undefined;
  /** Asks the server for what it has. */
  @api look: ((scope: string) => Promise<Seen>) | undefined;
  /** Whose it is, an id. */
  @api scope = '';
  /** What the button says; without a word, that my changes are kept. */
  @api actionLabel = labels.reload;
  private seen: Seen | undefined;
  /** What was shown when it was seen. Another version was read or saved here since, of which the answer knows nothing. */
  private seenFor: string | undefined;
  private readonly poll = new Poll(() => this.check());

  connectedCallback(): void {
    this.poll.start();
  }

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get text(): string {
    return this.seen && this.version === this.seenFor && this.seen.version !== this.version ? this.seen.text : '';
  }

  handleReload(): void {
    this.dispatchEvent(new CustomEvent('reload'));
  }

  private async check(): Promise<boolean> {
    const shown = this.version;
    if (shown === undefined) return false;
    this.seen = await call(this.look!(this.scope));
    this.seenFor = shown;
    return false;
  }
}
