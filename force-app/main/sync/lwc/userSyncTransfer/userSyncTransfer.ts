import { LightningElement } from 'lwc';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import requestConnectionTest from '@salesforce/apex/UserSyncBusinessUnitController.requestConnectionTest';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import look from '@salesforce/apex/UserSyncTransferController.look';
import markSeen from '@salesforce/apex/UserSyncTransferController.markSeen';
import plan from '@salesforce/apex/UserSyncTransferController.plan';
import planPage from '@salesforce/apex/UserSyncTransferController.planPage';
import transfer from '@salesforce/apex/UserSyncTransferController.transfer';
import summary from '@salesforce/apex/UserSyncUserController.summary';
import type { NoticeBar } from 'c/userSyncNoticeBar';
import { Poll } from 'c/userSyncPoll';
import type { LoadLines } from 'c/userSyncPreview';
import { call, LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import type { Screen } from 'c/userSyncState';
import { errorText, format, time, type Tense } from 'c/userSyncText';
import { confirmTransfer } from './confirm';
import { labels } from './labels';

type Plan = Apex.UserSyncTransferControllerPlan;
type Summary = Apex.UserSyncSummary;
type Page = { announce(text: string): void; reload(): Promise<void>; go(target: { screen: Screen; state?: object }): void };

const over: readonly string[] = ['Transferred', 'Paused', 'Quarantined'];
const screens: Readonly<Record<string, Screen>> = { UsersAssigned: 'Assignments', MappingReviewed: 'RoleMapping' };

/** Transfer: may I, who is recycled, can I go back; then how far it is, and what happened. */
export default class UserSyncTransfer extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  conditions: readonly Apex.UserSyncTransferCondition[] = [];
  plan: Plan | undefined;
  summary: Summary | undefined;
  error: ServerError | undefined;
  private runId: string | undefined;
  private readonly loading = new LatestCall();
  private readonly poll = new Poll(() => this.follow());

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get readOnly(): boolean {
    return !this.unit?.canTransfer;
  }

  get mayTransfer(): boolean {
    return !this.readOnly && !this.isOver && !this.isWatch;
  }

  get isOver(): boolean {
    return over.includes(this.unit?.status ?? '');
  }

  get isWatch(): boolean {
    return this.unit?.mode === 'Watch';
  }

  get isLegacy(): boolean {
    return this.unit?.status === 'Legacy';
  }

  get tense(): Tense {
    return this.isWatch ? 'would' : 'will';
  }

  get isLoading(): boolean {
    return Boolean(this.unit) && !this.plan && !this.summary && !this.error;
  }

  get hasPlan(): boolean {
    return Boolean(this.plan) && !this.isOver;
  }

  get isReady(): boolean {
    return Boolean(this.plan?.ready);
  }

  get planTitle(): string {
    return this.plan?.lookedOn ? format(labels.planTitle, time(this.plan.lookedOn)) : labels.planNone;
  }

  private get isRead(): boolean {
    return this.conditions.some(({ code, met }) => code === 'InventoryRead' && met);
  }

  get untouched(): string {
    return this.isRead ? format(labels.untouched, this.plan!.untouched) : labels.untouchedUnknown;
  }

  get limits(): string {
    return format(labels.limits, this.plan!.recycleNumber, this.plan!.recycleShare);
  }

  /** What an empty list of recycled users means: nobody, or not known yet. */
  get noRecycling(): string | undefined {
    if (!this.isRead) return labels.notRead;
    return this.isReady && this.plan!.recycled === 0 ? labels.noRecycling : undefined;
  }

  get metText(): string {
    return format(labels.met, this.conditions.filter(({ met }) => met).length, this.conditions.length);
  }

  get recycledText(): string {
    return this.isRead ? format(labels.recycled, this.plan!.recycled) : '';
  }

  get loadLines(): LoadLines {
    return (outcome, after) => planPage({ businessUnitId: this.unit!.id, outcome, after });
  }

  get isRunning(): boolean {
    return Boolean(this.summary && (this.summary.running || this.summary.due > 0));
  }

  get doneCount(): number {
    return this.summary!.total - this.summary!.due;
  }

  handleUnit(event: CustomEvent<{ unit: BusinessUnit | undefined }>): void {
    const { unit } = event.detail;
    const isOther = unit?.id !== this.unit?.id;
    this.unit = unit;
    if (isOther) {
      this.plan = undefined;
      this.summary = undefined;
      this.runId = undefined;
    }
    if (unit) this.load();
  }

  handleRetry(): void {
    this.load();
  }

  async handleMeet(event: CustomEvent<{ code: string }>): Promise<void> {
    const { code } = event.detail;
    const businessUnitId = this.unit!.id;
    const screen = screens[code];
    if (screen) this.frame.go({ screen });
    else if (code === 'PreviewSeen') await this.seen();
    else await this.act(code === 'ConnectionTested' ? requestConnectionTest({ businessUnitId }) : requestInventory({ businessUnitId }));
  }

  async handleTransfer(): Promise<void> {
    const unmet = (this.refs!.conditions as unknown as { focusUnmet(): string | undefined }).focusUnmet();
    if (unmet) {
      this.frame.announce(format(labels.unmet, unmet));
      return;
    }
    const answer = await confirmTransfer(this.unit!.name, this.plan!, this.loadLines);
    if (answer) await this.start(answer.typed);
  }

  async handlePause(): Promise<void> {
    await this.act(pause({ businessUnitId: this.unit!.id }));
    await this.frame.reload();
  }

  handleRun(): void {
    this.frame.go({ screen: 'Activity', state: { c__run: this.runId ?? this.summary?.run?.id } });
  }

  handleUsers(): void {
    this.frame.go({ screen: 'Users' });
  }

  handleCounter(event: CustomEvent<{ outcome: string }>): void {
    this.frame.go({ screen: 'Users', state: { c__outcome: event.detail.outcome } });
  }

  private async load(): Promise<void> {
    this.error = undefined;
    const businessUnitId = this.unit!.id;
    try {
      if (this.isOver) this.summary = await call(summary({ businessUnitId }));
      else await this.loadPlan(businessUnitId);
      this.poll.start();
    } catch (error) {
      this.error = error as ServerError;
    }
  }

  private async loadPlan(businessUnitId: string): Promise<void> {
    const answers = await this.loading.run(Promise.all([conditions({ businessUnitId }), plan({ businessUnitId })]));
    if (!answers) return;
    const isFirst = !this.plan;
    const isOther = this.plan?.version !== answers[1].version;
    [this.conditions, this.plan] = answers;
    if (isFirst && !this.plan.ready) await call(look({ businessUnitId }));
    if (!isFirst && isOther) (this.refs?.preview as { refresh(): void } | undefined)?.refresh();
  }

  /** Reads again while something moves: conditions and plan before the transfer, outcomes after it. */
  private async follow(): Promise<boolean> {
    const businessUnitId = this.unit!.id;
    if (!this.isOver) {
      const version = this.plan?.version;
      await this.loadPlan(businessUnitId);
      return !this.isReady || version !== this.plan?.version || this.conditions.some(({ met }) => !met);
    }
    const wasRunning = this.isRunning;
    this.summary = await call(summary({ businessUnitId }));
    if (wasRunning && !this.isRunning) this.finished();
    else if (this.isRunning) this.frame.announce(format(labels.announce, this.doneCount, this.summary.total));
    return this.isRunning;
  }

  private finished(): void {
    this.frame.announce(labels.done);
    (this.refs?.result as HTMLElement | undefined)?.focus();
    this.frame.reload();
  }

  private async seen(): Promise<void> {
    (this.refs?.plan as HTMLElement | undefined)?.focus();
    await this.act(markSeen({ businessUnitId: this.unit!.id, version: this.plan!.version }));
    await this.load();
  }

  private async start(typed: number | null): Promise<void> {
    try {
      this.runId = await call(transfer({ businessUnitId: this.unit!.id, version: this.plan!.version, typed }));
      await this.frame.reload();
    } catch (error) {
      this.notices.say({ variant: 'error', text: errorText(error as ServerError), action: labels.changed, onaction: () => this.load() });
    }
  }

  private async act(answer: Promise<unknown>): Promise<void> {
    try {
      await call(answer);
      this.poll.now();
    } catch (error) {
      this.notices.say({ variant: 'error', text: format(labels.failed, errorText(error as ServerError)) });
    }
  }

  private get notices(): NoticeBar {
    return this.refs!.notices as unknown as NoticeBar;
  }

  private get frame(): Page {
    return this.refs!.page as unknown as Page;
  }
}
