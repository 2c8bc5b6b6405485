import type { NoticeBar } from 'c/userSyncNoticeBar';
import type { BusinessUnit } from 'c/userSyncServer';
import type { SetupPage, Target } from 'c/userSyncState';

/** Where a text or button leads: a screen, a user in Setup, or a page of Setup. */
export interface Navigation extends Partial<Target> {
  readonly userId?: string;
  readonly setup?: SetupPage;
}

/** What a screen asks of the frame around it. */
export interface Frame extends NoticeBar {
  /** Tells screen readers something without moving the focus. */
  announce(text: string): void;
  /** Reads the business units again, for example after one has changed. */
  reload(): Promise<void>;
  /** Moves the focus to the heading, for example when what had it is gone. */
  focus(): void;
  /** Moves the focus to the sentence about the state. */
  focusStatus(): void;
  /** Goes to a screen, with the business unit, or to Setup. */
  go(target: Navigation): void;
}

/** What `businessunitchange` tells a screen. */
export interface Shown {
  readonly unit: BusinessUnit | undefined;
  /** Whether it is another one than before. */
  readonly isOther: boolean;
  /** Whether the address has changed; else only what is known of the business unit. */
  readonly isMoved: boolean;
  readonly units: readonly BusinessUnit[];
  /** What the address says beside it. */
  readonly state: Readonly<Record<string, string | undefined>>;
}
