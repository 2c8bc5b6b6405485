import { LightningElement, api } from 'lwc';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import release from '@salesforce/apex/UserSyncBusinessUnitController.release';
import resume from '@salesforce/apex/UserSyncBusinessUnitController.resume';
import { tellOutcome, type BusinessUnit } from 'c/userSyncServer';
import { mayPause, mayRelease } from './asking';
import { labels } from './labels';

/** Pauses, resumes and releases a business unit. Fires `done` `{ text }` or `failure` `{ error }`. */
export default class UserSyncStop extends LightningElement {
  @api unit: BusinessUnit | undefined;
  labels = labels;

  get isPaused(): boolean {
    return this.unit!.status === 'Paused';
  }

  @api async resume(): Promise<void> {
    await tellOutcome(this, resume({ businessUnitId: this.unit!.id }), labels.resumed);
  }

  async handlePause(): Promise<void> {
    if (await mayPause(this.unit!.name)) await tellOutcome(this, pause({ businessUnitId: this.unit!.id }), labels.paused);
  }

  async handleRelease(): Promise<void> {
    const { id, name } = this.unit!;
    if (await mayRelease(name)) await tellOutcome(this, release({ businessUnitId: id, typedName: name }), labels.released);
  }
}
