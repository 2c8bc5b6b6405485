import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';

interface Check {
  readonly label: string;
  readonly met: boolean;
}

interface Step {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly who: string;
  readonly mine: boolean;
  readonly screen: string | undefined;
  readonly checks: readonly Check[];
  readonly needed: boolean;
  readonly done: boolean;
}

/** A step of the assistant: its state, who may do it, what is missing. Fires `toggle`, `open` and `ask` with `{ key }`, and `check` `{ checked }`. */
export default class UserSyncAssistantStep extends LightningElement {
  @api step: Step | undefined;
  @api number = 1;
  @api expanded = false;
  @api openLabel: string | undefined;
  labels = labels;

  get title(): string {
    return `${this.number} ${this.step!.name}`;
  }

  get state(): string {
    if (!this.step!.needed) return labels.notNeeded;
    return this.step!.done ? labels.done : labels.toDo;
  }

  get ringValue(): number {
    const { checks } = this.step!;
    return Math.round((100 * checks.filter(({ met }) => met).length) / checks.length);
  }

  get ringVariant(): 'base-autocomplete' | 'active-step' {
    return this.step!.done ? 'base-autocomplete' : 'active-step';
  }

  get percent(): string {
    return format(labels.percent, this.ringValue);
  }

  get who(): string {
    return [format(labels.byWhom, this.step!.who), this.step!.mine ? labels.youCan : labels.youCannot].join('. ');
  }

  get ariaExpanded(): 'true' | 'false' {
    return this.expanded ? 'true' : 'false';
  }

  get chevron(): string {
    return this.expanded ? 'utility:chevronup' : 'utility:chevrondown';
  }

  get checks(): { label: string; icon: string; variant: 'success' | undefined; word: string }[] {
    return this.step!.checks.map(({ label, met }) => ({
      label,
      icon: met ? 'utility:success' : 'utility:routing_offline',
      variant: met ? 'success' : undefined,
      word: met ? labels.met : labels.unmet
    }));
  }

  /** The step that nobody but a person can check. */
  get isByHand(): boolean {
    return !this.step!.screen;
  }

  get buttonLabel(): string {
    return this.openLabel ?? labels.openPermissionSets;
  }

  handleToggle(): void {
    this.fire('toggle');
  }

  handleOpen(): void {
    this.fire('open');
  }

  handleAsk(): void {
    this.fire('ask');
  }

  handleCheck(event: CustomEvent<{ checked: boolean }>): void {
    this.dispatchEvent(new CustomEvent('check', { detail: { checked: event.detail.checked } }));
  }

  private fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { key: this.step!.key } }));
  }
}
