import { LightningElement, api } from 'lwc';
import { Pause } from 'c/userSyncPoll';

/** A line to say, with up to two buttons and what they do. */
export interface Saying {
  readonly variant: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  readonly action?: string;
  readonly onaction?: () => void;
  readonly second?: string;
  readonly onsecond?: () => void;
}

/** What a container calls: one line at a time, which is also where the focus goes after a save. */
export interface NoticeBar {
  say(saying: Saying): void;
  show(saying: Saying): void;
  clear(): void;
}

/** Says one thing about the screen at a time. Pressing a button does what it says and takes the line away. */
export default class UserSyncNoticeBar extends LightningElement implements NoticeBar {
  saying: Saying | undefined;
  private takesFocus = false;
  /** A modal that has just closed gives the focus back to its opener; the line takes it after that. */
  private readonly afterModal = new Pause(100);

  /** Says it, with the focus on it. */
  @api say(saying: Saying): void {
    this.saying = saying;
    this.takesFocus = true;
    this.afterModal.run(() => this.focusNotice());
  }

  /** Says it and leaves the focus where it is. */
  @api show(saying: Saying): void {
    this.saying = saying;
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
  }
}
