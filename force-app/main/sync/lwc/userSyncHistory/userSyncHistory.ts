import { LightningElement, api } from 'lwc';
import { entryView, type Entry, type EntryView } from './entries';
import { labels } from './labels';

/** What happened to a user, newest first, with old and new values. */
export default class UserSyncHistory extends LightningElement {
  @api entries: readonly Entry[] = [];
  labels = labels;

  @api focus(): void {
    (this.refs?.heading as HTMLElement | undefined)?.focus();
  }

  get views(): EntryView[] {
    return this.entries.map(entryView);
  }
}
