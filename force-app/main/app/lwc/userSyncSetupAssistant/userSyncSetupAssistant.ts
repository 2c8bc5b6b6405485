import { LightningElement } from 'lwc';
import checkAccess from '@salesforce/apex/UserSyncSetupController.checkAccess';
import load from '@salesforce/apex/UserSyncSetupController.load';
import type { Loader } from 'c/userSyncLoader';
import type { Frame, Shown } from 'c/userSyncPage';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { read, write } from 'c/userSyncState';
import { askForStep } from './asking';
import { labels } from './labels';
import { nextStep, stepsOf, type AssistantStep } from './steps';

type Facts = Apex.UserSyncSetupFacts;

/** Kept while one is on the screen of a step, to begin at the next one on return. */
const away = 'userSync.assistant.away';

/** User Sync Setup Assistant: which step is next, and is it mine. */
export default class UserSyncSetupAssistant extends LightningElement {
  labels = labels;
  load = (businessUnitId: string) => load({ businessUnitId });
  unit: BusinessUnit | undefined;
  steps: readonly AssistantStep[] | undefined;
  private isBack = false;
  private readonly following = new LatestCall();
  private readonly poll = new Poll(() => this.follow());

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get next(): AssistantStep | undefined {
    return nextStep(this.steps ?? []);
  }

  get nextKey(): string | undefined {
    return this.next?.key;
  }

  handleUnit(event: CustomEvent<Shown>): void {
    const { unit, isOther, isMoved } = event.detail;
    this.unit = unit;
    if (isMoved) this.isBack = read(away) !== null;
    if (isOther) this.steps = undefined;
    else if (unit) this.loader.refresh();
  }

  /** An answer that was asked for before is older. */
  handleLoaded(event: CustomEvent<Facts>): void {
    this.following.cancel();
    this.take(event.detail);
    this.poll.start();
  }

  handleOpen(event: CustomEvent<{ key: string }>): void {
    write(away, event.detail.key);
    this.frame.go({ screen: this.stepOf(event).screen! });
  }

  handleSetup(event: CustomEvent<{ key: string }>): void {
    this.frame.go({ setup: this.stepOf(event).setup! });
  }

  handleAsk(event: CustomEvent<{ key: string }>): void {
    askForStep(this.stepOf(event), this.unit!);
  }

  async handleCheck(event: CustomEvent<{ checked: boolean }>): Promise<void> {
    try {
      await call(checkAccess({ businessUnitId: this.unit!.id, checked: event.detail.checked }));
      await this.loader.refresh();
    } catch (error) {
      this.frame.fail({ error: error as ServerError, check: () => this.loader.refresh() });
    }
  }

  private async follow(): Promise<boolean> {
    const { id } = this.unit!;
    const facts = await this.following.run(load({ businessUnitId: id }));
    if (facts && id === this.unit?.id) this.take(facts);
    return false;
  }

  /** On return from a step, the focus goes to the one that is next. */
  private take(facts: Facts): void {
    this.steps = stepsOf(this.unit!, facts);
    if (!this.isBack) return;
    this.isBack = false;
    write(away, null);
    Promise.resolve().then(() => (this.refs?.steps as HTMLElement | undefined)?.focus());
  }

  private stepOf(event: CustomEvent<{ key: string }>): AssistantStep {
    return this.steps!.find(({ key }) => key === event.detail.key)!;
  }

  private get loader(): Loader {
    return this.refs!.loader as unknown as Loader;
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
