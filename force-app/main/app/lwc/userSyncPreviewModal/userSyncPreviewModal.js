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
    /** Whose changes they are, and what the server has now: when that is no longer what they were made on, the preview is old. */
    @api
    scope = '';
    @api
    look;
    labels = labels;
    state;
    error;
    hasFailed = false;
    slow = false;
    shownVersion;
    previewId;
    poll = new Poll(() => this.follow());
    pause = new Pause(patience);
    /** What the changes were made on. */
    @api
    get version() {
        return this.shownVersion;
    }
    set version(value) {
        this.shownVersion = value;
    }
    connectedCallback() {
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
        return !this.isReady && !this.hasFailed;
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
        return this.error ? errorText(this.error) : '';
    }
    get saveLabel() {
        if (this.isReady)
            return labels.save;
        return this.slow || this.hasFailed ? labels.saveWithout : undefined;
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
    /** Mine still fit what others have saved meanwhile; what they would do may be something else. */
    async handleAgain() {
        this.state = undefined;
        await this.start(this.look);
        this.refs.waiting?.focus();
    }
    /** With `look`, it is asked again what the changes are made on. */
    async start(look) {
        this.slow = false;
        this.pause.run(() => (this.slow = true));
        try {
            if (look)
                this.shownVersion = (await call(look(this.scope))).version;
            this.previewId = await call(this.begin());
            this.poll.start();
            this.poll.now();
        }
        catch (error) {
            this.error = toServerError(error);
            this.hasFailed = true;
        }
    }
    async follow() {
        try {
            this.state = await call(progress({ previewId: this.previewId }));
        }
        catch (error) {
            this.error = toServerError(error);
        }
        this.hasFailed = Boolean(this.error) || this.state?.state === 'Failed';
        if (this.isReady || this.hasFailed)
            this.poll.stop();
        return true;
    }
}
