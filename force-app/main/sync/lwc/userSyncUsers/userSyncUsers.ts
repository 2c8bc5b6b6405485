import { LightningElement } from 'lwc';
import page from '@salesforce/apex/UserSyncUserController.page';
import summary from '@salesforce/apex/UserSyncUserController.summary';
import { Pager, type KeyPage, type Listing } from 'c/userSyncPager';
import { Pause, Poll } from 'c/userSyncPoll';
import { call, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import type { Screen } from 'c/userSyncState';
import type { Column, Row } from 'c/userSyncTable';
import { format, type Tense } from 'c/userSyncText';
import { columns, csvColumns, rowOf, type UserLine } from './columns';
import { labels } from './labels';

type Summary = Apex.UserSyncSummary;
type Page = { announce(text: string): void; focus(): void; go(target: { screen: Screen; state?: object }): void };
type State = Readonly<Record<string, string | undefined>>;

const shortest = 2;

/** View All Users: the outcome of each user, and one press away, why. */
export default class UserSyncUsers extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  summary: Summary | undefined;
  listing: Listing<UserLine> | undefined;
  error: ServerError | undefined;
  busy = false;
  term = '';
  group = '';
  outcome = '';
  sortedBy = 'name';
  direction: 'asc' | 'desc' = 'asc';
  openUser: string | undefined;
  /** Whether the panel begins by syncing its user. */
  syncs = false;
  private opener: string | undefined;
  private returning = false;
  private readonly pause = new Pause(300);
  private readonly pager = new Pager<UserLine>((after) => this.read(after));
  private readonly poll = new Poll(() => this.follow());

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get tense(): Tense {
    if (this.unit?.mode === 'Watch') return 'would';
    return ['Transferred', 'Paused', 'Quarantined'].includes(this.unit?.status ?? '') ? 'done' : 'will';
  }

  get maySync(): boolean {
    return Boolean(this.unit && (this.unit.canAssign || this.unit.canMap) && ['Transferred', 'Watching'].includes(this.unit.status));
  }

  get columns(): Column[] {
    return columns(this.maySync, Boolean(this.openUser));
  }

  get rows(): Row[] {
    return (this.listing?.rows ?? []).map((line) => rowOf(line, this.tense, this.maySync && !this.openUser));
  }

  get isLoading(): boolean {
    return Boolean(this.unit) && !this.listing && !this.error;
  }

  get counts(): Record<string, number> {
    return { ...this.summary?.counts, ...(this.summary?.drift && { Drift: this.summary.drift }) };
  }

  get isFiltered(): boolean {
    return Boolean(this.term || this.group || this.outcome);
  }

  get isEmpty(): boolean {
    return this.listing?.page.total === 0;
  }

  get emptyText(): string {
    return this.isFiltered ? labels.noMatch : labels.nobody;
  }

  get isRunning(): boolean {
    return Boolean(this.summary?.running || this.summary?.due) && this.tense === 'done';
  }

  get doneCount(): number {
    return this.summary!.total - this.summary!.due;
  }

  get groups(): { label: string; value: string }[] {
    return [
      { value: '', label: labels.groupAll },
      { value: 'Marketing', label: labels.marketing },
      { value: 'Sales', label: labels.sales }
    ];
  }

  get csvColumns(): ReturnType<typeof csvColumns> {
    return csvColumns(this.tense);
  }

  get csvMethod(): (after: string | null) => Promise<KeyPage<UserLine>> {
    return (after) => this.read(after);
  }

  get layoutClass(): string {
    return this.openUser ? 'layout open' : 'layout';
  }

  handleUnit(event: CustomEvent<{ unit: BusinessUnit | undefined; state: State }>): void {
    const { unit, state } = event.detail;
    const isOther = unit?.id !== this.unit?.id;
    this.unit = unit;
    if (!unit) return;
    if (isOther) this.listing = undefined;
    if (isOther || state.c__outcome) this.outcome = state.c__outcome ?? '';
    this.openUser = state.c__user;
    this.open();
    this.poll.start();
    this.poll.now();
  }

  handleRetry(): void {
    this.open();
  }

  handleTerm(event: CustomEvent<{ value: string }>): void {
    const term = event.detail.value.trim();
    this.term = term.length < shortest ? '' : term;
    this.pause.run(() => this.open());
  }

  handleGroup(event: CustomEvent<{ value: string }>): void {
    this.group = event.detail.value;
    this.open();
  }

  handleOutcome(event: CustomEvent<{ outcome: string }>): void {
    this.outcome = event.detail.outcome;
    this.open();
  }

  handleClear(): void {
    this.term = '';
    this.group = '';
    this.outcome = '';
    this.open();
  }

  handleSort(event: CustomEvent<{ name: string; direction: 'asc' | 'desc' }>): void {
    this.sortedBy = event.detail.name;
    this.direction = event.detail.direction;
    this.open();
  }

  handlePage(event: CustomEvent<{ direction: 'next' | 'previous' }>): void {
    this.show(this.pager.move(event.detail.direction));
  }

  handleAction(event: CustomEvent<{ name: string; key: string }>): void {
    const { name, key } = event.detail;
    this.opener = `${key} ${name}`;
    this.openUser = key;
    this.syncs = name === 'sync';
  }

  handleElsewhere(event: CustomEvent<{ userId: string }>): void {
    this.opener = undefined;
    this.syncs = false;
    this.openUser = event.detail.userId;
  }

  handleClose(): void {
    this.openUser = undefined;
    this.returning = true;
  }

  /** Once the list has its columns back, the focus returns to the button that opened the panel, else to the heading. */
  renderedCallback(): void {
    if (!this.returning) return;
    this.returning = false;
    const [key = '', name = ''] = (this.opener ?? '').split(' ');
    if (key && this.refs?.table) (this.refs.table as unknown as { focusRow(key: string, name: string): void }).focusRow(key, name);
    else this.frame.focus();
  }

  handleAssignments(): void {
    this.frame.go({ screen: 'Assignments' });
  }

  handleCsvError(event: CustomEvent<{ error: ServerError }>): void {
    this.error = event.detail.error;
  }

  private read(after: string | null): Promise<KeyPage<UserLine>> {
    return page({
      businessUnitId: this.unit!.id,
      term: this.term,
      outcome: this.outcome,
      groupName: this.group,
      roleId: null,
      sortBy: this.sortedBy,
      descending: this.direction === 'desc',
      after
    });
  }

  private async open(): Promise<void> {
    await this.show(this.pager.first());
    if (this.listing && !this.error) this.frame.announce(format(labels.found, this.listing.page.total));
  }

  private async show(answer: Promise<Listing<UserLine> | undefined>): Promise<void> {
    this.busy = true;
    this.error = undefined;
    try {
      this.listing = (await answer) ?? this.listing;
    } catch (error) {
      this.error = error as ServerError;
    }
    this.busy = false;
  }

  /** New outcomes change in place: same page, same order, same focus. */
  private async follow(): Promise<boolean> {
    const before = this.summary;
    this.summary = await call(summary({ businessUnitId: this.unit!.id }));
    const hasChanged = JSON.stringify(before?.counts) !== JSON.stringify(this.summary.counts);
    if (before && hasChanged) await this.show(this.pager.refresh());
    if (this.isRunning) this.frame.announce(format(labels.announce, this.doneCount, this.summary.total));
    return this.isRunning || hasChanged;
  }

  private get frame(): Page {
    return this.refs!.page as unknown as Page;
  }
}
