import { LightningElement, api } from 'lwc';
import takeOver from '@salesforce/apex/UserSyncBusinessUnitController.takeOver';
import { call, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import type { Screen } from 'c/userSyncState';
import { warningLines, type WarningLine } from './lines';

/** What is not well with a business unit, each with its button. Fires `navigate`, `takenover`, and `failure` `{ error }`. */
export default class UserSyncWarnings extends LightningElement {
  @api unit: BusinessUnit | undefined;
  @api screen: Screen = 'Users';

  get lines(): WarningLine[] {
    return this.unit ? warningLines(this.unit, this.screen) : [];
  }

  async handleAction(event: Event): Promise<void> {
    const { code } = (event.currentTarget as HTMLElement).dataset;
    const { target } = this.lines.find((line) => line.code === code)!;
    if (target) this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: target }));
    else await this.takeOver();
  }

  private async takeOver(): Promise<void> {
    try {
      await call(takeOver());
      this.dispatchEvent(new CustomEvent('takenover'));
    } catch (error) {
      this.dispatchEvent(new CustomEvent<{ error: ServerError }>('failure', { detail: { error: error as ServerError } }));
    }
  }
}
