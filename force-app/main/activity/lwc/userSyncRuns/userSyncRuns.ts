import { LightningElement, api } from 'lwc';
import runs from '@salesforce/apex/UserSyncActivityController.runs';
import { Poll } from 'c/userSyncPoll';
import { LatestCall, type ServerError } from 'c/userSyncServer';
import { dateTime, format } from 'c/userSyncText';
import { hasChanged, isEdit, type Run } from './changing';
import { labels } from './labels';

/** Runs as a chart and as a table of the same figures, the newest first; new ones arrive by themselves. Fires `select` `{ runId }`. */
export default class UserSyncRuns extends LightningElement {
  labels = labels;
  runs: readonly Run[] | undefined;
  next: string | null = null;
  error: ServerError | undefined;
  hidesIdle = true;
  showsEdits = false;
  keptDays = 0;
  nextOn: string | null = null;
  private unitId = '';
  private readonly loading = new LatestCall();
  private readonly poll = new Poll(() => this.follow());

  @api get businessUnitId(): string {
    return this.unitId;
  }

  set businessUnitId(value: string) {
    this.unitId = value;
    this.runs = undefined;
    this.load();
  }

  connectedCallback(): void {
    this.poll.start();
  }

  disconnectedCallback(): void {
    this.poll.stop();
  }

  /** Looks for new runs at once. */
  @api refresh(): void {
    this.poll.now();
  }

  /** Moves the focus to the button of a run, for example when its panel is closed. */
  @api focusRun(runId: string): void {
    (this.refs?.table as unknown as { focusRun(runId: string): void } | undefined)?.focusRun(runId);
  }

  get isLoading(): boolean {
    return !this.runs && !this.error;
  }

  get changing(): readonly Run[] {
    return this.runs!.filter(hasChanged);
  }

  get shown(): readonly Run[] {
    return this.hidesIdle ? this.runs!.filter((run) => isEdit(run) || hasChanged(run)) : this.runs!;
  }

  get isEmpty(): boolean {
    return this.shown.length === 0;
  }

  get kept(): string {
    return format(labels.kept, this.keptDays);
  }

  get emptyText(): string {
    if (this.runs!.length) return labels.noRunShown;
    return this.nextOn ? format(labels.noRunNext, dateTime(this.nextOn)) : labels.noRun;
  }

  handleIdle(event: CustomEvent<{ checked: boolean }>): void {
    this.hidesIdle = event.detail.checked;
  }

  handleEdits(event: CustomEvent<{ checked: boolean }>): void {
    this.showsEdits = event.detail.checked;
    this.load();
  }

  handleSelect(event: CustomEvent<{ runId: string }>): void {
    this.dispatchEvent(new CustomEvent('select', { detail: event.detail }));
  }

  async handleOlder(): Promise<void> {
    await this.read(this.next, this.runs!);
  }

  async load(): Promise<void> {
    await this.read(null, []);
  }

  private page(after: string | null): ReturnType<typeof runs> {
    return runs({ businessUnitId: this.unitId, withEdits: this.showsEdits, after });
  }

  private async read(after: string | null, before: readonly Run[]): Promise<void> {
    this.error = undefined;
    try {
      const answer = await this.poll.hold(this.loading.run(this.page(after)));
      if (answer) this.take(answer, before);
    } catch (error) {
      this.error = error as ServerError;
    }
  }

  private take(answer: Awaited<ReturnType<typeof runs>>, before: readonly Run[]): void {
    this.runs = [...before, ...answer.rows];
    this.next = answer.next;
    this.keptDays = answer.keptDays;
    this.nextOn = answer.nextOn;
  }

  /** New runs come first, and those that are known change in place; older ones that were read stay. */
  private async follow(): Promise<boolean> {
    const answer = await this.loading.run(this.page(null));
    if (!answer || !this.runs) return true;
    const known = this.runs;
    const fresh = new Set(answer.rows.map(({ id }) => id));
    this.runs = [...answer.rows, ...known.filter(({ id }) => !fresh.has(id))];
    return this.runs[0]?.id !== known[0]?.id || this.runs[0]?.state === 'Running';
  }
}
