import { LightningElement, api } from 'lwc';
import { format, reasonText } from 'c/userSyncText';
import { labels } from './labels';
/** What an approval helps against; a last Administrator, for one, waits for something else. */
const approvable = ['HeldNumber', 'HeldShare'];
const columns = [
    { name: 'name', label: labels.name },
    { name: 'role', label: labels.role, wide: true },
    { name: 'reason', label: labels.why }
];
/** Users who would be recycled and wait for somebody; none is marked by itself. Fires `approve` and `assign` `{ lines }`, `page`. */
export default class UserSyncApprovals extends LightningElement {
    @api
    listing;
    @api
    readOnly = false;
    labels = labels;
    columns = columns;
    marked = [];
    status = '';
    get title() {
        return format(labels.title, this.listing?.page.total ?? 0);
    }
    get rows() {
        return (this.listing?.rows ?? []).map((line) => ({
            key: line.userId,
            name: line.name,
            role: line.now,
            reason: reasonText(line),
            fixed: !approvable.includes(line.reason)
        }));
    }
    get selectedKeys() {
        return this.readOnly ? undefined : this.marked;
    }
    get approveLabel() {
        return format(labels.approve, this.chosen.length);
    }
    handleSelect(event) {
        this.marked = event.detail.keys;
        this.status = '';
    }
    handlePage(event) {
        this.dispatchEvent(new CustomEvent('page', { detail: event.detail }));
    }
    handleApprove() {
        this.fire('approve');
    }
    handleAssign() {
        this.fire('assign');
    }
    /** Only rows that are seen are covered. */
    get chosen() {
        return (this.listing?.rows ?? []).filter(({ userId }) => this.marked.includes(userId));
    }
    fire(name) {
        if (this.chosen.length === 0)
            this.status = labels.selectNone;
        else
            this.dispatchEvent(new CustomEvent(name, { detail: { lines: this.chosen } }));
    }
}
