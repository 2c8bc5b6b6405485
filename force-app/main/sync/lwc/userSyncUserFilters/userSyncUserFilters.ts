import { LightningElement, api } from 'lwc';
import type { Tense } from 'c/userSyncText';
import { labels } from './labels';

/** What is asked of the list of users. */
export interface UserQuestion extends Readonly<Record<string, unknown>> {
  readonly businessUnitId: string;
  readonly term: string;
  readonly groupName: string;
  readonly roleId: string;
  readonly outcome: string;
  readonly sortBy: string;
  readonly descending: boolean;
}

/** Narrows the list of users down. Fires `ask` with what changes in the question. */
export default class UserSyncUserFilters extends LightningElement {
  @api question: UserQuestion | undefined;
  /** How many users have which outcome. */
  @api summary: Apex.UserSyncSummary | undefined;
  @api tense: Tense = 'done';
  labels = labels;

  get counts(): Record<string, number> {
    const { counts, drift } = this.summary!;
    return drift ? { ...counts, Drift: drift } : counts;
  }

  get groups(): { label: string; value: string }[] {
    return [
      { value: '', label: labels.groupAll },
      { value: 'Marketing', label: labels.marketing },
      { value: 'Sales', label: labels.sales }
    ];
  }

  handleTerm(event: CustomEvent<{ term: string }>): void {
    this.ask({ term: event.detail.term });
  }

  handleGroup(event: CustomEvent<{ value: string }>): void {
    this.ask({ groupName: event.detail.value });
  }

  handleOutcome(event: CustomEvent<{ outcome: string }>): void {
    this.ask({ outcome: event.detail.outcome });
  }

  private ask(detail: Partial<UserQuestion>): void {
    this.dispatchEvent(new CustomEvent('ask', { detail }));
  }
}
