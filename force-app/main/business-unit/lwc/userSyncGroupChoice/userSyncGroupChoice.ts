import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** The public groups that a business unit adopts; null = two are created. */
export interface Groups {
  readonly marketingGroupId: string | null;
  readonly salesGroupId: string | null;
}

const none: Groups = { marketingGroupId: null, salesGroupId: null };
const names = { marketingGroupId: labels.groupMarketing, salesGroupId: labels.groupSales };

/** Whether two groups are created, or existing ones adopted. Fires `change` with `Groups`. */
export default class UserSyncGroupChoice extends LightningElement {
  /** Only a business unit that is watched can adopt the groups that another sync already uses (rule 2). */
  @api mayAdopt = false;
  labels = labels;
  choice = 'New';
  private groups: Groups = none;
  private groupNames: Readonly<Record<string, string>> = {};

  /** Whether nothing is missing; else it is said at the field, which gets the focus. */
  @api isValid(): boolean {
    const missing = this.adopts && this.pickers.find(({ group }) => !this.groups[group]);
    if (missing) this.failAt(missing.group, labels.groupMissing);
    return !missing;
  }

  /** Says what is wrong with the groups that were chosen, with the focus on the first of them. */
  @api fail(text: string): void {
    this.failAt('marketingGroupId', text);
  }

  get adopts(): boolean {
    return this.mayAdopt && this.choice === 'Existing';
  }

  get choices(): { label: string; value: string }[] {
    return [
      { value: 'New', label: labels.groupsNew },
      { value: 'Existing', label: labels.groupsExisting }
    ];
  }

  get pickers(): { group: keyof Groups; label: string; value: string }[] {
    return (['marketingGroupId', 'salesGroupId'] as const).map((group) => ({
      group,
      label: names[group],
      value: this.groupNames[group] ?? ''
    }));
  }

  /** A base component's `change` goes up through every component; one of ours says something else. */
  handleChoice(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.choice = event.detail.value;
    this.fire();
  }

  handleGroup(event: CustomEvent<{ groupId: string; label: string }>): void {
    const group = (event.currentTarget as HTMLElement).dataset.group!;
    this.groups = { ...this.groups, [group]: event.detail.groupId };
    this.groupNames = { ...this.groupNames, [group]: event.detail.label };
    this.fire();
  }

  private failAt(group: keyof Groups, text: string): void {
    const all = [...(this.template?.querySelectorAll<HTMLElement>('[data-group]') ?? [])];
    const picker = all.find(({ dataset }) => dataset.group === group);
    (picker as unknown as { fail(text: string): void } | undefined)?.fail(text);
  }

  private fire(): void {
    this.dispatchEvent(new CustomEvent<Groups>('change', { detail: this.adopts ? this.groups : none }));
  }
}
