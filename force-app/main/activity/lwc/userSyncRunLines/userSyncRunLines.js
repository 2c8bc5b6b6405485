import { LightningElement, api } from 'lwc';
import lines from '@salesforce/apex/UserSyncActivityController.lines';
import run from '@salesforce/apex/UserSyncActivityController.run';
import { argumentText, dateTime, format, number } from 'c/userSyncText';
import { labels } from './labels';
import { columns, csvColumns, rowOf, shortReason } from './lines';
/** What one run did to whom, with old and new values; reasons are grouped and filter. Fires `close` and `navigate`. */
export default class UserSyncRunLines extends LightningElement {
    labels = labels;
    load = (runId) => run({ runId });
    columns = columns;
    csvColumns = csvColumns;
    rowOf = rowOf;
    run;
    reasons = {};
    question = { runId: '', reason: '' };
    /** The user of each line that was seen. */
    users = new Map();
    @api
    get runId() {
        return this.question.runId;
    }
    set runId(value) {
        this.question = { runId: value, reason: '' };
        this.run = undefined;
    }
    get title() {
        return this.run ? format(labels.title, dateTime(this.run.startedOn)) : '';
    }
    get startedBy() {
        return this.run?.startedBy ? format(labels.by, argumentText(this.run.startedBy)) : undefined;
    }
    get options() {
        const groups = Object.entries(this.reasons).map(([value, count]) => ({
            value,
            label: format(labels.count, shortReason(value), number(count))
        }));
        return [{ value: '', label: format(labels.count, labels.all, number(totalOf(this.reasons))) }, ...groups];
    }
    get read() {
        return async (question, after) => {
            const { reasons, rows, next } = await lines({ ...question, after });
            this.reasons = reasons;
            for (const { id, userId } of rows)
                this.users.set(id, userId);
            return { rows, next, total: question.reason ? (reasons[question.reason] ?? 0) : totalOf(reasons) };
        };
    }
    get csvMethod() {
        return (after) => this.read(this.question, after);
    }
    handleLoaded(event) {
        this.run = event.detail;
    }
    handleClose() {
        this.dispatchEvent(new CustomEvent('close'));
    }
    /** All about the user, on View All Users. */
    handleWhy(event) {
        const detail = { screen: 'Users', state: { c__user: this.users.get(event.detail.key) } };
        this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail }));
    }
    handleReason(event) {
        this.question = { ...this.question, reason: event.detail.value };
    }
}
function totalOf(reasons) {
    return Object.values(reasons).reduce((sum, count) => sum + count, 0);
}
