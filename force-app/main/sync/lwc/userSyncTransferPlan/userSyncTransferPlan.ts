import { LightningElement, api } from 'lwc';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import look from '@salesforce/apex/UserSyncTransferController.look';
import plan from '@salesforce/apex/UserSyncTransferController.plan';
import planPage from '@salesforce/apex/UserSyncTransferController.planPage';
import transfer from '@salesforce/apex/UserSyncTransferController.transfer';
import { Poll } from 'c/userSyncPoll';
import type { LoadLines } from 'c/userSyncPreview';
import { call, LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { format, time, type Tense } from 'c/userSyncText';
import { confirmTransfer } from './confirm';
import { labels } from './labels';
import { meet, screens } from './meeting';

/**
 * May I, and who is recycled: the conditions of a transfer, the plan by name, and the transfer itself. Reads again while something moves. Fires
 * `transferred` `{ runId }`, `failure` `{ error }` and `navigate`.
 */
export default class UserSyncTransferPlan extends LightningElement {
  labels = labels;
  conditions: readonly Apex.UserSyncTransferCondition[] = [];
  plan: Apex.UserSyncTransferControllerPlan | undefined;
  error: ServerError | undefined;
  private shownUnit: BusinessUnit | undefined;
  private readonly loading = new LatestCall();
  private readonly poll = new Poll(() => this.follow());

  @api get unit(): BusinessUnit | undefined {
    return this.shownUnit;
  }

  set unit(value: BusinessUnit | undefined) {
    if (value?.id !== this.shownUnit?.id) this.plan = undefined;
    this.shownUnit = value;
    this.load();
  }

  connectedCallback(): void {
    this.poll.start();
  }

  disconnectedCallback(): void {
    this.poll.stop();
  }

  /** Reads the plan again, for example after it has changed meanwhile. */
  @api async load(): Promise<void> {
    this.error = undefined;
    try {
      await this.read();
    } catch (error) {
      this.error = error as ServerError;
    }
  }

  get isWatch(): boolean {
    return this.unit!.mode === 'Watch';
  }

  get readOnly(): boolean {
    return !this.unit!.canTransfer;
  }

  get mayTransfer(): boolean {
    return !this.readOnly && !this.isWatch;
  }

  get tense(): Tense {
    return this.isWatch ? 'would' : 'will';
  }

  get isLoading(): boolean {
    return !this.plan && !this.error;
  }

  get isRead(): boolean {
    return this.conditions.some(({ code, met }) => code === 'InventoryRead' && met);
  }

  get planTitle(): string {
    return this.plan!.lookedOn ? format(labels.planTitle, time(this.plan!.lookedOn)) : labels.planNone;
  }

  /** What an empty list of recycled users means: nobody, or not known yet. */
  get noRecycling(): string | undefined {
    if (!this.isRead) return labels.notRead;
    return this.plan!.recycled === 0 ? labels.noRecycling : undefined;
  }

  get recycled(): number | undefined {
    return this.isRead ? this.plan!.recycled : undefined;
  }

  get loadLines(): LoadLines {
    return (outcome, after) => planPage({ businessUnitId: this.unit!.id, outcome, after });
  }

  async handleMeet(event: CustomEvent<{ code: string }>): Promise<void> {
    const { code } = event.detail;
    const screen = screens[code];
    if (screen) this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { screen } }));
    else await this.meet(code);
  }

  async handleTransfer(): Promise<void> {
    const unmet = (this.refs!.conditions as unknown as { focusUnmet(): string | undefined }).focusUnmet();
    if (unmet) (this.refs!.decision as unknown as { refuse(unmet: string): void }).refuse(unmet);
    const answer = unmet ? undefined : await confirmTransfer(this.unit!.name, this.plan!, this.loadLines);
    if (answer) await this.start(answer.typed);
  }

  private async meet(code: string): Promise<void> {
    if (code === 'PreviewSeen') (this.refs!.plan as HTMLElement).focus();
    try {
      await call(meet(code, this.unit!.id, this.plan!.version));
      this.poll.now();
    } catch (error) {
      this.fail(error);
    }
  }

  private async start(typed: number | null): Promise<void> {
    try {
      const runId = await call(transfer({ businessUnitId: this.unit!.id, version: this.plan!.version, typed }));
      this.dispatchEvent(new CustomEvent('transferred', { detail: { runId } }));
    } catch (error) {
      this.fail(error);
    }
  }

  private async read(): Promise<void> {
    const businessUnitId = this.unit!.id;
    const answers = await this.loading.run(Promise.all([conditions({ businessUnitId }), plan({ businessUnitId })]));
    if (!answers) return;
    const before = this.plan;
    [this.conditions, this.plan] = answers;
    if (!before && !this.plan.ready) await call(look({ businessUnitId }));
    if (before && before.version !== this.plan.version) (this.refs?.preview as { refresh(): void } | undefined)?.refresh();
  }

  private async follow(): Promise<boolean> {
    const version = this.plan?.version;
    await this.read();
    return !this.plan?.ready || version !== this.plan.version || this.conditions.some(({ met }) => !met);
  }

  private fail(error: unknown): void {
    this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
  }
}
