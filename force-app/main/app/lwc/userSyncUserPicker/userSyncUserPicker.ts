import { LightningElement, api } from 'lwc';
import searchGroups from '@salesforce/apex/UserSyncBusinessUnitController.searchGroups';
import searchUsers from '@salesforce/apex/UserSyncBusinessUnitController.searchUsers';
import { LatestCall, type ServerError } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { labels } from './labels';

type Person = Apex.UserSyncPeoplePerson;

/** Chooses one user, or one public group, of many by searching on the server. Fires `change` with `{ userId, label }`, or `{ groupId, label }`. */
export default class UserSyncUserPicker extends LightningElement {
  @api label = '';
  /** Name of the chosen user, as last known. */
  @api value = '';
  @api required = false;
  @api kind: 'User' | 'Group' = 'User';
  labels = labels;
  people: readonly Person[] = [];
  status = '';
  private readonly search = new LatestCall();

  /** Says that a user has to be chosen, with the focus on the field. */
  @api fail(text: string): void {
    this.status = text;
    (this.refs?.term as HTMLElement).focus();
  }

  get hint(): string {
    return this.isGroup ? labels.findGroup : labels.find;
  }

  get chosen(): string {
    return this.value ? format(labels.chosen, this.value) : '';
  }

  get choices(): { id: string; label: string; detail: string; title: string }[] {
    return this.people.map(({ id, label, detail }) => ({ id, label, detail, title: format(labels.choose, label) }));
  }

  handleSearch(event: CustomEvent<{ term: string }>): void {
    const { term } = event.detail;
    this.people = [];
    this.status = '';
    if (term) this.find(term);
    else this.search.cancel();
  }

  handleChoose(event: Event): void {
    const id = (event.currentTarget as HTMLElement).dataset.id!;
    const label = this.people.find((person) => person.id === id)!.label;
    this.people = [];
    (this.refs!.term as HTMLElement).focus();
    this.dispatchEvent(new CustomEvent('change', { detail: this.isGroup ? { groupId: id, label } : { userId: id, label } }));
  }

  private get isGroup(): boolean {
    return this.kind === 'Group';
  }

  private async find(term: string): Promise<void> {
    try {
      const people = await this.search.run(this.isGroup ? searchGroups({ term }) : searchUsers({ term }));
      if (!people) return;
      this.people = people;
      this.status = people.length === 0 ? labels.none : '';
    } catch (error) {
      this.status = errorText(error as ServerError);
    }
  }
}
