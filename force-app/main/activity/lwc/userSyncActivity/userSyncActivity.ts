import { LightningElement } from 'lwc';
import approve from '@salesforce/apex/UserSyncActivityController.approve';
import runs from '@salesforce/apex/UserSyncActivityController.runs';
import waiting from '@salesforce/apex/UserSyncActivityController.waiting';
import withdraw from '@salesforce/apex/UserSyncActivityController.withdraw';
import type { NoticeBar } from 'c/userSyncNoticeBar';
import { Pager, type Listing } from 'c/userSyncPager';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { keepDraft, draftOf, type Screen } from 'c/userSyncState';
import { errorText, format } from 'c/userSyncText';
import { confirmApproval } from './confirm';
import { hasChanged } from './runs';
import { labels } from './labels';

type Run = Apex.UserSyncRunPagesRun;
type Line = Apex.UserSyncLine;
type Page = { announce(text: string): void; focus(): void; reload(): Promise<void>; go(target: { screen: Screen }): void };

/** Activity: did it work, and does something wait for me. */
export default class UserSyncActivity extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  runs: readonly Run[] | undefined;
  waiting: Listing<Line> | undefined;
  error: ServerError | undefined;
  hidesIdle = true;
  openRun: string | undefined;
  private next: string | null = null;
  private readonly loading = new LatestCall();
  private readonly pager = new Pager<Line>((after) => waiting({ businessUnitId: this.unit!.id, after }));
  private readonly poll = new Poll(() => this.follow());

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get readOnly(): boolean {
    return !this.unit?.canMap;
  }

  get isLoading(): boolean {
    return Boolean(this.unit) && !this.runs && !this.error;
  }

  get hasWaiting(): boolean {
    return Boolean(this.waiting?.page.total);
  }

  get shown(): readonly Run[] {
    return this.hidesIdle ? (this.runs ?? []).filter(hasChanged) : (this.runs ?? []);
  }

  get changing(): readonly Run[] {
    return (this.runs ?? []).filter(hasChanged);
  }

  get isEmpty(): boolean {
    return this.shown.length === 0;
  }

  get emptyText(): string {
    return this.runs?.length ? labels.noRunShown : labels.noRun;
  }

  get showsChart(): boolean {
    return this.changing.length > 0;
  }

  get hasMore(): boolean {
    return Boolean(this.next);
  }

  handleUnit(event: CustomEvent<{ unit: BusinessUnit | undefined; state: Record<string, string | undefined> }>): void {
    const { unit, state } = event.detail;
    const isOther = unit?.id !== this.unit?.id;
    this.unit = unit;
    this.openRun = state.c__run;
    if (!unit || !isOther) return;
    this.runs = undefined;
    this.waiting = undefined;
    this.load();
  }

  handleRetry(): void {
    this.load();
  }

  handleIdle(event: CustomEvent<{ checked: boolean }>): void {
    this.hidesIdle = event.detail.checked;
  }

  handleSelect(event: CustomEvent<{ runId: string }>): void {
    this.openRun = event.detail.runId;
  }

  handleClose(): void {
    this.openRun = undefined;
    this.frame.focus();
  }

  async handleOlder(): Promise<void> {
    const answer = await this.loading.run(runs({ businessUnitId: this.unit!.id, after: this.next }));
    if (!answer) return;
    this.runs = [...this.runs!, ...answer.rows];
    this.next = answer.next;
  }

  handleWaitingPage(event: CustomEvent<{ direction: 'next' | 'previous' }>): void {
    this.showWaiting(this.pager.move(event.detail.direction));
  }

  async handleApprove(event: CustomEvent<{ lines: readonly Line[] }>): Promise<void> {
    const { lines } = event.detail;
    if (!(await confirmApproval(lines))) return;
    const businessUnitId = this.unit!.id;
    const userIds = lines.map(({ userId }) => userId);
    await this.act(async () => {
      const count = await call(approve({ businessUnitId, userIds }));
      this.notices.say({
        variant: 'success',
        text: format(labels.approved, count),
        action: labels.withdraw,
        onaction: () => this.withdraw(userIds)
      });
      await this.showWaiting(this.pager.first());
      this.frame.reload();
      this.poll.now();
    });
  }

  /** Puts the users into the changes of Edit User Assignments, where they are previewed and saved. */
  handleAssign(event: CustomEvent<{ lines: readonly Line[] }>): void {
    const added = event.detail.lines.map(({ userId, name, groupName }) => ({
      group: groupName === 'Sales' ? 'Sales' : 'Marketing',
      memberId: userId,
      kind: 'User',
      operation: 'Add',
      name,
      users: 1
    }));
    const known = draftOf('Assignments', this.unit!.id)?.changes ?? [];
    keepDraft('Assignments', this.unit!.id, [...known, ...added]);
    this.frame.go({ screen: 'Assignments' });
  }

  private withdraw(userIds: readonly string[]): Promise<void> {
    return this.act(async () => {
      await call(withdraw({ businessUnitId: this.unit!.id, userIds }));
      this.notices.say({ variant: 'success', text: labels.withdrawn });
      await this.showWaiting(this.pager.first());
    });
  }

  private async act(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.notices.say({ variant: 'error', text: errorText(error as ServerError) });
    }
  }

  private async load(): Promise<void> {
    this.error = undefined;
    try {
      await Promise.all([this.loadRuns(), this.showWaiting(this.pager.first())]);
      this.poll.start();
    } catch (error) {
      this.error = error as ServerError;
    }
  }

  private async loadRuns(): Promise<void> {
    const answer = await this.loading.run(runs({ businessUnitId: this.unit!.id, after: null }));
    if (!answer) return;
    this.runs = answer.rows;
    this.next = answer.next;
  }

  private async showWaiting(answer: Promise<Listing<Line> | undefined>): Promise<void> {
    this.waiting = (await answer) ?? this.waiting;
  }

  /** New runs and users who wait arrive by themselves. */
  private async follow(): Promise<boolean> {
    const before = this.runs?.[0]?.id;
    await this.loadRuns();
    await this.showWaiting(this.pager.refresh());
    return this.runs?.[0]?.id !== before || this.runs?.[0]?.state === 'Running';
  }

  private get notices(): NoticeBar {
    return this.refs!.notices as unknown as NoticeBar;
  }

  private get frame(): Page {
    return this.refs!.page as unknown as Page;
  }
}
