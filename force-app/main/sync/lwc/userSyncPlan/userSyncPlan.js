import { LightningElement, api } from 'lwc';
import planPage from '@salesforce/apex/UserSyncTransferController.planPage';
import { format, time } from 'c/userSyncText';
import { labels } from './labels';
/** What a transfer does, by name: the whole plan, or only the users whose plan has changed since it was looked at. */
export default class UserSyncPlan extends LightningElement {
    @api
    businessUnitId = '';
    @api
    plan;
    @api
    tense = 'will';
    /** Whether Account Engagement was read, so that its records are known. */
    @api
    isRead = false;
    labels = labels;
    /** The version since which the plans of those who are shown have changed; empty: everybody is shown. */
    since = '';
    /** Shows only the users whose plan has changed since a version, from the heading on. */
    @api
    showChanged(version) {
        this.since = version;
        this.focus();
    }
    @api
    focus() {
        this.refs?.heading?.focus();
    }
    /** Reads the names again, when the plan has changed. */
    @api
    refresh() {
        this.refs?.preview?.refresh();
    }
    get title() {
        return this.plan.lookedOn ? format(labels.planTitle, time(this.plan.lookedOn)) : labels.planNone;
    }
    /** What an empty list of recycled users means: nobody, or not known yet. */
    get noRecycling() {
        if (!this.isRead)
            return labels.notRead;
        return this.plan.recycled === 0 ? labels.noRecycling : undefined;
    }
    get load() {
        const { businessUnitId } = this;
        return (outcome, after) => planPage({ businessUnitId, outcome, since: null, after });
    }
    get loadChanged() {
        const { businessUnitId, since } = this;
        return (outcome, after) => planPage({ businessUnitId, outcome, since, after });
    }
    handleShowAll() {
        this.since = '';
        this.focus();
    }
}
