import { LightningElement, api } from 'lwc';
import syncNow from '@salesforce/apex/UserSyncUserController.syncNow';
import steps from '@salesforce/apex/UserSyncUserController.steps';
import { Poll } from 'c/userSyncPoll';
import { call } from 'c/userSyncServer';
import { errorText, format, outcomeText } from 'c/userSyncText';
import { labels } from './labels';
import { isOver, stepViews } from './steps';
/** Syncs one user now and shows its steps; in Watch mode it only looks. Fires `synced` when it has ended. */
export default class UserSyncSyncNow extends LightningElement {
    @api
    businessUnitId = '';
    @api
    userId = '';
    @api
    tense = 'done';
    /** Whether it begins by itself. */
    @api
    begins = false;
    labels = labels;
    steps = [];
    status = '';
    poll = new Poll(() => this.follow());
    connectedCallback() {
        if (this.begins)
            this.start();
    }
    disconnectedCallback() {
        this.poll.stop();
    }
    get label() {
        return this.tense === 'would' ? labels.checkNow : labels.syncNow;
    }
    @api
    async start() {
        try {
            await call(syncNow({ businessUnitId: this.businessUnitId, userId: this.userId }));
            this.status = labels.asked;
            this.poll.start();
            this.poll.now();
        }
        catch (error) {
            this.status = errorText(error);
        }
    }
    async follow() {
        const answer = await call(steps({ businessUnitId: this.businessUnitId, userId: this.userId }));
        this.steps = stepViews(answer);
        if (!isOver(answer))
            return true;
        this.poll.stop();
        this.dispatchEvent(new CustomEvent('synced'));
        return false;
    }
    /** Says with what it ended. */
    @api
    end(outcome) {
        this.status = format(labels.done, outcomeText(outcome, this.tense).text);
    }
}
