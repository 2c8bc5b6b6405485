import { api } from 'lwc';
import page from '@salesforce/apex/UserSyncPreviewController.page';
import progress from '@salesforce/apex/UserSyncPreviewController.progress';
import UserSyncModal from 'c/userSyncModal';
import { Pause, Poll } from 'c/userSyncPoll';
import { call, toServerError } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { labels } from './labels';
const patience = 10_000;
/** Shows what unsaved changes would do, then asks to save. Resolves with `save`, or undefined when it was left. */
export default class UserSyncPreviewModal extends UserSyncModal {
    /** Answers the id of a preview that the server has begun. */
    @api
    begin;
    @api
    tense = 'will';
    labels = labels;
    state;
    error;
    slow = false;
    previewId;
    poll = new Poll(() => this.look());
    pause = new Pause(patience);
    connectedCallback() {
        this.pause.run(() => (this.slow = true));
        this.start();
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        this.poll.stop();
        this.pause.cancel();
    }
    get isReady() {
        return this.state?.state === 'Ended';
    }
    get isWaiting() {
        return !this.isReady && !this.error;
    }
    get isEmpty() {
        return this.isReady && this.affected === 0;
    }
    get affected() {
        return Object.values(this.state?.counts ?? {}).reduce((sum, count) => sum + count, 0);
    }
    get summary() {
        if (this.isEmpty)
            return labels.nothing;
        const { inBoth, fullControl } = this.state;
        return [
            format(labels.summary, this.affected),
            inBoth ? format(labels.inBoth, inBoth) : '',
            fullControl ? format(labels.fullControl, fullControl) : ''
        ]
            .filter(Boolean)
            .join(' · ');
    }
    get waitingText() {
        return this.state?.total ? format(labels.counting, this.state.done, this.state.total) : labels.starting;
    }
    get percent() {
        return this.state?.total ? Math.round((100 * this.state.done) / this.state.total) : 0;
    }
    get errorText() {
        return this.error && errorText(this.error);
    }
    get saveLabel() {
        if (this.isReady)
            return labels.save;
        return this.slow || this.error ? labels.saveWithout : undefined;
    }
    get loadLines() {
        return (outcome, after) => page({ previewId: this.previewId, outcome, after });
    }
    handleCancel() {
        this.close();
    }
    handleSave() {
        this.close('save');
    }
    async start() {
        try {
            this.previewId = await call(this.begin());
            this.poll.start();
            this.poll.now();
        }
        catch (error) {
            this.error = toServerError(error);
        }
    }
    async look() {
        try {
            this.state = await call(progress({ previewId: this.previewId }));
        }
        catch (error) {
            this.error = toServerError(error);
        }
        if (this.isReady || this.error)
            this.poll.stop();
        return true;
    }
}
