import { LightningElement, api } from 'lwc';
import { format, number } from 'c/userSyncText';
import { labels } from './labels';
const kinds = {
    User: labels.kindUser,
    PublicGroup: labels.kindPublicGroup,
    Role: labels.kindRole,
    RoleAndSubordinates: labels.kindRoleAndSubordinates,
    AllInternalUsers: labels.kindAllInternalUsers
};
/** One of the two groups: who is in directly, with a button each. Fires `remove` and `undo` with `{ key }`. */
export default class UserSyncMemberTable extends LightningElement {
    /** Name of the group. */
    @api
    heading = '';
    @api
    members = [];
    /** All direct members; more than listed when there are very many. */
    @api
    total = 0;
    @api
    readOnly = false;
    labels = labels;
    get title() {
        return format(labels.title, this.heading, this.total, number(this.users));
    }
    get users() {
        return this.members.filter(({ change }) => change !== 'Remove').reduce((sum, { users }) => sum + (users ?? 0), 0);
    }
    get columns() {
        const columns = [
            { name: 'name', label: labels.name },
            { name: 'kind', label: labels.kind },
            { name: 'users', label: labels.users, kind: 'number' },
            { name: 'status', label: labels.status }
        ];
        return this.readOnly ? columns : [...columns, { name: 'actions', label: labels.actions, kind: 'actions' }];
    }
    get rows() {
        return this.members.map((member) => ({
            key: member.key,
            name: member.name,
            kind: kinds[member.kind] ?? labels.kindOther,
            users: member.users === null ? labels.counting : number(member.users),
            status: statusOf(member),
            marked: member.change === 'Remove',
            actions: [
                member.change
                    ? { name: 'undo', label: labels.undo, title: format(labels.undoTitle, member.name, this.heading) }
                    : { name: 'remove', label: labels.remove, title: format(labels.removeTitle, member.name, this.heading) }
            ]
        }));
    }
    get more() {
        const listed = this.members.filter(({ change }) => change !== 'Add').length;
        return this.total > listed ? format(labels.more, this.total - listed) : undefined;
    }
    handleAction(event) {
        this.dispatchEvent(new CustomEvent(event.detail.name, { detail: { key: event.detail.key } }));
    }
}
function statusOf({ change, unresolved, active }) {
    if (change === 'Add')
        return labels.added;
    if (change === 'Remove')
        return labels.willBeRemoved;
    if (unresolved)
        return labels.unresolved;
    return active ? '' : labels.inactive;
}
