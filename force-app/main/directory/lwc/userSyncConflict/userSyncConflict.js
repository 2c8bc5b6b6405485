import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
const sides = [
    { name: 'salesforce', label: labels.salesforce },
    { name: 'seen', label: labels.accountEngagement }
];
/** A record of Account Engagement beside the user it may belong to, with the ways out. Fires `choose` `{ userId, label }`, `link` and `close`. */
export default class UserSyncConflict extends LightningElement {
    @api
    choice;
    @api
    readOnly = false;
    labels = labels;
    sides = sides;
    status = '';
    shown;
    takesFocus = false;
    @api
    get row() {
        return this.shown;
    }
    set row(value) {
        this.shown = value;
        this.status = '';
        this.takesFocus = true;
    }
    renderedCallback() {
        if (!this.takesFocus || !this.refs?.heading)
            return;
        this.takesFocus = false;
        this.refs.heading.focus();
    }
    get name() {
        return this.shown.name || this.shown.email;
    }
    get title() {
        return format(labels.title, this.userName ?? this.name);
    }
    get userId() {
        return this.choice?.userId ?? this.shown.userId;
    }
    get userName() {
        return this.choice?.label ?? this.shown.userLabel;
    }
    get mayLink() {
        return !this.readOnly && Boolean(this.userId) && this.shown.why !== 'Linked' && !this.shown.chosenBy;
    }
    get mayChoose() {
        return !this.readOnly && this.shown.why !== 'Linked' && !this.shown.chosenBy;
    }
    get openLabel() {
        return format(labels.openUser, this.userName);
    }
    get leave() {
        return this.userName ? format(labels.leave, this.userName) : labels.noUser;
    }
    get values() {
        const { email, userName, roleName, state, userUsername } = this.shown;
        const username = this.choice ? undefined : userUsername;
        return [
            { field: labels.name, salesforce: this.userName, seen: this.name },
            { field: labels.username, salesforce: username, seen: userName },
            { field: labels.email, seen: email },
            { field: labels.role, seen: roleName },
            { field: labels.state, seen: state === 'Bin' ? labels.bin : labels.live }
        ];
    }
    handleKey(event) {
        if (event.key !== 'Escape')
            return;
        event.stopPropagation();
        this.handleClose();
    }
    handleChoose(event) {
        this.dispatchEvent(new CustomEvent('choose', { detail: event.detail }));
    }
    handleLink() {
        this.dispatchEvent(new CustomEvent('link'));
    }
    handleClose() {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleOpenUser() {
        this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { userId: this.userId } }));
    }
    async handleCopy() {
        await navigator.clipboard.writeText(format(labels.request, this.name, this.shown.recordId, this.userName));
        this.status = labels.copied;
    }
}
