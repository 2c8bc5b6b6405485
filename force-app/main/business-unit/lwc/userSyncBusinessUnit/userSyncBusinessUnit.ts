import { LightningElement } from 'lwc';
import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import canAssign from '@salesforce/customPermission/UserSync_Assign';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import UserSyncSetUp from 'c/userSyncSetUp';
import type { SettingChange } from 'c/userSyncSettings';
import { errorText, format, reasonText } from 'c/userSyncText';
import * as actions from './actions';
import { mayPause, mayRaise, mayRelease } from './asking';
import { labels } from './labels';

type Detail = Apex.UserSyncBusinessUnitDetail;
type Page = {
  announce(text: string): void;
  reload(): Promise<void>;
  focusStatus(): void;
  go(target: { screen: string; state?: object }): void;
};

/** Business Unit: is it well, and if not, what to press. */
export default class UserSyncBusinessUnit extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  units: readonly BusinessUnit[] = [];
  detail: Detail | undefined;
  error: ServerError | undefined;
  failure = '';
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

  get isLoading(): boolean {
    return Boolean(this.unit) && !this.detail && !this.error;
  }

  /** Members that cannot be turned into users: while there are any, nobody is recycled. */
  get unresolved(): { key: string; text: string }[] {
    return this.detail!.unresolved.map(({ code, memberId, memberName, memberType, groupName }) => {
      const values = code === 'HeldGroupGone' ? [groupName] : [memberName, memberType, groupName];
      return { key: memberId, text: reasonText({ reason: code, arguments: values.map((value) => ({ type: 'text', value, label: '' })) }) };
    });
  }

  get hasMany(): boolean {
    return this.units.length > 1;
  }

  get layoutClass(): string {
    return this.hasMany ? 'layout many' : 'layout';
  }

  get isTransferred(): boolean {
    return ['Transferred', 'Paused', 'Quarantined'].includes(this.unit?.status ?? '');
  }

  get isPaused(): boolean {
    return this.unit?.status === 'Paused';
  }

  get mayStop(): boolean {
    return !this.readOnly && this.isTransferred;
  }

  get mayEnd(): boolean {
    return this.mayStop && Boolean(this.unit?.canMap);
  }

  handleUnit(
    event: CustomEvent<{ unit: BusinessUnit | undefined; units: readonly BusinessUnit[]; state: Record<string, string | undefined> }>
  ): void {
    const { unit, units, state } = event.detail;
    this.units = units;
    const isOther = unit?.id !== this.unit?.id;
    this.unit = unit;
    if (isOther) this.detail = undefined;
    if (unit) this.reload();
    if (state.c__setup) this.handleSetUp();
  }

  handleChoose(event: CustomEvent<{ id: string }>): void {
    this.frame.go({ screen: 'BusinessUnit', state: { c__bu: event.detail.id } });
  }

  handleRetry(): void {
    this.reload();
  }

  async handleSetUp(): Promise<void> {
    if (this.settingUp) return;
    this.settingUp = true;
    const made = (await UserSyncSetUp.open({ size: 'medium', label: labels.setUp })) as { id: string; name: string } | undefined;
    this.settingUp = false;
    if (!made) return;
    await this.frame.reload();
    this.frame.go({ screen: 'BusinessUnit', state: { c__bu: made.id } });
    this.frame.announce(format(labels.created, made.name));
  }

  handleStatusAction(event: CustomEvent<{ status: string }>): void {
    if (event.detail.status === 'Paused') this.handleResume();
    else if (event.detail.status === 'Quarantined') this.handleTest();
    else this.handleSetUp();
  }

  handleTest(): void {
    this.act(actions.test, '').then(() => this.poll.now());
  }

  handleRead(): void {
    this.act(actions.read, '').then(() => this.poll.now());
  }

  handleFix(event: CustomEvent<{ fix: string }>): void {
    const { fix } = event.detail;
    if (fix === 'TestConnection') this.handleTest();
    else if (fix === 'ReadInventory') this.handleRead();
    else if (fix === 'OpenAssignments') this.frame.go({ screen: 'Assignments' });
    else if (fix === 'OpenActivity') this.frame.go({ screen: 'Activity' });
    else this.act(fix === 'RepairGroups' ? actions.repairGroups : actions.takeOver, '');
  }

  async handlePause(): Promise<void> {
    if (await mayPause(this.unit!.name)) this.act(actions.pause, labels.paused);
  }

  handleResume(): void {
    this.act(actions.resume, labels.resumed);
  }

  async handleRelease(): Promise<void> {
    if (await mayRelease(this.unit!.name)) this.act((id) => actions.release(id, this.unit!.name), labels.released);
  }

  async handleSettings(event: CustomEvent<{ changes: readonly SettingChange[] }>): Promise<void> {
    const { changes } = event.detail;
    if (changes.length > 0 && (await mayRaise(changes, this.detail!.settings)))
      this.act((id) => actions.saveSettings(id, changes), labels.settingsSaved);
  }

  handleAddAdmin(event: CustomEvent<{ userId: string; label: string }>): void {
    const { userId, label } = event.detail;
    this.act((id) => actions.addAdmin(id, userId), format(labels.adminAdded, label));
  }

  handleRemoveAdmin(event: CustomEvent<{ userId: string; label: string }>): void {
    const { userId, label } = event.detail;
    this.act((id) => actions.removeAdmin(id, userId), format(labels.adminRemoved, label));
  }

  /** Does something on the server, then shows the state as it is now; the focus goes to the status, a failure is said where it was pressed. */
  private async act(action: (businessUnitId: string) => Promise<unknown>, done: string): Promise<void> {
    this.failure = '';
    try {
      await call(action(this.unit!.id));
      await this.frame.reload();
      if (!done) return;
      this.frame.announce(done);
      this.frame.focusStatus();
    } catch (error) {
      this.failure = format(labels.failed, errorText(error as ServerError));
    }
  }

  private async reload(): Promise<void> {
    this.error = undefined;
    try {
      this.detail = (await this.loading.run(load({ businessUnitId: this.unit!.id }))) ?? this.detail;
      this.poll.start();
    } catch (error) {
      this.error = error as ServerError;
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

  private get frame(): Page {
    return this.refs!.page as unknown as Page;
  }
}
