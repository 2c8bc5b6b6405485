import { LightningElement, api } from 'lwc';
import UserSyncAsk from 'c/userSyncAsk';
import { needed } from 'c/userSyncText';
import { labels } from './labels';
const rights = { Assign: 'canAssign', Map: 'canMap', Transfer: 'canTransfer', SetUp: 'canSetUp', Read: 'canRead' };
/** Says what a person lacks who may only look at a screen, and who gives it. */
export default class UserSyncLack extends LightningElement {
    @api
    unit;
    /** What changes on the screen take; none = everybody may. */
    @api
    needs;
    /** Name of the screen. */
    @api
    heading = '';
    labels = labels;
    get text() {
        return this.unit && this.needs && !this.unit[rights[this.needs]] ? needed(labels.readOnly, this.needs) : undefined;
    }
    /** Writes the message to whoever can assign what is missing; nothing is sent. */
    async handleAsk() {
        const text = needed(labels.askText, this.needs, this.heading, window.location.href);
        await UserSyncAsk.open({ size: 'small', label: labels.ask, text });
    }
}
