import { LightningElement } from 'lwc';
import type { Frame, Shown } from 'c/userSyncPage';
import type { BusinessUnit, ServerError } from 'c/userSyncServer';
import { errorText } from 'c/userSyncText';
import { labels } from './labels';

/** Transfer: may I, who is recycled, can I go back; then how far it is, and what happened. */
export default class UserSyncTransfer extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  isStartedHere = false;

  get isOver(): boolean {
    return ['Transferred', 'Paused', 'Quarantined'].includes(this.unit!.status);
  }

  get isWatch(): boolean {
    return this.unit!.mode === 'Watch';
  }

  get isLegacy(): boolean {
    return this.unit!.status === 'Legacy';
  }

  handleUnit(event: CustomEvent<Shown>): void {
    const { unit, isOther } = event.detail;
    if (isOther) this.isStartedHere = false;
    this.unit = unit;
  }

  handleTransferred(): void {
    this.isStartedHere = true;
    this.frame.reload();
  }

  handleChanged(): void {
    this.frame.reload();
  }

  /** A plan that is another one than was seen has to be looked at again; nothing was started. */
  handleFailure(event: CustomEvent<{ error: ServerError }>): void {
    const { error } = event.detail;
    const reload = () => this.frame.reload();
    const text = errorText(error);
    if (error.code === 'PlanChanged')
      this.frame.say({ variant: 'error', text, action: labels.showChanged, onaction: () => this.plan.showChanged() });
    else if (error.code === 'NumberDiffers') this.frame.say({ variant: 'error', text, action: labels.changed, onaction: reload });
    else this.frame.fail({ error, check: reload });
  }

  private get plan(): { showChanged(): Promise<void> } {
    return this.refs!.plan as unknown as { showChanged(): Promise<void> };
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
