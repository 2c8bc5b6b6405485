import { LightningElement, api } from 'lwc';

/** A list (default slot) and, while one of its rows is open, a panel (slot `panel`) beside it, or above it in a narrow window. */
export default class UserSyncSplit extends LightningElement {
  /** What the list is of. */
  @api label = '';
  @api open = false;

  get classes(): string {
    return this.open ? 'layout open' : 'layout';
  }
}
