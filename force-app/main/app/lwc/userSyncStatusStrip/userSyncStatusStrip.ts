import { LightningElement, api } from 'lwc';
import type { Screen, Target } from 'c/userSyncState';
import { argumentTexts, format, statusWord, type Argument } from 'c/userSyncText';
import { labels } from './labels';
import { statusActions } from './statusActions';
import { statusTexts } from './statusTexts';

interface Look {
  readonly badge: string;
  readonly icon: string;
  readonly target: Target;
}

const looks: Readonly<Record<string, Look>> = {
  NotSetUp: { badge: 'slds-badge_lightest', icon: 'utility:dash', target: { screen: 'BusinessUnit' } },
  Legacy: { badge: 'slds-badge_inverse', icon: 'utility:clock', target: { screen: 'Transfer' } },
  Current: { badge: 'slds-badge_inverse', icon: 'utility:sync', target: { screen: 'BusinessUnit' } },
  NotTransferred: { badge: '', icon: 'utility:steps', target: { screen: 'Transfer' } },
  Transferred: { badge: 'slds-theme_success', icon: 'utility:success', target: { screen: 'Users' } },
  Paused: { badge: 'slds-badge_inverse', icon: 'utility:pause', target: { screen: 'BusinessUnit' } },
  Quarantined: { badge: 'slds-theme_error', icon: 'utility:ban', target: { screen: 'BusinessUnit' } },
  Watching: { badge: 'slds-badge_lightest', icon: 'utility:preview', target: { screen: 'Users', state: { c__outcome: 'Drift' } } }
};

/** The state of a business unit in one word and one sentence, with what to do next. Fires `statusaction` with `{ status, target }`. */
export default class UserSyncStatusStrip extends LightningElement {
  @api status = 'NotSetUp';
  @api arguments: readonly Argument[] = [];
  /** The screen it stands on, which its button need not lead to. */
  @api screen: Screen | undefined;
  labels = labels;

  /** Moves the focus to the sentence, for example after the state has changed. */
  @api focus(): void {
    (this.refs?.sentence as HTMLElement | undefined)?.focus();
  }

  get look(): Look {
    return looks[this.status] ?? looks.NotSetUp!;
  }

  get word(): string {
    return statusWord(this.status);
  }

  get sentence(): string {
    return format(statusTexts[this.status] ?? '', ...argumentTexts(this.arguments));
  }

  get action(): string | undefined {
    return this.leadsHere ? undefined : statusActions[this.status];
  }

  /** The actions of Business Unit are done there; all others would lead to where the person is. */
  private get leadsHere(): boolean {
    const { screen, state } = this.look.target;
    return screen === this.screen && !state && screen !== 'BusinessUnit';
  }

  get badgeClass(): string {
    return `badge ${this.look.badge}`;
  }

  handleAction(): void {
    this.dispatchEvent(new CustomEvent('statusaction', { detail: { status: this.status, target: this.look.target } }));
  }
}
