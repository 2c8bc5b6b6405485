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
    /** What the button says; without a word, that my changes are kept. */
    @api
    actionLabel = labels.reload;
    seen;
    /** What was shown when it was seen. Another version was read or saved here since, of which the answer knows nothing. */
    seenFor;
    poll = new Poll(() => this.check());
    connectedCallback() {
        this.poll.start();
    }
    disconnectedCallback() {
        this.poll.stop();
    }
    get text() {
        return this.seen && this.version === this.seenFor && this.seen.version !== this.version ? this.seen.text : '';
    }
    handleReload() {
        this.dispatchEvent(new CustomEvent('reload'));
    }
    async check() {
        const shown = this.version;
        if (shown === undefined)
            return false;
        this.seen = await call(this.look(this.scope));
        this.seenFor = shown;
        return false;
    }
}
