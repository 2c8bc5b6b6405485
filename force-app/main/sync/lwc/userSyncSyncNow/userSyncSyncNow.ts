import { LightningElement, api } from 'lwc';
import syncNow from '@salesforce/apex/UserSyncUserController.syncNow';
import steps from '@salesforce/apex/UserSyncUserController.steps';
import { Poll } from 'c/userSyncPoll';
import { call, type ServerError } from 'c/userSyncServer';
import type { Step } from 'c/userSyncSteps';
import { errorText, format, outcomeText, type Tense } from 'c/userSyncText';
import { labels } from './labels';
import { isOver, stepViews } from './steps';

/** Syncs one user now and shows its steps; in Watch mode it only looks. Fires `synced` when it has ended. */
export default class UserSyncSyncNow extends LightningElement {
  @api businessUnitId = '';
  @api userId = '';
  @api tense: Tense = 'done';
  /** Whether it begins by itself. */
  @api begins = false;
  labels = labels;
  steps: Step[] = [];
  status = '';
  private readonly poll = new Poll(() => this.follow());

  connectedCallback(): void {
    if (this.begins) this.start();
  }

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get label(): string {
    return this.tense === 'would' ? labels.checkNow : labels.syncNow;
  }

  @api async start(): Promise<void> {
    try {
      await call(syncNow({ businessUnitId: this.businessUnitId, userId: this.userId }));
      this.status = labels.asked;
      this.poll.start();
      this.poll.now();
    } catch (error) {
      this.status = errorText(error as ServerError);
    }
  }

  private async follow(): Promise<boolean> {
    const answer = await call(steps({ businessUnitId: this.businessUnitId, userId: this.userId }));
    this.steps = stepViews(answer);
    if (!isOver(answer)) return true;
    this.poll.stop();
    this.dispatchEvent(new CustomEvent('synced'));
    return false;
  }

  /** Says with what it ended. */
  @api end(outcome: string): void {
    this.status = format(labels.done, outcomeText(outcome, this.tense).text);
  }
}
