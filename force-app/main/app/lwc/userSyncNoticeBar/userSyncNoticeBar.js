import { LightningElement, api } from 'lwc';
import { Pause } from 'c/userSyncPoll';
import { sayingOf } from './saying';
/** Says one thing about the screen at a time. Pressing a button does what it says and takes the line away; fires `gone` when that leaves none. */
export default class UserSyncNoticeBar extends LightningElement {
    saying;
    takesFocus = false;
    /** A modal that has just closed gives the focus back to its opener; the line takes it after that. */
    afterModal = new Pause(100);
    /** Whoever goes on meanwhile keeps the focus. */
    goesOn = () => this.afterModal.cancel();
    @api
    say(saying) {
        this.saying = saying;
        this.takesFocus = true;
        this.afterModal.run(() => this.focusNotice());
        for (const input of ['keydown', 'pointerdown'])
            window.addEventListener(input, this.goesOn, { once: true });
    }
    @api
    show(saying) {
        this.saying = saying;
    }
    @api
    fail(failure) {
        this.say(sayingOf(failure));
    }
    @api
    clear() {
        this.saying = undefined;
    }
    renderedCallback() {
        if (!this.takesFocus || !this.refs?.notice)
            return;
        this.takesFocus = false;
        this.focusNotice();
    }
    disconnectedCallback() {
        for (const input of ['keydown', 'pointerdown'])
            window.removeEventListener(input, this.goesOn);
        this.afterModal.cancel();
    }
    handleAction() {
        this.finish(this.saying?.onaction);
    }
    handleSecond() {
        this.finish(this.saying?.onsecond);
    }
    focusNotice() {
        this.refs?.notice?.focus();
    }
    finish(action) {
        this.saying = undefined;
        this.afterModal.cancel();
        action?.();
        if (!this.saying)
            this.dispatchEvent(new CustomEvent('gone'));
    }
}
