import { LightningElement, api } from 'lwc';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import release from '@salesforce/apex/UserSyncBusinessUnitController.release';
import resume from '@salesforce/apex/UserSyncBusinessUnitController.resume';
import { call } from 'c/userSyncServer';
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
        await this.act(resume({ businessUnitId: this.unit.id }), labels.resumed);
    }
    async handlePause() {
        if (await mayPause(this.unit.name))
            await this.act(pause({ businessUnitId: this.unit.id }), labels.paused);
    }
    async handleRelease() {
        const { id, name } = this.unit;
        if (await mayRelease(name))
            await this.act(release({ businessUnitId: id, typedName: name }), labels.released);
    }
    async act(answer, text) {
        try {
            await call(answer);
            this.dispatchEvent(new CustomEvent('done', { detail: { text } }));
        }
        catch (error) {
            this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
        }
    }
}
