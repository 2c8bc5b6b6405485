import { LightningElement, api } from 'lwc';
import lines from '@salesforce/apex/UserSyncActivityController.lines';
import run from '@salesforce/apex/UserSyncActivityController.run';
import { Pager } from 'c/userSyncPager';
import { call } from 'c/userSyncServer';
import { argumentText, dateTime, fieldLabels, format, number, outcomeText, reasonText } from 'c/userSyncText';
import { labels } from './labels';
const columns = [
    { name: 'name', label: labels.name },
    { name: 'outcome', label: labels.outcome, kind: 'outcome' },
    { name: 'changes', label: labels.changes },
    { name: 'reason', label: labels.reason, wide: true },
    { name: 'time', label: labels.time, wide: true }
];
/** What one run did to whom, with old and new values; reasons are grouped and filter. Fires `close`. */
export default class UserSyncRunLines extends LightningElement {
    labels = labels;
    columns = columns;
    run;
    reasons = {};
    reason = '';
    listing;
    error;
    shownRun = '';
    takesFocus = false;
    pager = new Pager((after) => this.read(after));
    @api
    get runId() {
        return this.shownRun;
    }
    set runId(value) {
        this.shownRun = value;
        this.reason = '';
        this.run = undefined;
        this.listing = undefined;
        this.takesFocus = true;
        if (value)
            this.load();
    }
    renderedCallback() {
        if (!this.takesFocus || !this.refs?.heading)
            return;
        this.takesFocus = false;
        this.refs.heading.focus();
    }
    get title() {
        return format(labels.title, dateTime(this.run.startedOn));
    }
    get startedBy() {
        return this.run?.startedBy ? format(labels.by, argumentText(this.run.startedBy)) : undefined;
    }
    get isLoading() {
        return !this.run && !this.error;
    }
    get total() {
        return Object.values(this.reasons).reduce((sum, count) => sum + count, 0);
    }
    get isEmpty() {
        return this.listing?.rows.length === 0;
    }
    get options() {
        const groups = Object.entries(this.reasons).map(([value, count]) => ({
            value,
            label: format(labels.count, shortReason(value), number(count))
        }));
        return [{ value: '', label: format(labels.count, labels.all, number(this.total)) }, ...groups];
    }
    get rows() {
        return (this.listing?.rows ?? []).map((line) => ({
            key: line.id,
            name: line.name,
            outcome: { outcome: line.outcome, tense: 'done' },
            changes: changesText(line),
            reason: reasonText(line),
            time: dateTime(line.at)
        }));
    }
    get csvColumns() {
        return [
            { label: labels.name, value: ({ name }) => name },
            { label: labels.username, value: ({ username }) => username },
            { label: labels.outcome, value: ({ outcome }) => outcomeText(outcome).text },
            { label: labels.changes, value: (line) => changesText(line) },
            { label: labels.reason, value: (line) => reasonText(line) },
            { label: labels.time, value: ({ at }) => at }
        ];
    }
    get csvMethod() {
        return (after) => this.read(after);
    }
    handleKey(event) {
        if (event.key !== 'Escape')
            return;
        event.stopPropagation();
        this.handleClose();
    }
    handleClose() {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleReason(event) {
        this.reason = event.detail.value;
        this.show(this.pager.first());
    }
    handlePage(event) {
        this.show(this.pager.move(event.detail.direction));
    }
    async load() {
        this.error = undefined;
        try {
            this.run = await call(run({ runId: this.shownRun }));
            await this.show(this.pager.first());
        }
        catch (error) {
            this.error = error;
        }
    }
    async read(after) {
        const answer = await lines({ runId: this.shownRun, reason: this.reason, after });
        this.reasons = answer.reasons;
        return { rows: answer.rows, next: answer.next, total: this.reason ? (answer.reasons[this.reason] ?? 0) : this.total };
    }
    async show(answer) {
        try {
            this.listing = (await answer) ?? this.listing;
        }
        catch (error) {
            this.error = error;
        }
    }
}
function changesText({ changes }) {
    return (changes ?? [])
        .map(({ field, oldValue, newValue }) => format(labels.change, fieldLabels[field] ?? field, oldValue || labels.empty, newValue || labels.empty))
        .join(' · ');
}
/** The first sentence of a reason without its values, which differ from user to user. */
function shortReason(reason) {
    const [first = reason] = reasonText({ reason, arguments: [] }).split('. ');
    return first.replace(/\s+/g, ' ').trim();
}
