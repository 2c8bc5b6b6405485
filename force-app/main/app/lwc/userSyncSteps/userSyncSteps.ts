import { LightningElement, api } from 'lwc';
import { labels } from './labels';

export type StepState = 'done' | 'failed' | 'running' | 'open';

export interface Step {
  readonly label: string;
  readonly state: StepState;
  readonly detail?: string;
}

const looks: Readonly<Record<StepState, { icon: string; variant: string | undefined; word: string }>> = {
  done: { icon: 'utility:success', variant: 'success', word: labels.done },
  failed: { icon: 'utility:error', variant: 'error', word: labels.failed },
  running: { icon: 'utility:spinner', variant: undefined, word: labels.running },
  open: { icon: 'utility:routing_offline', variant: undefined, word: labels.open }
};

/** Steps one below the other, each with its state in words. */
export default class UserSyncSteps extends LightningElement {
  @api steps: readonly Step[] = [];
  @api label = '';

  get views(): (Step & { key: number; look: (typeof looks)[StepState] })[] {
    return this.steps.map((step, key) => ({ ...step, key, look: looks[step.state] }));
  }
}
