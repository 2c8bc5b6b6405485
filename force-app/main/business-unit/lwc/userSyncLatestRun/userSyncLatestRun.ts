import { LightningElement, api } from 'lwc';
import runs from '@salesforce/apex/UserSyncActivityController.runs';
import { call, type ServerError } from 'c/userSyncServer';
import { errorText, runText } from 'c/userSyncText';
import { labels } from './labels';

/** What the latest run did. Fires `navigate` to it. */
export default class UserSyncLatestRun extends LightningElement {
  labels = labels;
  text = '';
  runId: string | undefined;
  private shownUnit = '';

  @api get businessUnitId(): string {
    return this.shownUnit;
  }

  set businessUnitId(value: string) {
    this.shownUnit = value;
    this.load();
  }

  handleOpen(): void {
    const detail = { screen: 'Activity', state: { c__run: this.runId } };
    this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail }));
  }

  private async load(): Promise<void> {
    try {
      const { rows } = await call(runs({ businessUnitId: this.shownUnit, withEdits: false, after: null }));
      const [latest] = rows;
      this.runId = latest?.id;
      this.text = latest ? runText(latest) : labels.none;
    } catch (error) {
      this.text = errorText(error as ServerError);
    }
  }
}
