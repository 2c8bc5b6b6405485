import { LightningElement, api } from 'lwc';
import { LatestCall } from 'c/userSyncServer';
/** Reads what a screen or panel shows, with the states until it is there: loading, and failed with a retry. Fires `loaded` with what was read. */
export default class UserSyncLoader extends LightningElement {
    /** What is loaded, as it stands in front of a sentence. */
    @api
    what = '';
    @api
    load;
    error;
    isLoaded = false;
    shownScope = '';
    latest = new LatestCall();
    /** Whose it is, an id; another one is read anew. */
    @api
    get scope() {
        return this.shownScope;
    }
    set scope(value) {
        if (value === this.shownScope)
            return;
        this.shownScope = value;
        this.isLoaded = false;
        // The other properties are set before the next microtask.
        Promise.resolve().then(() => this.refresh());
    }
    @api
    async refresh() {
        this.error = undefined;
        try {
            const answer = await this.latest.run(this.load(this.shownScope).then((data) => ({ data })));
            if (!answer)
                return false;
            this.isLoaded = true;
            this.dispatchEvent(new CustomEvent('loaded', { detail: answer.data }));
            return true;
        }
        catch (error) {
            this.error = error;
            return false;
        }
    }
    get isLoading() {
        return !this.isLoaded && !this.error;
    }
}
