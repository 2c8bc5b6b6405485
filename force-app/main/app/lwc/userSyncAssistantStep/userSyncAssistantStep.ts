import { LightningElement, api } from 'lwc';
import { argumentText, format, list, time } from 'c/userSyncText';
import { labels } from './labels';
import { setupLabels } from './setupLabels';

/** So many are named of those who may do it. */
const mostNames = 3;

interface Check {
  readonly label: string;
  readonly met: boolean;
}

interface Step {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly who: string;
  readonly names: readonly string[];
  readonly mine: boolean;
  readonly screen: string | undefined;
  readonly setup: string | undefined;
  readonly checks: readonly Check[];
  readonly needed: boolean;
  readonly done: boolean;
  readonly doneBy: Apex.UserSyncSetupFactsDone | undefined;
}

/** A step of the assistant: its state, who may do it, what is missing. Fires `toggle`, `open`, `setup` and `ask` with `{ key }`, and `check` `{ checked }`. */
export default class UserSyncAssistantStep extends LightningElement {
  @api step: Step | undefined;
  @api number = 1;
  @api expanded = false;
  @api openLabel: string | undefined;
  labels = labels;

  /** Moves the focus to the title. */
  @api focus(): void {
    (this.refs?.title as HTMLElement | undefined)?.focus();
  }

  get title(): string {
    return `${this.number} ${this.step!.name}`;
  }

  get state(): string {
    const { needed, done, doneBy, mine, names, who } = this.step!;
    if (!needed) return labels.notNeeded;
    if (done) return doneBy ? format(labels.doneBy, argumentText(doneBy.who), time(doneBy.at)) : labels.done;
    return mine ? labels.toDo : format(labels.waitsFor, names[0] ?? who);
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
    const { who, names, mine } = this.step!;
    const byWhom = names.length > 0 ? format(labels.byName, who, list(names.slice(0, mostNames))) : format(labels.byWhom, who);
    return [byWhom, mine ? labels.youCan : labels.youCannot].join('. ');
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

  /** The step that nobody but a person can check, and this one may. */
  get isByHand(): boolean {
    return !this.step!.screen && this.step!.mine;
  }

  get setupLabel(): string | undefined {
    return setupLabels[this.step!.setup ?? ''];
  }

  handleToggle(): void {
    this.fire('toggle');
  }

  handleOpen(): void {
    this.fire('open');
  }

  handleSetup(): void {
    this.fire('setup');
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
