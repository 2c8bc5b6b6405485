import { LightningElement, api } from 'lwc';
import takeOver from '@salesforce/apex/UserSyncBusinessUnitController.takeOver';
import { call } from 'c/userSyncServer';
import { warningLines } from './lines';
/** What is not well with a business unit, each with its button. Fires `navigate`, `takenover`, and `failure` `{ error }`. */
export default class UserSyncWarnings extends LightningElement {
    @api
    unit;
    @api
    screen = 'Users';
    get lines() {
        return this.unit ? warningLines(this.unit, this.screen) : [];
    }
    async handleAction(event) {
        const { code } = event.currentTarget.dataset;
        const { target } = this.lines.find((line) => line.code === code);
        if (target)
            this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: target }));
        else
            await this.takeOver();
    }
    async takeOver() {
        try {
            await call(takeOver());
            this.dispatchEvent(new CustomEvent('takenover'));
        }
        catch (error) {
            this.dispatchEvent(new CustomEvent('failure', { detail: { error: error } }));
        }
    }
}
