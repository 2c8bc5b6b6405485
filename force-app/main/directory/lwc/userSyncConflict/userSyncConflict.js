import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** Of whom a person has chosen, only the name is read. */
const unknown = {};
const sides = [
    { name: 'salesforce', label: labels.salesforce },
    { name: 'seen', label: labels.accountEngagement }
];
/** A record of Account Engagement beside the user it may belong to, with the ways out. Fires `choose` `{ userId, label }`, `link` and `close`. */
export default class UserSyncConflict extends LightningElement {
    @api
    row;
    @api
    choice;
    @api
    readOnly = false;
    labels = labels;
    sides = sides;
    get name() {
        return this.row.name || this.row.email;
    }
    get title() {
        return format(labels.title, this.userName ?? this.name);
    }
    get userId() {
        return this.choice?.userId ?? this.row.userId;
    }
    get userName() {
        return this.choice?.label ?? this.row.userLabel;
    }
    get mayLink() {
        return !this.readOnly && Boolean(this.userId) && this.row.why !== 'Linked' && !this.row.chosenBy;
    }
    get mayChoose() {
        return !this.readOnly && this.row.why !== 'Linked' && !this.row.chosenBy;
    }
    get openLabel() {
        return format(labels.openUser, this.userName);
    }
    get leave() {
        return this.userName ? format(labels.leave, this.userName) : labels.noUser;
    }
    /** For whoever can change the record there. */
    get request() {
        return format(labels.request, this.name, this.row.recordId, this.userName);
    }
    get values() {
        const { email, userName, roleName, state } = this.row;
        const { userUsername, userEmail } = this.choice ? unknown : this.row;
        return [
            { field: labels.name, salesforce: this.userName, seen: this.name },
            { field: labels.username, salesforce: userUsername, seen: userName },
            { field: labels.email, salesforce: userEmail, seen: email },
            { field: labels.role, seen: roleName },
            { field: labels.state, seen: state === 'Bin' ? labels.bin : labels.live }
        ];
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
}
