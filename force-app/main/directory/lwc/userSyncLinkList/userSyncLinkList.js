import { LightningElement, api } from 'lwc';
import counts from '@salesforce/apex/UserSyncLinkController.counts';
import page from '@salesforce/apex/UserSyncLinkController.page';
import { choiceOf, isLinkable, isLinked, pairOf, withPairs } from 'c/userSyncLinkPairs';
import { emptyText } from './empty';
import { labels } from './labels';
import { look, versionOf } from './look';
import { columns, rowOf } from './rows';
import { sameEmails } from './same';
/**
 * Account Engagement's users beside the Salesforce users that they are, or may be, linked to. Fires `counts` `{ counts }`, `pick` `{ pairs }` with what
 * is to be linked, over all pages and lists, `open` and `unlink` `{ row }`, `clear`, and `failure` `{ error }`.
 */
export default class UserSyncLinkList extends LightningElement {
    @api
    readOnly = false;
    /** Whether a panel is open beside it. */
    @api
    besidePanel = false;
    /** What is to be linked and is not yet. */
    @api
    pairs = [];
    /** Why the last try to link a record failed. */
    @api
    failures = {};
    labels = labels;
    look = look;
    /** What was counted when the list was read. */
    version;
    asked;
    /** Whether what is in the way of a user is opened as soon as it is there. */
    opensFirst = false;
    /** Every row that was seen, by record. */
    seen = new Map();
    @api
    get question() {
        return this.asked;
    }
    set question(value) {
        const { asked } = this;
        const isOther = value.show !== asked?.show || value.businessUnitId !== asked.businessUnitId || value.userId !== asked.userId;
        this.asked = value;
        if (!isOther)
            return;
        this.opensFirst = Boolean(value.userId);
        this.version = undefined;
    }
    /** Picks all records whose suggestion has the same email. */
    @api
    async pickSame() {
        try {
            this.pick(withPairs(this.pairs, await sameEmails((after) => this.read(this.question, after))));
        }
        catch (error) {
            this.fire('failure', { error });
        }
    }
    @api
    refresh() {
        return this.list.refresh();
    }
    /** Moves the focus to the button of a record, for example when its panel is closed. */
    @api
    focusRow(recordId) {
        this.list.focusRow(recordId, 'open');
    }
    get load() {
        return (question, after) => this.read(question, after);
    }
    get columns() {
        return columns(this.besidePanel);
    }
    get rowOf() {
        return (row) => rowOf(row, choiceOf(row, this.pairs), this.failures[row.recordId], this.readOnly);
    }
    get selectedKeys() {
        return this.readOnly ? undefined : this.pairs.map(({ recordId }) => recordId);
    }
    get emptyText() {
        return emptyText(this.question);
    }
    /** What was picked stays. */
    handleReload() {
        this.refresh();
        this.list.focusRow('', '');
    }
    handleClear() {
        this.fire('clear');
    }
    handleSelect(event) {
        const keys = new Set(event.detail.keys);
        const kept = this.pairs.filter(({ recordId }) => keys.has(recordId));
        for (const { recordId } of kept)
            keys.delete(recordId);
        const added = [...keys].map((key) => this.seen.get(key)).filter((row) => isLinkable(row, undefined));
        this.pick(withPairs(kept, added.map((row) => pairOf(row))));
    }
    handleAction(event) {
        const row = this.seen.get(event.detail.key);
        this.fire(event.detail.name === 'open' ? 'open' : 'unlink', { row });
    }
    async read({ businessUnitId, show, term, userId }, after) {
        const [answer, all] = await Promise.all([page({ businessUnitId, show, term, userId, after }), counts({ businessUnitId })]);
        this.version = versionOf(all);
        this.fire('counts', { counts: all });
        for (const row of answer.rows)
            this.seen.set(row.recordId, row);
        this.dropLinked(answer.rows);
        if (this.opensFirst && answer.rows[0])
            this.fire('open', { row: answer.rows[0] });
        this.opensFirst = false;
        return answer;
    }
    /** What has arrived, whoever linked it, is no longer to be linked. */
    dropLinked(rows) {
        const linked = new Set(rows.filter(isLinked).map(({ recordId }) => recordId));
        const rest = this.pairs.filter(({ recordId }) => !linked.has(recordId));
        if (rest.length < this.pairs.length)
            this.pick(rest);
    }
    pick(pairs) {
        this.fire('pick', { pairs });
    }
    fire(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
    get list() {
        return this.refs.list;
    }
}
