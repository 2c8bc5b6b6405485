import { LightningElement, api } from 'lwc';
import { labels } from './labels';
const looks = {
    info: { theme: 'slds-scoped-notification_light', icon: 'utility:info', iconVariant: undefined },
    success: { theme: 'slds-scoped-notification_light', icon: 'utility:success', iconVariant: 'success' },
    warning: { theme: 'slds-scoped-notification_light', icon: 'utility:warning', iconVariant: 'warning' },
    error: { theme: 'slds-scoped-notification_light', icon: 'utility:error', iconVariant: 'error' }
};
/** A line about the whole screen, with up to two buttons. Fires `action` and `secondaction`. */
export default class UserSyncNotice extends LightningElement {
    /** info, success, warning or error; says so by icon, never by colour alone. */
    @api
    variant = 'info';
    @api
    text = '';
    @api
    actionLabel;
    @api
    secondActionLabel;
    /** Moves the focus to the text, for example after a save. */
    @api
    focus() {
        this.refs?.text?.focus();
    }
    get look() {
        return looks[this.variant] ?? looks.info;
    }
    get word() {
        return labels[this.variant] ?? labels.info;
    }
    get classes() {
        return `slds-scoped-notification slds-media slds-media_center notice ${this.look.theme}`;
    }
    handleAction() {
        this.dispatchEvent(new CustomEvent('action'));
    }
    handleSecondAction() {
        this.dispatchEvent(new CustomEvent('secondaction'));
    }
}
