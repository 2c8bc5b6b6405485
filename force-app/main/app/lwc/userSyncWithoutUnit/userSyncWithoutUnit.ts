import { LightningElement, api } from 'lwc';
import canAssign from '@salesforce/customPermission/UserSync_Assign';
import { needed } from 'c/userSyncText';
import { labels } from './labels';

/** Stands where a screen would be while there is no business unit to show: none is set up, none is chosen, or it may not be seen. */
export default class UserSyncWithoutUnit extends LightningElement {
  /** How many there are to choose from. */
  @api count = 0;
  /** Whether one was asked for that is not among them. */
  @api isUnknown = false;
  labels = labels;

  get mayStart(): boolean {
    return this.count === 0 && Boolean(canAssign);
  }

  get text(): string {
    if (this.count > 0) return labels.choose;
    return this.mayStart ? labels.none : needed(labels.noneFor, 'SetUp');
  }

  handleSetUp(): void {
    const detail = { screen: 'BusinessUnit', state: { c__setup: '1' } };
    this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail }));
  }
}
