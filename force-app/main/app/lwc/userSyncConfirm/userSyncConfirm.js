import { api } from 'lwc';
import UserSyncModal from 'c/userSyncModal';
import { format } from 'c/userSyncText';
import { labels } from './labels';
const shownNames = 10;
/** Asks before something that cannot be taken back. Resolves with `confirm`, with `typed` when something optional was typed, or undefined when it was left. */
export default class UserSyncConfirm extends UserSyncModal {
    @api
    heading = '';
    @api
    text = '';
    /** Names of those whom it concerns; the first ten are shown. */
    @api
    list = [];
    /** What has to be typed, for example the number of users; empty = nothing. */
    @api
    typed = '';
    @api
    typedLabel = '';
    /** Whether it may be left empty, which then means something else. */
    @api
    typedOptional = false;
    /** What has to be ticked; empty = nothing. */
    @api
    check = '';
    @api
    confirmLabel = '';
    @api
    destructive = false;
    labels = labels;
    failure = '';
    checked = false;
    get variant() {
        return this.destructive ? 'destructive' : 'brand';
    }
    get names() {
        return this.list.slice(0, shownNames).map((name, key) => ({ key, name }));
    }
    get more() {
        return this.list.length > shownNames ? format(labels.more, this.list.length - shownNames) : undefined;
    }
    get inputLabel() {
        return this.typedLabel || format(labels.typedLabel, this.typed);
    }
    handleCheck(event) {
        this.checked = event.detail.checked;
    }
    handleCancel() {
        this.close();
    }
    /** Typed and ticked right, it closes; else it stays and says what is missing. The button is never disabled. */
    handleConfirm() {
        const input = this.refs?.input;
        const value = (input?.value ?? '').trim();
        const isLeftOut = this.typedOptional && value === '';
        if (this.typed && !isLeftOut && value !== this.typed)
            this.fail(format(labels.typedWrong, this.typed), input);
        else if (this.check && !this.checked)
            this.fail(labels.checkWrong, this.refs?.check);
        else
            this.close(this.typedOptional && value ? 'typed' : 'confirm');
    }
    fail(text, field) {
        this.failure = text;
        field?.focus();
    }
}
