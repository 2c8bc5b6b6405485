import { LightningElement } from 'lwc';
import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import resume from '@salesforce/apex/UserSyncBusinessUnitController.resume';
import canAssign from '@salesforce/customPermission/UserSync_Assign';
import type { Loader } from 'c/userSyncLoader';
import type { Frame, Shown } from 'c/userSyncPage';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import UserSyncSetUp from 'c/userSyncSetUp';
import { format, type Need } from 'c/userSyncText';
import { fixes, fixScreens } from './fixes';
import { labels } from './labels';

/** Business Unit: is it well, and if not, what to press. */
export default class UserSyncBusinessUnit extends LightningElement {
  labels = labels;
  load = (businessUnitId: string) => load({ businessUnitId });
  unit: BusinessUnit | undefined;
  units: readonly BusinessUnit[] = [];
  detail: Apex.UserSyncBusinessUnitDetail | undefined;
  private readonly loading = new LatestCall();
  private readonly poll = new Poll(() => this.look());
  private settingUp = false;

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get maySetUp(): boolean {
    return Boolean(canAssign);
  }

  get readOnly(): boolean {
    return !this.unit?.canAssign && !this.unit?.canMap;
  }

  get needs(): Need | undefined {
    return this.readOnly ? 'SetUp' : undefined;
  }

  get hasMany(): boolean {
    return this.units.length > 1;
  }

  get layoutClass(): string {
    return this.hasMany ? 'layout many' : 'layout';
  }

  get mayStop(): boolean {
    return !this.readOnly && ['Transferred', 'Paused', 'Quarantined'].includes(this.unit!.status);
  }

  handleUnit(event: CustomEvent<Shown>): void {
    const { unit, isOther, isMoved, units, state } = event.detail;
    this.units = units;
    this.unit = unit;
    this.loading.cancel();
    if (isOther) this.detail = undefined;
    else if (unit) (this.refs?.loader as unknown as Loader | undefined)?.refresh();
    if (isMoved && state.c__setup) this.handleSetUp();
  }

  /** An answer that was asked for before is older. */
  handleLoaded(event: CustomEvent<Apex.UserSyncBusinessUnitDetail>): void {
    this.loading.cancel();
    this.detail = event.detail;
    this.poll.start();
  }

  handleChoose(event: CustomEvent<{ id: string }>): void {
    this.frame.go({ screen: 'BusinessUnit', state: { c__bu: event.detail.id } });
  }

  async handleSetUp(): Promise<void> {
    if (this.settingUp) return;
    this.settingUp = true;
    const made = (await UserSyncSetUp.open({ size: 'medium', label: labels.setUp })) as { id: string; name: string } | undefined;
    this.settingUp = false;
    if (!made) return;
    await this.frame.reload();
    this.frame.go({ screen: 'BusinessUnit', state: { c__bu: made.id } });
    this.frame.say({
      variant: 'success',
      text: format(labels.created, made.name),
      action: labels.testConnection,
      onaction: () => this.handleTest()
    });
  }

  handleStatusAction(event: CustomEvent<{ status: string }>): void {
    const { status } = event.detail;
    if (status === 'Paused') this.handleResume();
    else if (status === 'Quarantined') this.handleTest();
    else this.handleSetUp();
  }

  async handleResume(): Promise<void> {
    try {
      await call(resume({ businessUnitId: this.unit!.id }));
      await this.tellState(labels.resumed);
    } catch (error) {
      this.fail(error);
    }
  }

  handleTest(): void {
    this.fix('TestConnection');
  }

  handleRead(): void {
    this.fix('ReadInventory');
  }

  handleFix(event: CustomEvent<{ fix: string }>): void {
    const { fix } = event.detail;
    const screen = fixScreens[fix as keyof typeof fixScreens];
    if (screen) this.frame.go({ screen });
    else this.fix(fix as keyof typeof fixes);
  }

  async handleSaved(event: CustomEvent<{ text: string }>): Promise<void> {
    await this.frame.reload();
    this.frame.say({ variant: 'success', text: event.detail.text });
  }

  handleStopped(event: CustomEvent<{ text: string }>): void {
    this.tellState(event.detail.text);
  }

  handleFailure(event: CustomEvent<{ error: ServerError }>): void {
    this.fail(event.detail.error);
  }

  /** The state as it is now says what was done, and has the focus. */
  private async tellState(text: string): Promise<void> {
    await this.frame.reload();
    this.frame.announce(text);
    this.frame.focusStatus();
  }

  private async fix(fix: keyof typeof fixes): Promise<void> {
    try {
      await call(fixes[fix](this.unit!.id));
      await this.frame.reload();
      this.poll.now();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Reads again while a test or a reading runs; says once when it has ended. */
  private async look(): Promise<boolean> {
    const before = this.detail;
    const after = await this.loading.run(load({ businessUnitId: this.unit!.id }));
    if (!after) return true;
    this.detail = after;
    if (before?.connection.waiting && !after.connection.waiting)
      this.frame.announce(format(labels.testDone, after.connection.works ? labels.works : labels.fails));
    if (before?.inventory.waiting && !after.inventory.waiting) this.frame.announce(labels.inventoryDone);
    return after.connection.waiting || after.inventory.waiting;
  }

  private fail(error: unknown): void {
    this.frame.fail({ error: error as ServerError, check: () => this.frame.reload() });
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
