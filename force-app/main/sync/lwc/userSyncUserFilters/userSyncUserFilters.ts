import { LightningElement, api } from 'lwc';
import roles from '@salesforce/apex/UserSyncUserController.roles';
import { LatestCall } from 'c/userSyncServer';
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
  /** How many users have which outcome. */
  @api summary: Apex.UserSyncSummary | undefined;
  @api tense: Tense = 'done';
  labels = labels;
  private roles: readonly Apex.UserSyncRolesRole[] = [];
  private asked: UserQuestion | undefined;
  private readonly loading = new LatestCall();

  @api get question(): UserQuestion {
    return this.asked!;
  }

  set question(value: UserQuestion) {
    const isOther = value.businessUnitId !== this.asked?.businessUnitId;
    this.asked = value;
    if (isOther) this.loadRoles();
  }

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

  get roleOptions(): { label: string; value: string }[] {
    return [{ value: '', label: labels.roleAll }, ...this.roles.map(({ id, name }) => ({ value: id, label: name }))];
  }

  handleTerm(event: CustomEvent<{ term: string }>): void {
    this.ask({ term: event.detail.term });
  }

  handleGroup(event: CustomEvent<{ value: string }>): void {
    this.ask({ groupName: event.detail.value });
  }

  handleRole(event: CustomEvent<{ value: string }>): void {
    this.ask({ roleId: event.detail.value });
  }

  handleOutcome(event: CustomEvent<{ outcome: string }>): void {
    this.ask({ outcome: event.detail.outcome });
  }

  /** Without roles there is nothing to choose from; the list itself says what is wrong. */
  private async loadRoles(): Promise<void> {
    this.roles = [];
    this.roles = (await this.loading.run(roles({ businessUnitId: this.question.businessUnitId })).catch(() => [])) ?? this.roles;
  }

  private ask(detail: Partial<UserQuestion>): void {
    this.dispatchEvent(new CustomEvent('ask', { detail }));
  }
}
