import { LightningElement, api } from 'lwc';
import { outcomeText, type OutcomeText, type Tense } from 'c/userSyncText';

/** What happened to a user, in one word with its icon; colour only for what needs somebody. */
export default class UserSyncOutcome extends LightningElement {
  @api outcome = '';
  @api tense: Tense = 'done';
  /** Whether Account Engagement differs from what was sent. */
  @api drift = false;

  get view(): OutcomeText {
    return outcomeText(this.outcome, this.tense);
  }

  get driftView(): OutcomeText {
    return outcomeText('Drift');
  }

  get textClass(): string | undefined {
    return this.view.severity && 'serious';
  }
}
