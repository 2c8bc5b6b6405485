import { LightningElement, api } from 'lwc';
/** Says one thing about the screen at a time. Pressing a button does what it says and takes the line away. */
export default class UserSyncNoticeBar extends LightningElement {
    saying;
    takesFocus = false;
    /** Says it, with the focus on it. */
    @api
    say(saying) {
        this.saying = saying;
        this.takesFocus = true;
    }
    /** Says it and leaves the focus where it is. */
    @api
    show(saying) {
        this.saying = saying;
    }
    @api
    clear() {
        this.saying = undefined;
    }
    renderedCallback() {
        if (!this.takesFocus || !this.refs?.notice)
            return;
        this.takesFocus = false;
        this.refs.notice.focus();
    }
    handleAction() {
        this.finish(this.saying?.onaction);
    }
    handleSecond() {
        this.finish(this.saying?.onsecond);
    }
    finish(action) {
        this.saying = undefined;
        action?.();
    }
}
