import { LightningElement, api } from 'lwc';
import approve from '@salesforce/apex/UserSyncActivityController.approve';
import waiting from '@salesforce/apex/UserSyncActivityController.waiting';
import withdraw from '@salesforce/apex/UserSyncActivityController.withdraw';
import { draftOf, keepDraft } from 'c/userSyncDraft';
import type { Saying } from 'c/userSyncNoticeBar';
import { Pager, type Listing } from 'c/userSyncPager';
import { Poll } from 'c/userSyncPoll';
import { call } from 'c/userSyncServer';
import type { Row } from 'c/userSyncTable';
import { format } from 'c/userSyncText';
import { confirmApproval } from './confirm';
import { labels } from './labels';
import { additionOf, columns, rowOf, type Line } from './rows';

/**
 * Users who would be recycled and wait for somebody; not there when nobody waits, and none is marked by itself. Fires `done` with a `Saying`, `failure`
 * `{ error }` and `navigate`.
 */
export default class UserSyncApprovals extends LightningElement {
  @api readOnly = false;
  labels = labels;
  columns = columns;
  listing: Listing<Line> | undefined;
  marked: readonly string[] = [];
  status = '';
  private unitId = '';
  private readonly pager = new Pager<Line>((after) => waiting({ businessUnitId: this.unitId, after }));
  private readonly poll = new Poll(() => this.follow());

  @api get businessUnitId(): string {
    return this.unitId;
  }

  set businessUnitId(value: string) {
    this.unitId = value;
    this.listing = undefined;
    this.marked = [];
    this.show(this.pager.first());
  }

  connectedCallback(): void {
    this.poll.start();
  }

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get hasWaiting(): boolean {
    return Boolean(this.listing?.page.total);
  }

  get title(): string {
    return format(labels.title, this.listing!.page.total);
  }

  get rows(): Row[] {
    return this.listing!.rows.map(rowOf);
  }

  get selectedKeys(): readonly string[] | undefined {
    return this.readOnly ? undefined : this.marked;
  }

  get approveLabel(): string {
    return format(labels.approve, this.chosen.length);
  }

  handleSelect(event: CustomEvent<{ keys: readonly string[] }>): void {
    this.marked = event.detail.keys;
    this.status = '';
  }

  handlePage(event: CustomEvent<{ direction: 'next' | 'previous' }>): void {
    this.show(this.pager.move(event.detail.direction));
  }

  async handleApprove(): Promise<void> {
    const { chosen } = this;
    if (this.isNone(chosen) || !(await confirmApproval(chosen))) return;
    const users = { businessUnitId: this.unitId, userIds: chosen.map(({ userId }) => userId) };
    await this.act(async () => {
      const text = format(labels.approved, await call(approve(users)));
      return { variant: 'success', text, action: labels.withdraw, onaction: () => this.withdraw(users) };
    });
  }

  /** Puts the users into the changes of Edit User Assignments, where they are previewed and saved. */
  handleAssign(): void {
    const { chosen } = this;
    if (this.isNone(chosen)) return;
    const known = draftOf('Assignments', this.unitId)?.changes ?? [];
    keepDraft('Assignments', this.unitId, [...known, ...chosen.map(additionOf)]);
    this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { screen: 'Assignments' } }));
  }

  /** Only rows that are seen are covered. */
  private get chosen(): Line[] {
    return this.listing!.rows.filter(({ userId }) => this.marked.includes(userId));
  }

  private isNone(lines: readonly Line[]): boolean {
    this.status = lines.length === 0 ? labels.selectNone : '';
    return lines.length === 0;
  }

  private withdraw(users: Parameters<typeof withdraw>[0]): Promise<void> {
    return this.act(async () => {
      const withdrawn = await call(withdraw(users));
      const sent = users.userIds!.length - withdrawn;
      if (sent === 0) return { variant: 'success', text: labels.withdrawn };
      return { variant: 'warning', text: format(labels.withdrawnTooLate, withdrawn, sent) };
    });
  }

  private async act(action: () => Promise<Saying>): Promise<void> {
    try {
      this.dispatchEvent(new CustomEvent('done', { detail: await action() }));
      await this.show(this.pager.first());
    } catch (error) {
      this.fail(error);
    }
  }

  private async show(answer: Promise<Listing<Line> | undefined>): Promise<void> {
    try {
      this.listing = (await this.poll.hold(answer)) ?? this.listing;
    } catch (error) {
      this.fail(error);
    }
  }

  /** Users who wait arrive by themselves. */
  private async follow(): Promise<boolean> {
    const before = this.listing?.page.total;
    this.listing = (await this.pager.refresh()) ?? this.listing;
    return this.listing?.page.total !== before;
  }

  private fail(error: unknown): void {
    this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
  }
}
