import { LightningElement, api } from 'lwc';
import { Poll } from 'c/userSyncPoll';
import { call } from 'c/userSyncServer';
import { labels } from './labels';
/** Says that what is shown is no longer what the server has. Reloading is left to the person, whose changes stay. Fires `reload`. */
export default class UserSyncStale extends LightningElement {
    /** What is shown; undefined while nothing is. */
    @api
    version;
    /** Asks the server for what it has. */
    @api
    look;
    /** Whose it is, an id. */
    @api
    scope = '';
    labels = labels;
    seen;
    poll = new Poll(() => this.check());
    connectedCallback() {
        this.poll.start();
    }
    disconnectedCallback() {
        this.poll.stop();
    }
    get text() {
        return this.seen && this.version !== undefined && this.seen.version !== this.version ? this.seen.text : '';
    }
    handleReload() {
        this.dispatchEvent(new CustomEvent('reload'));
    }
    async check() {
        const shown = this.version;
        if (shown === undefined)
            return false;
        const seen = await call(this.look(this.scope));
        // What was shown or saved meanwhile is another version, of which this answer knows nothing.
        if (shown === this.version)
            this.seen = seen;
        return false;
    }
}
