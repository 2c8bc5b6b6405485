import { LightningElement } from 'lwc';
import type { LinkQuestion } from 'c/userSyncLinkTools';
import type { Saying } from 'c/userSyncNoticeBar';
import type { Frame, Shown } from 'c/userSyncPage';
import type { BusinessUnit, ServerError } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { labels } from './labels';

type LinkList = { markSame(): Promise<void>; linkMarked(): Promise<void>; refresh(): Promise<void> };

/** Map Usernames: who is in whose way, and is the suggestion right. */
export default class UserSyncUsernames extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  question: LinkQuestion = { businessUnitId: '', show: 'Conflicts', term: '', readOn: null };
  counts: Readonly<Record<string, number>> = {};
  /** How many are marked. */
  marked = 0;

  get isWatch(): boolean {
    return this.unit?.mode === 'Watch';
  }

  get readOnly(): boolean {
    return !this.unit!.canMap || this.isWatch;
  }

  get mayNotRead(): boolean {
    return !this.unit!.canMap;
  }

  get isOfConflicts(): boolean {
    return this.question.show === 'Conflicts';
  }

  get conflictCount(): string {
    return String(this.counts.Conflicts ?? '');
  }

  /** What was read since is another list. */
  handleUnit(event: CustomEvent<Shown>): void {
    const { unit, isOther } = event.detail;
    this.unit = unit;
    if (isOther) this.counts = {};
    if (unit && (isOther || unit.inventoryReadOn !== this.question.readOn))
      this.question = { ...this.question, businessUnitId: unit.id, readOn: unit.inventoryReadOn };
  }

  handleAsk(event: CustomEvent<Partial<LinkQuestion>>): void {
    this.question = { ...this.question, ...event.detail };
  }

  /** The button is gone with the search; the focus goes on to the heading. */
  handleClear(): void {
    this.question = { ...this.question, term: '' };
    this.frame.focus();
  }

  handleCounts(event: CustomEvent<{ counts: Record<string, number> }>): void {
    this.counts = event.detail.counts;
  }

  handleMarked(event: CustomEvent<{ count: number }>): void {
    this.marked = event.detail.count;
    this.frame.announce(format(labels.selected, this.marked));
  }

  handleSelectSame(): void {
    this.list?.markSame();
  }

  handleLink(): void {
    if (this.marked === 0) this.frame.announce(labels.selectNone);
    else this.list?.linkMarked();
  }

  handleLeft(event: CustomEvent<{ text: string }>): void {
    this.frame.say({ variant: 'success', text: event.detail.text });
  }

  handleDone(event: CustomEvent<Saying>): void {
    this.frame.say(event.detail);
  }

  handleFailure(event: CustomEvent<{ error: ServerError }>): void {
    this.frame.fail({ error: event.detail.error, check: () => this.list?.refresh() });
  }

  reload(): void {
    this.frame.reload();
  }

  private get list(): LinkList | undefined {
    return this.refs!.list as unknown as LinkList | undefined;
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
