import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';

interface Step {
  readonly key: string;
  readonly screenName: string;
  readonly needed: boolean;
  readonly done: boolean;
}

interface View {
  readonly step: Step;
  readonly number: number;
  readonly expanded: boolean;
  readonly openLabel: string | undefined;
}

/** The steps in their order, the next one unfolded unless somebody unfolds another. Fires what a step fires. */
export default class UserSyncAssistantSteps extends LightningElement {
  @api steps: readonly Step[] = [];
  /** The step that is next. */
  @api next: string | undefined;
  labels = labels;
  /** The step that somebody unfolded; empty: all are folded. */
  private chosen: string | undefined;

  /** Moves the focus to the title of the next step, for example on return from its screen. */
  @api focus(): void {
    const all = [...(this.template?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
    all.find(({ dataset }) => dataset.step === this.next)?.focus();
  }

  get views(): View[] {
    const unfolded = this.chosen ?? this.next;
    return this.steps.map((step, index) => ({
      step,
      number: index + 1,
      expanded: step.key === unfolded,
      openLabel: step.screenName ? format(labels.open, step.screenName) : undefined
    }));
  }

  get needed(): readonly Step[] {
    return this.steps.filter(({ needed }) => needed);
  }

  get doneCount(): number {
    return this.needed.filter(({ done }) => done).length;
  }

  get progress(): string {
    return format(labels.progress, this.doneCount, this.needed.length);
  }

  get percent(): number {
    return Math.round((100 * this.doneCount) / this.needed.length);
  }

  handleToggle(event: CustomEvent<{ key: string }>): void {
    const { key } = event.detail;
    this.chosen = key === (this.chosen ?? this.next) ? '' : key;
  }

  forward(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }
}
