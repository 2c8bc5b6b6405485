import { LightningElement, api } from 'lwc';
import { format, time } from 'c/userSyncText';
import { conditionActions } from './conditionActions';
import { conditionLabels } from './conditionLabels';
import { labels } from './labels';

type Condition = Apex.UserSyncTransferCondition;

interface View {
  readonly code: string;
  readonly label: string;
  readonly at: string;
  readonly icon: string;
  readonly variant: 'success' | 'warning';
  readonly word: string;
  readonly action: string | undefined;
}

/** What has to be true before user management is transferred, each with the button that makes it so. Fires `meet` with `{ code }`. */
export default class UserSyncConditions extends LightningElement {
  @api conditions: readonly Condition[] = [];
  @api readOnly = false;
  labels = labels;
  private pressed: string | undefined;

  /** A condition that is met loses its button, and the focus with it, unless the next one takes it. */
  renderedCallback(): void {
    if (!this.conditions.some(({ code, met }) => met && code === this.pressed)) return;
    this.pressed = undefined;
    if (document.activeElement === document.body && !this.focusUnmet()) (this.refs!.title as HTMLElement).focus();
  }

  /** Moves the focus to the first condition that is not met; answers its name. */
  @api focusUnmet(): string | undefined {
    const unmet = this.conditions.find(({ met }) => !met);
    if (!unmet) return undefined;
    const all = [...(this.template?.querySelectorAll<HTMLElement>('[data-code]') ?? [])];
    const parts = all.filter(({ dataset }) => dataset.code === unmet.code);
    (parts.find(({ tagName }) => tagName === 'LIGHTNING-BUTTON') ?? parts[0])?.focus();
    return conditionLabels[unmet.code];
  }

  get title(): string {
    return format(labels.title, this.conditions.filter(({ met }) => met).length, this.conditions.length);
  }

  get views(): View[] {
    return this.conditions.map(({ code, met, at }) => ({
      code,
      label: conditionLabels[code] ?? code,
      at: time(at),
      icon: met ? 'utility:success' : 'utility:warning',
      variant: met ? 'success' : 'warning',
      word: met ? labels.met : labels.unmet,
      action: met || this.readOnly ? undefined : conditionActions[code]
    }));
  }

  handleMeet(event: Event): void {
    this.pressed = (event.currentTarget as HTMLElement).dataset.code;
    this.dispatchEvent(new CustomEvent('meet', { detail: { code: this.pressed } }));
  }
}
