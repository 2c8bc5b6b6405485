import { LightningElement, api } from 'lwc';
import { labels } from './labels';

const looks = {
  info: { theme: 'slds-scoped-notification_light', icon: 'utility:info', iconVariant: undefined },
  success: { theme: 'slds-scoped-notification_light', icon: 'utility:success', iconVariant: 'success' },
  warning: { theme: 'slds-scoped-notification_light', icon: 'utility:warning', iconVariant: 'warning' },
  error: { theme: 'slds-scoped-notification_light', icon: 'utility:error', iconVariant: 'error' }
} as const;

/** A line about the whole screen, with up to two buttons. Fires `action` and `secondaction`. */
export default class UserSyncNotice extends LightningElement {
  /** info, success, warning or error; says so by icon, never by colour alone. */
  @api variant: keyof typeof looks = 'info';
  @api text = '';
  @api actionLabel: string | undefined;
  @api secondActionLabel: string | undefined;

  /** Moves the focus to the text, for example after a save. */
  @api focus(): void {
    (this.refs?.text as HTMLElement | undefined)?.focus();
  }

  get look(): (typeof looks)[keyof typeof looks] {
    return looks[this.variant] ?? looks.info;
  }

  get word(): string {
    return labels[this.variant] ?? labels.info;
  }

  get classes(): string {
    return `slds-scoped-notification slds-media slds-media_center notice ${this.look.theme}`;
  }

  handleAction(): void {
    this.dispatchEvent(new CustomEvent('action'));
  }

  handleSecondAction(): void {
    this.dispatchEvent(new CustomEvent('secondaction'));
  }
}
