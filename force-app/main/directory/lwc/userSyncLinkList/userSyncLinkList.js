import { LightningElement, api } from 'lwc';
import counts from '@salesforce/apex/UserSyncLinkController.counts';
import page from '@salesforce/apex/UserSyncLinkController.page';
import unlink from '@salesforce/apex/UserSyncLinkController.unlink';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { emptyText } from './empty';
import { labels } from './labels';
import { look, versionOf } from './look';
import { linkedSaying, linkPairs, most, sameEmails } from './linking';
import { columns, isLinkable, rowOf } from './rows';
/**
 * Account Engagement's users beside the Salesforce users that they are, or may be, linked to. A selection spans pages and searches. Fires `counts`
 * `{ counts }`, `marked` `{ count }`, `clear`, `done` with a `Saying`, and `failure` `{ error }`: what was selected and chosen stays.
 */
export default class UserSyncLinkList extends LightningElement {
    @api
    readOnly = false;
    labels = labels;
    look = look;
    marked = [];
    /** What was counted when the list was read. */
    version;
    open;
    asked;
    choices = {};
    failures = {};
    /** Every row that was seen, by record. */
    seen = new Map();
    @api
    get question() {
        return this.asked;
    }
    set question(value) {
        const isOther = value.show !== this.asked?.show || value.businessUnitId !== this.asked.businessUnitId;
        this.asked = value;
        this.open = undefined;
        if (!isOther)
            return;
        this.version = undefined;
        this.failures = {};
        this.seen.clear();
        if (this.marked.length > 0)
            this.mark([]);
    }
    /** Marks all records whose suggestion has the same email. */
    @api
    async markSame() {
        await this.act(async () => this.mark(await sameEmails((after) => this.read(this.question, after))));
    }
    /** Links what is marked, once it was confirmed. */
    @api
    async linkMarked() {
        await this.link(this.marked);
    }
    @api
    refresh() {
        return this.list.refresh();
    }
    get load() {
        return (question, after) => this.read(question, after);
    }
    get columns() {
        return columns(Boolean(this.open));
    }
    get rowOf() {
        return (row) => rowOf(row, this.choices[row.recordId], this.failures[row.recordId], this.readOnly);
    }
    get selectedKeys() {
        return this.readOnly ? undefined : this.marked;
    }
    get emptyText() {
        return emptyText(this.question);
    }
    get openChoice() {
        return this.choices[this.open.recordId];
    }
    /** What was selected and chosen stays. */
    handleReload() {
        this.refresh();
        this.list.focusRow('', '');
    }
    handleClear() {
        this.fire('clear');
    }
    handleSelect(event) {
        this.mark(event.detail.keys.filter((key) => isLinkable(this.seen.get(key), this.choices[key])).slice(0, most));
    }
    handleAction(event) {
        const row = this.seen.get(event.detail.key);
        if (event.detail.name === 'open')
            this.open = row;
        else
            this.undo(row);
    }
    handleChoose(event) {
        this.choices = { ...this.choices, [this.open.recordId]: event.detail };
    }
    handleLinkOne() {
        this.link([this.open.recordId]);
    }
    handleClose() {
        const { recordId } = this.open;
        this.open = undefined;
        this.list.focusRow(recordId, 'open');
    }
    async read({ businessUnitId, show, term }, after) {
        const [answer, all] = await Promise.all([page({ businessUnitId, show, term, after }), counts({ businessUnitId })]);
        this.version = versionOf(all);
        this.fire('counts', { counts: all });
        for (const row of answer.rows)
            this.seen.set(row.recordId, row);
        return answer;
    }
    mark(keys) {
        this.marked = keys;
        this.fire('marked', { count: keys.length });
    }
    link(recordIds) {
        const pairs = recordIds.map((recordId) => ({ row: this.seen.get(recordId), choice: this.choices[recordId] }));
        return this.act(async () => {
            const results = await linkPairs(this.question.businessUnitId, pairs);
            if (!results)
                return;
            const failed = results.filter(({ reason }) => reason);
            this.failures = Object.fromEntries(failed.map((failure) => [failure.recordId, failure]));
            this.open = undefined;
            this.mark([...this.marked.filter((key) => !recordIds.includes(key)), ...failed.map(({ recordId }) => recordId)]);
            await this.finish(linkedSaying(results.length, failed.length));
        });
    }
    undo({ userId, userLabel }) {
        return this.act(async () => {
            await call(unlink({ businessUnitId: this.question.businessUnitId, userIds: [userId] }));
            await this.finish({ variant: 'success', text: format(labels.undone, userLabel) });
        });
    }
    async finish(saying) {
        this.fire('done', saying);
        await this.refresh();
    }
    async act(action) {
        try {
            await action();
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
