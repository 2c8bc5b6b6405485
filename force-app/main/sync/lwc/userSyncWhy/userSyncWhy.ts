import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import detail from '@salesforce/apex/UserSyncUserController.detail';
import type { Loader } from 'c/userSyncLoader';
import type { Navigation } from 'c/userSyncPage';
import { pageOf } from 'c/userSyncState';
import { format, reasonText, wayTexts, type Tense } from 'c/userSyncText';
import { labels } from './labels';

type SyncNow = { end(outcome: string): void };

/** Everything about one user: why in, why this role, what was sent and seen, what happened. Fires `close` and `navigate`. */
export default class UserSyncWhy extends NavigationMixin(LightningElement) {
  @api businessUnitId = '';
  @api unitName = '';
  @api tense: Tense = 'done';
  /** Whether the viewer may sync this user now. */
  @api maySync = false;
  /** Whether the panel begins by syncing. */
  @api syncs = false;
  labels = labels;
  /** [Sync Now] is in the panel anyway. */
  cureActions = ['History'];
  detail: Apex.UserSyncDetail | undefined;
  private shownUser = '';

  @api get userId(): string {
    return this.shownUser;
  }

  set userId(value: string) {
    this.shownUser = value;
    this.detail = undefined;
  }

  get load(): () => Promise<Apex.UserSyncDetail> {
    return () => detail({ businessUnitId: this.businessUnitId, userId: this.shownUser });
  }

  get name(): string {
    return this.detail?.row.name ?? '';
  }

  get ways(): { key: string; text: string }[] {
    return wayTexts(this.detail!.paths).map((text) => ({ key: text, text }));
  }

  get notIn(): string {
    return format(labels.notIn, this.unitName);
  }

  get role(): string {
    const { row, roleReason, roleArguments } = this.detail!;
    const why = roleReason ? reasonText({ reason: roleReason, arguments: roleArguments ?? [] }) : '';
    return [row.roleName ? format(labels.role, row.roleName) : '', why].filter(Boolean).join('. ');
  }

  get record(): string {
    const { recordId, recordState } = this.detail!;
    if (!recordId) return labels.recordNone;
    return format(recordState === 'Bin' ? labels.recordBin : labels.record, recordId);
  }

  get makeLink(): () => Promise<string> {
    return async () => {
      const page = pageOf({ screen: 'Users', state: { c__user: this.shownUser } }, this.businessUnitId);
      return new URL(await this[NavigationMixin.GenerateUrl](page), window.location.origin).href;
    };
  }

  handleLoaded(event: CustomEvent<Apex.UserSyncDetail>): void {
    this.detail = event.detail;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleCure(): void {
    (this.refs!.history as HTMLElement).focus();
  }

  async handleSynced(): Promise<void> {
    await (this.refs!.loader as unknown as Loader).refresh();
    (this.refs!.sync as unknown as SyncNow).end(this.detail!.row.outcome);
  }

  handleAssignments(): void {
    this.navigate({ screen: 'Assignments', state: { c__user: this.shownUser } });
  }

  handleUser(): void {
    this.navigate({ userId: this.shownUser });
  }

  private navigate(to: Navigation): void {
    this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: to }));
  }
}
