import { LightningElement, api } from 'lwc';
import { outcomeText } from 'c/userSyncText';
/** What happened to a user, in one word with its icon; colour only for what needs somebody. */
export default class UserSyncOutcome extends LightningElement {
    @api
    outcome = '';
    @api
    tense = 'done';
    /** Whether Account Engagement differs from what was sent. */
    @api
    drift = false;
    get view() {
        return outcomeText(this.outcome, this.tense);
    }
    get driftView() {
        return outcomeText('Drift');
    }
    get textClass() {
        return this.view.severity && 'serious';
    }
}
