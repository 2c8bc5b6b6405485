import { LightningElement, api } from 'lwc';
import conflictsLeft from '@salesforce/apex/UserSyncLinkController.conflictsLeft';
import leaveConflicts from '@salesforce/apex/UserSyncLinkController.leaveConflicts';
import { LatestCall, tellOutcome } from 'c/userSyncServer';
import { argumentText, format, time } from 'c/userSyncText';
import { labels } from './labels';

/** Lets conflicts be left as they are on purpose, so that setting up goes on. Fires `done` `{ text }` and `failure` `{ error }`. */
export default class UserSyncConflictsLeft extends LightningElement {
  @api readOnly = false;
  labels = labels;
  left: Apex.UserSyncConflictsLeft | undefined;
  private shownUnit = '';
  private known = '';
  private readonly loading = new LatestCall();

  @api get businessUnitId(): string {
    return this.shownUnit;
  }

  set businessUnitId(value: string) {
    this.shownUnit = value;
    this.left = undefined;
    this.load();
  }

  /** Changes when there are other conflicts. */
  @api get version(): string {
    return this.known;
  }

  set version(value: string) {
    const isOther = this.known && value !== this.known;
    this.known = value;
    if (isOther) this.load();
  }

  get isShown(): boolean {
    return Boolean(this.left?.all);
  }

  get isLeft(): boolean {
    return Boolean(this.left!.leftBy) && this.left!.open === 0;
  }

  get text(): string {
    const { leftBy, leftOn, open } = this.left!;
    if (!leftBy) return labels.leaveText;
    return format(this.isLeft ? labels.leftBy : labels.leftNew, argumentText(leftBy), time(leftOn), open);
  }

  get action(): string | undefined {
    if (this.readOnly) return undefined;
    return this.isLeft ? labels.lookAgain : labels.leave;
  }

  async handleAction(): Promise<void> {
    const leave = !this.isLeft;
    const answer = leaveConflicts({ businessUnitId: this.shownUnit, leave });
    await tellOutcome(this, answer, leave ? labels.leftDone : labels.leftUndone);
    await this.load();
  }

  private async load(): Promise<void> {
    try {
      this.left = (await this.loading.run(conflictsLeft({ businessUnitId: this.shownUnit }))) ?? this.left;
    } catch (error) {
      this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
    }
  }
}
