import { LightningElement, api } from 'lwc';
import { format, number } from 'c/userSyncText';
import { labels } from './labels';
import type { LinkQuestion } from './question';

export type { LinkQuestion } from './question';

const showLabels: Readonly<Record<string, string>> = {
  Conflicts: labels.showConflicts,
  NotMapped: labels.showNotMapped,
  LinkedNotSent: labels.showLinkedNotSent,
  Linked: labels.showLinked
};

/** Chooses which records are listed, and links many at once. Fires `ask` with what changes in the question, `selectsame` and `link`. */
export default class UserSyncLinkTools extends LightningElement {
  @api question: LinkQuestion | undefined;
  /** How many there are in each list. */
  @api counts: Readonly<Record<string, number>> = {};
  /** How many are selected. */
  @api selected = 0;
  @api readOnly = false;
  labels = labels;

  get shows(): { label: string; value: string }[] {
    return Object.entries(showLabels).map(([value, label]) => ({
      value,
      label: value in this.counts ? format(labels.counted, label, number(this.counts[value]!)) : label
    }));
  }

  get linkLabel(): string {
    return format(labels.linkSelected, this.selected);
  }

  handleShow(event: CustomEvent<{ value: string }>): void {
    this.ask({ show: event.detail.value });
  }

  handleTerm(event: CustomEvent<{ term: string }>): void {
    this.ask({ term: event.detail.term });
  }

  handleSelectSame(): void {
    this.dispatchEvent(new CustomEvent('selectsame'));
  }

  handleLink(): void {
    this.dispatchEvent(new CustomEvent('link'));
  }

  private ask(detail: Partial<LinkQuestion>): void {
    this.dispatchEvent(new CustomEvent('ask', { detail }));
  }
}
