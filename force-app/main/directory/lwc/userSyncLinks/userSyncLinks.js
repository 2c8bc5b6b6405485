import { LightningElement, api } from 'lwc';
import unlink from '@salesforce/apex/UserSyncLinkController.unlink';
import { choiceOf, pairOf, withPairs } from 'c/userSyncLinkPairs';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { linkedSaying, linkPairs } from './linking';
/**
 * Account Engagement's users, one of them compared in a panel; links them to Salesforce users, and undoes that until it is sent. Fires what the list
 * fires, and `done` with a `Saying`.
 */
export default class UserSyncLinks extends LightningElement {
    @api
    readOnly = false;
    /** What is to be linked and is not yet. */
    @api
    pairs = [];
    labels = labels;
    open;
    failures = {};
    asked;
    @api
    get question() {
        return this.asked;
    }
    set question(value) {
        if (value.show !== this.asked?.show || value.businessUnitId !== this.asked.businessUnitId)
            this.failures = {};
        this.asked = value;
        this.open = undefined;
    }
    /** Picks all records whose suggestion has the same email. */
    @api
    pickSame() {
        return this.list.pickSame();
    }
    /** Links what is picked, once it was confirmed. */
    @api
    linkPicked() {
        return this.link(this.pairs);
    }
    @api
    refresh() {
        return this.list.refresh();
    }
    get besidePanel() {
        return Boolean(this.open);
    }
    get openChoice() {
        return choiceOf(this.open, this.pairs);
    }
    handleOpen(event) {
        this.open = event.detail.row;
    }
    handleChoose(event) {
        this.fire('pick', { pairs: withPairs(this.pairs, [pairOf(this.open, event.detail)]) });
    }
    handleLinkOne() {
        this.link([pairOf(this.open, this.openChoice)]);
    }
    handleClose() {
        const { recordId } = this.open;
        this.open = undefined;
        this.list.focusRow(recordId);
    }
    async handleUnlink(event) {
        const { userId, userLabel } = event.detail.row;
        await this.act(async () => {
            await call(unlink({ businessUnitId: this.question.businessUnitId, userIds: [userId] }));
            return { variant: 'success', text: format(labels.undone, userLabel) };
        });
    }
    forward(event) {
        this.fire(event.type, event.detail);
    }
    link(pairs) {
        return this.act(async () => {
            const results = await linkPairs(this.question.businessUnitId, pairs);
            if (!results)
                return undefined;
            const failed = results.filter(({ reason }) => reason);
            this.failures = Object.fromEntries(failed.map((failure) => [failure.recordId, failure]));
            this.open = undefined;
            const linked = new Set(results.filter(({ reason }) => !reason).map(({ recordId }) => recordId));
            this.fire('pick', { pairs: this.pairs.filter(({ recordId }) => !linked.has(recordId)) });
            return linkedSaying(results.length, failed.length);
        });
    }
    async act(action) {
        try {
            const saying = await action();
            if (!saying)
                return;
            this.fire('done', saying);
            await this.refresh();
        }
        catch (error) {
            this.fire('failure', { error });
        }
    }
    fire(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
    get list() {
        return this.refs.list;
    }
}
