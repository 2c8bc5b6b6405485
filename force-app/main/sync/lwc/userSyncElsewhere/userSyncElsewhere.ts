import { LightningElement, api } from 'lwc';
import searchUsers from '@salesforce/apex/UserSyncBusinessUnitController.searchUsers';
import { LatestCall } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { labels } from './labels';

type Person = Apex.UserSyncPeoplePerson;

/** Users of Salesforce who match a search but are not in the list: says so, and why is one press away. Fires `why` `{ userId }`. */
export default class UserSyncElsewhere extends LightningElement {
  @api unitName = '';
  labels = labels;
  people: readonly Person[] = [];
  private shownTerm = '';
  private readonly search = new LatestCall();

  @api get term(): string {
    return this.shownTerm;
  }

  set term(value: string) {
    this.shownTerm = value;
    this.people = [];
    if (value) this.find();
  }

  get views(): { id: string; text: string; detail: string; title: string }[] {
    return this.people.map(({ id, label, detail }) => ({
      id,
      detail,
      text: format(labels.notAssigned, label, this.unitName),
      title: format(labels.whyTitle, label)
    }));
  }

  handleWhy(event: Event): void {
    this.dispatchEvent(new CustomEvent('why', { detail: { userId: (event.currentTarget as HTMLElement).dataset.id } }));
  }

  /** It is a help beside an empty list: when it fails, the list still says what it has to say. */
  private async find(): Promise<void> {
    this.people = (await this.search.run(searchUsers({ term: this.shownTerm })).catch(() => [])) ?? this.people;
  }
}
