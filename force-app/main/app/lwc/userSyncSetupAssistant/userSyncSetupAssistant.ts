import { LightningElement } from 'lwc';
import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import conflicts from '@salesforce/apex/UserSyncLinkController.page';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import UserSyncAsk from 'c/userSyncAsk';
import type { Frame, Shown } from 'c/userSyncPage';
import { Poll } from 'c/userSyncPoll';
import { LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { isChecked, setChecked } from 'c/userSyncState';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { nextStep, stepsOf, type AssistantStep } from './steps';

/** User Sync Setup Assistant: which step is next, and is it mine. */
export default class UserSyncSetupAssistant extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  steps: readonly AssistantStep[] | undefined;
  error: ServerError | undefined;
  open: string | undefined;
  private readonly loading = new LatestCall();
  private readonly poll = new Poll(() => this.follow());

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get isLoading(): boolean {
    return Boolean(this.unit) && !this.steps && !this.error;
  }

  get next(): AssistantStep | undefined {
    return nextStep(this.steps ?? []);
  }

  get needed(): readonly AssistantStep[] {
    return this.steps!.filter(({ needed }) => needed);
  }

  get doneCount(): number {
    return this.needed.filter(({ done }) => done).length;
  }

  get progress(): string {
    return format(labels.progress, this.doneCount, this.needed.length);
  }

  get percent(): number {
    return Math.round((100 * this.doneCount) / this.needed.length);
  }

  get views(): { step: AssistantStep; number: number; expanded: boolean; openLabel: string | undefined }[] {
    return this.steps!.map((step, index) => ({
      step,
      number: index + 1,
      expanded: step.key === this.open,
      openLabel: step.screen ? format(labels.open, step.screenName) : undefined
    }));
  }

  handleUnit(event: CustomEvent<Shown>): void {
    const { unit, isOther } = event.detail;
    this.unit = unit;
    if (isOther) this.steps = undefined;
    if (unit) this.load();
  }

  handleToggle(event: CustomEvent<{ key: string }>): void {
    this.open = this.open === event.detail.key ? undefined : event.detail.key;
  }

  handleOpen(event: CustomEvent<{ key: string }>): void {
    this.frame.go({ screen: this.stepOf(event).screen! });
  }

  handleSetup(event: CustomEvent<{ key: string }>): void {
    this.frame.go({ setup: this.stepOf(event).setup! });
  }

  handleAsk(event: CustomEvent<{ key: string }>): void {
    this.ask(this.stepOf(event));
  }

  handleCheck(event: CustomEvent<{ checked: boolean }>): void {
    setChecked('access', this.unit!.id, event.detail.checked);
    this.load();
  }

  private async ask(step: AssistantStep): Promise<void> {
    const who = step.names[0] ?? step.who;
    const link = new URL(window.location.href);
    link.searchParams.set('c__bu', this.unit!.id);
    const text = format(labels.text, who, step.name, this.unit!.name, link.href);
    await UserSyncAsk.open({ size: 'small', label: labels.ask, text });
  }

  /** Reads what is done; the next step is the one that is open, unless somebody opened another. */
  async load(): Promise<void> {
    this.error = undefined;
    const businessUnitId = this.unit!.id;
    const answers = Promise.all([
      conditions({ businessUnitId }),
      conflicts({ businessUnitId, show: 'Conflicts', term: null, after: null }),
      load({ businessUnitId })
    ]);
    try {
      const answer = await this.loading.run(answers);
      if (!answer) return;
      const [met, inTheWay, detail] = answer;
      this.steps = stepsOf({
        unit: this.unit!,
        conditions: met,
        conflicts: inTheWay.total,
        admins: detail.admins.map(({ name }) => name),
        accessChecked: isChecked('access', businessUnitId)
      });
      this.open ??= this.next?.key;
      this.poll.start();
    } catch (error) {
      this.error = error as ServerError;
    }
  }

  private async follow(): Promise<boolean> {
    await this.load();
    return false;
  }

  private stepOf(event: CustomEvent<{ key: string }>): AssistantStep {
    return this.steps!.find(({ key }) => key === event.detail.key)!;
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
