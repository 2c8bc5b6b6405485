import { LightningElement, api } from 'lwc';
import { labels } from './labels';
/** Roles that somebody else has changed meanwhile, theirs against mine. Fires `settle` `{ profileId, mine }`. */
export default class UserSyncRoleConflicts extends LightningElement {
    @api
    conflicts = [];
    labels = labels;
    takesFocus = false;
    /** Moves the focus to the first of them, once it is there. */
    @api
    focus() {
        this.takesFocus = true;
    }
    renderedCallback() {
        const first = this.template?.querySelector('c-user-sync-notice');
        if (!this.takesFocus || !first)
            return;
        this.takesFocus = false;
        first.focus();
    }
    handleKeepTheirs(event) {
        this.settle(event, false);
    }
    handleUseMine(event) {
        this.settle(event, true);
    }
    settle(event, mine) {
        const { key } = event.currentTarget.dataset;
        this.dispatchEvent(new CustomEvent('settle', { detail: { profileId: key, mine } }));
    }
}
