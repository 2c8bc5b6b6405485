import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** Somebody else gave a profile another role while the page was open. */
export interface Conflict {
  readonly profileId: string;
  readonly text: string;
}

/** Roles that somebody else has changed meanwhile, theirs against mine. Fires `settle` `{ profileId, mine }`. */
export default class UserSyncRoleConflicts extends LightningElement {
  @api conflicts: readonly Conflict[] = [];
  labels = labels;
  private takesFocus = false;

  /** Moves the focus to the first of them, once it is there. */
  @api focus(): void {
    this.takesFocus = true;
  }

  renderedCallback(): void {
    const first = this.template?.querySelector<HTMLElement>('c-user-sync-notice');
    if (!this.takesFocus || !first) return;
    this.takesFocus = false;
    first.focus();
  }

  handleKeepTheirs(event: Event): void {
    this.settle(event, false);
  }

  handleUseMine(event: Event): void {
    this.settle(event, true);
  }

  private settle(event: Event, mine: boolean): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('settle', { detail: { profileId: key, mine } }));
  }
}
