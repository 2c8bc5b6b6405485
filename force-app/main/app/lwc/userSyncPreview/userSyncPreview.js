import { LightningElement, api } from 'lwc';
import { leadText, lineNotes, outcomeText, reasonText } from 'c/userSyncText';
import { labels } from './labels';
/** Stands where there is no live record. */
const noRecord = '–';
const columns = [
    { name: 'name', label: labels.name },
    { name: 'now', label: labels.now, wide: true },
    { name: 'after', label: labels.after, wide: true },
    { name: 'outcome', label: labels.outcome, kind: 'outcome' },
    { name: 'reason', label: labels.reason }
];
/** What would happen to whom: counts that filter, names by page, a file of all. */
export default class UserSyncPreview extends LightningElement {
    /** Users by outcome; without them nothing filters. */
    @api
    counts;
    @api
    tense = 'will';
    @api
    fileName = 'plan.csv';
    /** Answers a page of users; those who would be recycled come first. */
    @api
    load;
    labels = labels;
    columns = columns;
    question = { outcome: '' };
    /** Reads the names again, when the plan has changed. */
    @api
    refresh() {
        this.question = { ...this.question };
    }
    get total() {
        return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
    }
    get empty() {
        return this.question.outcome ? labels.none : labels.nobody;
    }
    get rowOf() {
        return (line) => ({
            key: line.userId,
            name: line.name,
            now: line.now || noRecord,
            after: line.after || noRecord,
            outcome: { outcome: line.outcome, tense: this.tense },
            reason: [leadText(line, this.tense), reasonText(line), ...lineNotes(line)].filter(Boolean).join(' ')
        });
    }
    get read() {
        return ({ outcome }, after) => this.load(outcome || null, after);
    }
    get csvColumns() {
        return [
            { label: labels.name, value: ({ name }) => name },
            { label: labels.username, value: ({ username }) => username },
            { label: labels.now, value: ({ now }) => now },
            { label: labels.after, value: ({ after }) => after },
            { label: labels.outcome, value: ({ outcome }) => outcomeText(outcome, this.tense).text },
            { label: labels.lead, value: (line) => leadText(line, this.tense) },
            { label: labels.reason, value: (line) => [reasonText(line), ...lineNotes(line)].join(' ') }
        ];
    }
    /** All pages of the filter, for the file. */
    get csvMethod() {
        return (after) => this.read(this.question, after);
    }
    handleSelect(event) {
        this.question = event.detail;
    }
}
