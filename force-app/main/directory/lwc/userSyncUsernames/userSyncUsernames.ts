import { LightningElement } from 'lwc';
import { Changes } from 'c/userSyncDraft';
import type { Pair } from 'c/userSyncLinkPairs';
import type { LinkQuestion } from 'c/userSyncLinkTools';
import type { Saying } from 'c/userSyncNoticeBar';
import type { Frame, Shown } from 'c/userSyncPage';
import type { BusinessUnit, ServerError } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { labels } from './labels';

type Links = { pickSame(): Promise<void>; linkPicked(): Promise<void>; refresh(): Promise<void> };

/** Map Usernames: who is in whose way, and is the suggestion right. */
export default class UserSyncUsernames extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  question: LinkQuestion = { businessUnitId: '', show: 'Conflicts', term: '', userId: null, readOn: null };
  counts: Readonly<Record<string, number>> = {};
  /** What is to be linked and is not yet. */
  pairs: readonly Pair[] = [];
  private readonly draft = new Changes<Pair>(
    'Usernames',
    ({ recordId }) => recordId,
    (pairs) => (this.pairs = pairs)
  );

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

  /** What was read since is another list; the address may ask for what is in the way of one user. */
  handleUnit(event: CustomEvent<Shown>): void {
    const { unit, isOther, isMoved, state } = event.detail;
    this.unit = unit;
    if (isOther) this.counts = {};
    if (!unit) return;
    if (isOther) this.openDraft(unit);
    const userId = isMoved ? state.c__user : undefined;
    const ofUser = userId ? { show: 'Conflicts', term: '', userId } : isOther ? { userId: null } : {};
    if (userId || isOther || unit.inventoryReadOn !== this.question.readOn)
      this.question = { ...this.question, businessUnitId: unit.id, readOn: unit.inventoryReadOn, ...ofUser };
  }

  handleAsk(event: CustomEvent<Partial<LinkQuestion>>): void {
    this.question = { ...this.question, userId: null, ...event.detail };
  }

  /** The button is gone with what it ends; the focus goes on to the heading. */
  handleShowAll(): void {
    this.question = { ...this.question, userId: null };
    this.frame.focus();
  }

  /** The button is gone with the search; the focus goes on to the heading. */
  handleClear(): void {
    this.question = { ...this.question, term: '' };
    this.frame.focus();
  }

  handleCounts(event: CustomEvent<{ counts: Record<string, number> }>): void {
    this.counts = event.detail.counts;
  }

  handlePick(event: CustomEvent<{ pairs: readonly Pair[] }>): void {
    this.draft.set(event.detail.pairs);
    this.frame.announce(format(labels.selected, this.pairs.length));
  }

  handleSelectSame(): void {
    this.list?.pickSame();
  }

  handleLink(): void {
    if (this.pairs.length === 0) this.frame.announce(labels.selectNone);
    else this.list?.linkPicked();
  }

  handleLeft(event: CustomEvent<{ text: string }>): void {
    this.frame.say({ variant: 'success', text: event.detail.text });
  }

  handleDone(event: CustomEvent<Saying>): void {
    this.frame.say(event.detail);
  }

  /** What was picked stays; when it is not known what came of it, reading again drops what has arrived. */
  handleFailure(event: CustomEvent<{ error: ServerError }>): void {
    this.frame.fail({ error: event.detail.error, check: () => this.list?.refresh(), keepsChanges: this.pairs.length > 0 });
  }

  reload(): void {
    this.frame.reload();
  }

  /** Whoever may not link has nothing to keep. */
  private openDraft({ id }: BusinessUnit): void {
    this.frame.clear();
    if (this.readOnly) this.pairs = [];
    else this.draft.open(id, this.frame);
  }

  private get list(): Links | undefined {
    return this.refs!.list as unknown as Links | undefined;
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
