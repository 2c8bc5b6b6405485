import { LightningElement } from 'lwc';
import counts from '@salesforce/apex/UserSyncLinkController.counts';
import link from '@salesforce/apex/UserSyncLinkController.link';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import page from '@salesforce/apex/UserSyncLinkController.page';
import unlink from '@salesforce/apex/UserSyncLinkController.unlink';
import UserSyncConfirm from 'c/userSyncConfirm';
import type { NoticeBar } from 'c/userSyncNoticeBar';
import { Pager, type KeyPage, type Listing } from 'c/userSyncPager';
import { Pause, Poll } from 'c/userSyncPoll';
import { call, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import type { Column, Row } from 'c/userSyncTable';
import { errorText, format, time } from 'c/userSyncText';
import { labels } from './labels';
import { columns, isLinkable, rowOf, type Choice, type Failure, type LinkRow } from './rows';

type Page = { announce(text: string): void; reload(): Promise<void> };

/** The server links at most so many at once. */
const most = 1000;
const shortest = 2;
const showLabels: Readonly<Record<string, string>> = {
  Conflicts: labels.showConflicts,
  NotMapped: labels.showNotMapped,
  LinkedNotSent: labels.showLinkedNotSent,
  Linked: labels.showLinked
};

/** Map Usernames: who is in whose way, and is the suggestion right. */
export default class UserSyncUsernames extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  show = 'Conflicts';
  term = '';
  listing: Listing<LinkRow> | undefined;
  counts: Readonly<Record<string, number>> = {};
  error: ServerError | undefined;
  busy = false;
  marked: readonly string[] = [];
  open: LinkRow | undefined;
  private returnTo: string | undefined;
  private choices: Readonly<Record<string, Choice>> = {};
  private failures: Readonly<Record<string, Failure>> = {};
  /** Every row that was seen, so that a selection can span pages. */
  private readonly seen = new Map<string, LinkRow>();
  private readonly pause = new Pause(300);
  private readonly poll = new Poll(() => this.awaitRead());
  private readonly pager = new Pager<LinkRow>((after) => this.read(after));

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get readOnly(): boolean {
    return !this.unit?.canMap || this.isWatch;
  }

  get isWatch(): boolean {
    return this.unit?.mode === 'Watch';
  }

  get isLoading(): boolean {
    return Boolean(this.unit) && !this.listing && !this.error;
  }

  get shows(): { label: string; value: string }[] {
    return Object.entries(showLabels).map(([value, label]) => ({
      value,
      label: value in this.counts ? format(labels.counted, label, this.counts[value]) : label
    }));
  }

  get columns(): readonly Column[] {
    return columns(Boolean(this.open));
  }

  get rows(): Row[] {
    return (this.listing?.rows ?? []).map((row) => rowOf(row, this.choices[row.recordId], this.failures[row.recordId], this.readOnly));
  }

  get selectedKeys(): readonly string[] | undefined {
    return this.readOnly ? undefined : this.marked;
  }

  get linkLabel(): string {
    return format(labels.linkSelected, this.marked.length);
  }

  /** Before Account Engagement is read, an empty list would tell that nobody is there. */
  get isUnread(): boolean {
    return this.listing !== undefined && !this.unit?.inventoryReadOn;
  }

  get readText(): string {
    return this.unit?.inventoryReadOn ? format(labels.read, time(this.unit.inventoryReadOn)) : '';
  }

  get isEmpty(): boolean {
    return this.listing?.page.total === 0;
  }

  get emptyText(): string {
    if (this.term) return labels.noMatch;
    const texts: Readonly<Record<string, string>> = {
      Conflicts: labels.noneConflicts,
      NotMapped: labels.noneNotMapped,
      LinkedNotSent: labels.noneLinkedNotSent
    };
    return texts[this.show] ?? labels.noneLinked;
  }

  get openChoice(): Choice | undefined {
    return this.open && this.choices[this.open.recordId];
  }

  get layoutClass(): string {
    return this.open ? 'layout open' : 'layout';
  }

  handleUnit(event: CustomEvent<{ unit: BusinessUnit | undefined }>): void {
    const { unit } = event.detail;
    const isOther = unit?.id !== this.unit?.id || unit?.inventoryReadOn !== this.unit?.inventoryReadOn;
    this.unit = unit;
    if (!unit || !isOther) return;
    this.listing = undefined;
    this.reset();
    this.find();
  }

  handleRetry(): void {
    this.find();
  }

  /** Nothing is known of records before they are read; the list appears once they are. */
  async handleRead(): Promise<void> {
    await this.act(async () => {
      await call(requestInventory({ businessUnitId: this.unit!.id }));
      this.poll.start();
      this.frame.announce(labels.reading);
    });
  }

  handleShow(event: CustomEvent<{ value: string }>): void {
    this.show = event.detail.value;
    this.reset();
    this.find();
  }

  handleTerm(event: CustomEvent<{ value: string }>): void {
    const term = event.detail.value.trim();
    this.term = term.length < shortest ? '' : term;
    this.pause.run(() => this.find());
  }

  handleClear(): void {
    this.term = '';
    this.find();
  }

  handlePage(event: CustomEvent<{ direction: 'next' | 'previous' }>): void {
    this.put(this.pager.move(event.detail.direction));
  }

  handleSelect(event: CustomEvent<{ keys: readonly string[] }>): void {
    this.marked = event.detail.keys.filter((key) => isLinkable(this.seen.get(key)!, this.choices[key])).slice(0, most);
    this.frame.announce(format(labels.selected, this.marked.length));
  }

  /** Names alone are never marked by themselves. */
  async handleSelectSame(): Promise<void> {
    let after: string | null = null;
    do {
      const answer: KeyPage<LinkRow> = await this.read(after);
      after = answer.next;
    } while (after && this.seen.size < most);
    this.marked = [...this.seen.values()]
      .filter(({ why }) => why === 'SameEmail')
      .map(({ recordId }) => recordId)
      .slice(0, most);
    this.frame.announce(format(labels.selected, this.marked.length));
  }

  async handleLinkSelected(): Promise<void> {
    if (this.marked.length === 0) this.frame.announce(labels.selectNone);
    else await this.link(this.marked);
  }

  async handleAction(event: CustomEvent<{ name: string; key: string }>): Promise<void> {
    const row = this.seen.get(event.detail.key)!;
    if (event.detail.name === 'open') this.open = row;
    else await this.undo(row);
  }

  handleClose(): void {
    this.returnTo = this.open!.recordId;
    this.open = undefined;
  }

  /** Once the list has its columns back, the focus returns to the button that opened the panel. */
  renderedCallback(): void {
    if (!this.returnTo) return;
    (this.refs?.table as unknown as { focusRow(key: string, name: string): void } | undefined)?.focusRow(this.returnTo, 'open');
    this.returnTo = undefined;
  }

  handleChoose(event: CustomEvent<Choice>): void {
    this.choices = { ...this.choices, [this.open!.recordId]: event.detail };
  }

  async handleLinkOne(): Promise<void> {
    await this.link([this.open!.recordId]);
  }

  private async link(recordIds: readonly string[]): Promise<void> {
    const rows = recordIds.map((recordId) => this.seen.get(recordId)!);
    const list = rows.map((row) => `${row.name || row.email}: ${this.choices[row.recordId]?.label ?? row.userLabel}`);
    const question = { heading: labels.confirmHeading, text: labels.confirmText, list, confirmLabel: labels.confirmLabel };
    if ((await UserSyncConfirm.open({ size: 'small', label: labels.confirmHeading, ...question })) !== 'confirm') return;
    const pairs = rows.map((row) => ({
      recordId: row.recordId,
      userId: this.choices[row.recordId]?.userId ?? row.userId,
      version: row.version
    }));
    await this.act(async () => this.linked(await call(link({ businessUnitId: this.unit!.id, pairs }))));
  }

  private linked(results: readonly Failure[]): void {
    const failed = results.filter(({ reason }) => reason);
    this.failures = Object.fromEntries(failed.map((failure) => [failure.recordId, failure]));
    this.marked = failed.map(({ recordId }) => recordId);
    this.open = undefined;
    const done = results.length - failed.length;
    const text = failed.length > 0 ? format(labels.notLinked, done, failed.length) : format(labels.linked, done);
    this.notices.say({ variant: failed.length > 0 ? 'warning' : 'success', text });
    this.put(this.pager.refresh());
  }

  private undo(row: LinkRow): Promise<void> {
    return this.act(async () => {
      await call(unlink({ businessUnitId: this.unit!.id, userIds: [row.userId] }));
      this.notices.say({ variant: 'success', text: format(labels.undone, row.userLabel) });
      await this.put(this.pager.refresh());
    });
  }

  private async act(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.notices.say({ variant: 'error', text: format(labels.failed, errorText(error as ServerError)) });
    }
  }

  private async awaitRead(): Promise<boolean> {
    await this.frame.reload();
    if (!this.isUnread) this.poll.stop();
    return this.isUnread;
  }

  private find(): Promise<void> {
    return this.put(this.pager.first());
  }

  private async read(after: string | null): Promise<KeyPage<LinkRow>> {
    const answer = await page({ businessUnitId: this.unit!.id, show: this.show, term: this.term, after });
    for (const row of answer.rows) this.seen.set(row.recordId, row);
    return answer;
  }

  private async put(answer: Promise<Listing<LinkRow> | undefined>): Promise<void> {
    this.busy = true;
    this.error = undefined;
    try {
      this.listing = (await answer) ?? this.listing;
      this.counts = await call(counts({ businessUnitId: this.unit!.id }));
    } catch (error) {
      this.error = error as ServerError;
    }
    this.busy = false;
  }

  private reset(): void {
    this.marked = [];
    this.open = undefined;
    this.failures = {};
    this.seen.clear();
  }

  private get notices(): NoticeBar {
    return this.refs!.notices as unknown as NoticeBar;
  }

  private get frame(): Page {
    return this.refs!.page as unknown as Page;
  }
}
