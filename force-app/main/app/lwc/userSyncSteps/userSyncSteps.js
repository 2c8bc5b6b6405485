import { LightningElement, api } from 'lwc';
import { labels } from './labels';
const looks = {
    done: { icon: 'utility:success', variant: 'success', word: labels.done },
    failed: { icon: 'utility:error', variant: 'error', word: labels.failed },
    running: { icon: 'utility:spinner', variant: undefined, word: labels.running },
    open: { icon: 'utility:routing_offline', variant: undefined, word: labels.open }
};
/** Steps one below the other, each with its state in words. */
export default class UserSyncSteps extends LightningElement {
    @api
    steps = [];
    @api
    label = '';
    get views() {
        return this.steps.map((step, key) => ({ ...step, key, look: looks[step.state] }));
    }
}
