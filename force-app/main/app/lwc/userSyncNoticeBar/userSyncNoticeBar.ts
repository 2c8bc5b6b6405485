import { LightningElement, api } from 'lwc';

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

  /** Says it, with the focus on it. */
  @api say(saying: Saying): void {
    this.saying = saying;
    this.takesFocus = true;
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
    (this.refs.notice as HTMLElement).focus();
  }

  handleAction(): void {
    this.finish(this.saying?.onaction);
  }

  handleSecond(): void {
    this.finish(this.saying?.onsecond);
  }

  private finish(action: (() => void) | undefined): void {
    this.saying = undefined;
    action?.();
  }
}
