import { LightningElement, api } from 'lwc';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import release from '@salesforce/apex/UserSyncBusinessUnitController.release';
import resume from '@salesforce/apex/UserSyncBusinessUnitController.resume';
import { tellOutcome } from 'c/userSyncServer';
import { mayPause, mayRelease } from './asking';
import { labels } from './labels';
/** Pauses, resumes and releases a business unit. Fires `done` `{ text }` or `failure` `{ error }`. */
export default class UserSyncStop extends LightningElement {
    @api
    unit;
    labels = labels;
    get isPaused() {
        return this.unit.status === 'Paused';
    }
    @api
    async resume() {
        await tellOutcome(this, resume({ businessUnitId: this.unit.id }), labels.resumed);
    }
    async handlePause() {
        if (await mayPause(this.unit.name))
            await tellOutcome(this, pause({ businessUnitId: this.unit.id }), labels.paused);
    }
    async handleRelease() {
        const { id, name } = this.unit;
        if (await mayRelease(name))
            await tellOutcome(this, release({ businessUnitId: id, typedName: name }), labels.released);
    }
}
