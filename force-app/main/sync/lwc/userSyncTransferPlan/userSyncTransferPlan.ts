import { LightningElement, api } from 'lwc';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import look from '@salesforce/apex/UserSyncTransferController.look';
import plan from '@salesforce/apex/UserSyncTransferController.plan';
import planPage from '@salesforce/apex/UserSyncTransferController.planPage';
import transfer from '@salesforce/apex/UserSyncTransferController.transfer';
import { Poll } from 'c/userSyncPoll';
import type { LoadLines } from 'c/userSyncPreview';
import { call, LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import type { Tense } from 'c/userSyncText';
import { Awaited } from './awaited';
import { confirmTransfer } from './confirm';
import { labels } from './labels';
import { meet, screens } from './meeting';

type PlanCard = { showChanged(version: string): void; focus(): void; refresh(): void };

/**
 * May I, and who is recycled: the conditions of a transfer, the plan by name, and the transfer itself. Reads again while something moves. Fires
 * `changed` when it has transferred, `failure` `{ error }` and `navigate`.
 */
export default class UserSyncTransferPlan extends LightningElement {
  labels = labels;
  conditions: readonly Apex.UserSyncTransferCondition[] = [];
  plan: Apex.UserSyncTransferControllerPlan | undefined;
  error: ServerError | undefined;
  private shownUnit: BusinessUnit | undefined;
  /** The version of the plan that was confirmed last. */
  private confirmed = '';
  /** The names of the recycled are read before it is asked; whoever clicks again meanwhile is asked once. */
  private isAsking = false;
  private readonly awaited = new Awaited();
  /** Conditions that the server was asked to meet and has not answered: a second click asks nothing. */
  private readonly unanswered = new Set<string>();
  private readonly loading = new LatestCall();
  private reading: Promise<void> = Promise.resolve();
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

  /** Shows only the users whose plan has changed since it was confirmed. */
  @api async showChanged(): Promise<void> {
    await this.load();
    this.card?.showChanged(this.confirmed);
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

  get recycled(): number | undefined {
    return this.isRead ? this.plan!.recycled : undefined;
  }

  get recycledLines(): LoadLines {
    return (outcome, after) => planPage({ businessUnitId: this.unit!.id, outcome, since: null, after });
  }

  async handleMeet(event: CustomEvent<{ code: string }>): Promise<void> {
    const { code } = event.detail;
    const screen = screens[code];
    if (screen) this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { screen } }));
    else if (!this.unanswered.has(code)) await this.meet(code);
  }

  async handleTransfer(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      await this.askAndStart();
    } finally {
      this.isAsking = false;
    }
  }

  /** What is confirmed is the plan that was shown when it was asked, whatever is read meanwhile. */
  private async askAndStart(): Promise<void> {
    const shown = this.plan!;
    const unmet = (this.refs!.conditions as unknown as { focusUnmet(): string | undefined }).focusUnmet();
    if (unmet) (this.refs!.decision as unknown as { refuse(unmet: string): void }).refuse(unmet);
    const answer = unmet ? undefined : await confirmTransfer(this.unit!.name, shown, this.recycledLines);
    if (answer) await this.start(shown.version, answer.typed);
  }

  /** What is seen is the newest plan, although what was shown before may have been overtaken. */
  private async meet(code: string): Promise<void> {
    const isPreview = code === 'PreviewSeen';
    if (isPreview) this.card!.focus();
    this.unanswered.add(code);
    try {
      if (isPreview) await this.read();
      this.confirmed = this.plan!.version;
      await call(meet(code, this.unit!.id, this.confirmed));
      this.awaited.start(code);
      this.poll.now();
    } catch (error) {
      this.fail(error);
    } finally {
      this.unanswered.delete(code);
    }
  }

  private async start(version: string, typed: number | null): Promise<void> {
    this.confirmed = version;
    try {
      await call(transfer({ businessUnitId: this.unit!.id, version, typed }));
      this.dispatchEvent(new CustomEvent('changed'));
    } catch (error) {
      this.fail(error);
    }
  }

  /** Reads the newest plan; what is overtaken meanwhile ends with what has overtaken it. */
  private read(): Promise<void> {
    this.reading = this.readNewest();
    return this.reading;
  }

  private async readNewest(): Promise<void> {
    const businessUnitId = this.unit!.id;
    const answers = await this.loading.run(Promise.all([conditions({ businessUnitId }), plan({ businessUnitId })]));
    if (!answers) {
      await this.reading;
      return;
    }
    const before = this.plan;
    [this.conditions, this.plan] = answers;
    if (!before && !this.plan.ready) await call(look({ businessUnitId }));
    if (before && before.version !== this.plan.version) this.card?.refresh();
  }

  private async follow(): Promise<boolean> {
    const version = this.plan?.version;
    await this.read();
    return !this.plan?.ready || version !== this.plan.version || this.awaited.isOpen(this.conditions);
  }

  private get card(): PlanCard | undefined {
    return this.refs?.plan as unknown as PlanCard | undefined;
  }

  private fail(error: unknown): void {
    this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
  }
}
