import { LightningElement, api } from 'lwc';
import { Pause } from 'c/userSyncPoll';
import { sayingOf, type Failure, type Saying } from './saying';

export type { Failure, Saying } from './saying';

/** What a screen calls: one line at a time, which is also where the focus goes after a save. */
export interface NoticeBar {
  /** Says it, with the focus on it. */
  say(saying: Saying): void;
  /** Says it and leaves the focus where it is. */
  show(saying: Saying): void;
  /** Says what is known after a failure, with the focus on it. */
  fail(failure: Failure): void;
  clear(): void;
}

/** Says one thing about the screen at a time. Pressing a button does what it says and takes the line away; fires `gone` when that leaves none. */
export default class UserSyncNoticeBar extends LightningElement implements NoticeBar {
  saying: Saying | undefined;
  private takesFocus = false;
  /** A modal that has just closed gives the focus back to its opener; the line takes it after that. */
  private readonly afterModal = new Pause(100);
  /** Whoever goes on meanwhile keeps the focus. */
  private readonly goesOn = () => this.afterModal.cancel();

  @api say(saying: Saying): void {
    this.saying = saying;
    this.takesFocus = true;
    this.afterModal.run(() => this.focusNotice());
    for (const input of ['keydown', 'pointerdown']) window.addEventListener(input, this.goesOn, { once: true });
  }

  @api show(saying: Saying): void {
    this.saying = saying;
  }

  @api fail(failure: Failure): void {
    this.say(sayingOf(failure));
  }

  @api clear(): void {
    this.saying = undefined;
  }

  renderedCallback(): void {
    if (!this.takesFocus || !this.refs?.notice) return;
    this.takesFocus = false;
    this.focusNotice();
  }

  disconnectedCallback(): void {
    for (const input of ['keydown', 'pointerdown']) window.removeEventListener(input, this.goesOn);
    this.afterModal.cancel();
  }

  handleAction(): void {
    this.finish(this.saying?.onaction);
  }

  handleSecond(): void {
    this.finish(this.saying?.onsecond);
  }

  private focusNotice(): void {
    (this.refs?.notice as HTMLElement | undefined)?.focus();
  }

  private finish(action: (() => void) | undefined): void {
    this.saying = undefined;
    this.afterModal.cancel();
    action?.();
    if (!this.saying) this.dispatchEvent(new CustomEvent('gone'));
  }
}
