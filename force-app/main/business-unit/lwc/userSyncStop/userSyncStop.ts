import { LightningElement, api } from 'lwc';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import release from '@salesforce/apex/UserSyncBusinessUnitController.release';
import { tellOutcome, type BusinessUnit } from 'c/userSyncServer';
import { mayPause, mayRelease } from './asking';
import { labels } from './labels';

/** Pauses and releases a business unit, or asks to resume it. Fires `resume`, `done` `{ text }` or `failure` `{ error }`. */
export default class UserSyncStop extends LightningElement {
  @api unit: BusinessUnit | undefined;
  labels = labels;

  get isPaused(): boolean {
    return this.unit!.status === 'Paused';
  }

  handleResume(): void {
    this.dispatchEvent(new CustomEvent('resume'));
  }

  async handlePause(): Promise<void> {
    if (await mayPause(this.unit!.name)) await tellOutcome(this, pause({ businessUnitId: this.unit!.id }), labels.paused);
  }

  async handleRelease(): Promise<void> {
    const { id, name } = this.unit!;
    if (await mayRelease(name)) await tellOutcome(this, release({ businessUnitId: id, typedName: name }), labels.released);
  }
}
