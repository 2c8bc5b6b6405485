import { LightningElement } from 'lwc';
import members from '@salesforce/apex/UserSyncAssignmentController.members';
import preview from '@salesforce/apex/UserSyncAssignmentController.preview';
import type { BasketChange } from 'c/userSyncBasket';
import UserSyncConfirm from 'c/userSyncConfirm';
import type { Hit } from 'c/userSyncMemberPicker';
import type { MemberRow } from 'c/userSyncMemberTable';
import type { NoticeBar, Saying } from 'c/userSyncNoticeBar';
import UserSyncPreviewModal from 'c/userSyncPreviewModal';
import { isLackOfPermission, LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { draftOf, keepDraft } from 'c/userSyncState';
import { dateTime, errorText, format } from 'c/userSyncText';
import { addition, affectedBy, keyOf, removal, reversed, rowsOf, stillOpen, type GroupName, type MemberChange } from './changes';
import { labels } from './labels';
import { keysOf, saveChanges, type Saved } from './saving';

const screen = 'Assignments';
/** From so many changes on, discarding them asks first. */
const worthAsking = 5;

type Page = HTMLElement & { announce(text: string): void; reload(): Promise<void>; go(target: { screen: string; state?: object }): void };

/** Edit User Assignments: who is in the two groups of a business unit, and a basket of changes that are saved together. */
export default class UserSyncAssignments extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  members: Apex.UserSyncMembersMembers | undefined;
  changes: readonly MemberChange[] = [];
  error: ServerError | undefined;
  saving = false;
  private readonly loading = new LatestCall();
  private lastSaved: readonly MemberChange[] = [];

  get readOnly(): boolean {
    return !this.unit?.canAssign;
  }

  get marketing(): MemberRow[] {
    return rowsOf('Marketing', this.members?.marketing ?? [], this.changes);
  }

  get sales(): MemberRow[] {
    return rowsOf('Sales', this.members?.sales ?? [], this.changes);
  }

  get isLoading(): boolean {
    return Boolean(this.unit) && !this.members && !this.error;
  }

  get pending(): string[] {
    return keysOf(this.changes);
  }

  get affected(): number | undefined {
    return affectedBy(this.changes);
  }

  get basket(): BasketChange[] {
    return this.changes.map((change) => ({ key: keyOf(change), text: textOf(change), ...(change.failure && { failure: change.failure }) }));
  }

  get isWatch(): boolean {
    return this.unit?.mode === 'Watch';
  }

  handleUnit(event: CustomEvent<{ unit: BusinessUnit | undefined }>): void {
    const { unit } = event.detail;
    const isOther = unit?.id !== this.unit?.id;
    this.unit = unit;
    if (!unit || !isOther) return;
    this.members = undefined;
    this.notices.clear();
    this.restoreDraft(unit.id);
    this.load();
  }

  handleRetry(): void {
    this.load();
  }

  handleAdd(event: CustomEvent<{ group: GroupName; hit: Hit }>): void {
    const { group, hit } = event.detail;
    this.change([...this.changes, addition(group, hit)]);
    this.announce(format(labels.added, hit.name, groupName(group), this.changes.length));
  }

  handleUndoHit(event: CustomEvent<{ group: GroupName; hit: Hit }>): void {
    this.undo(keyOf({ ...event.detail.hit, group: event.detail.group }));
  }

  handleRemove(event: CustomEvent<{ key: string }>): void {
    const group = (event.currentTarget as HTMLElement).dataset.group as GroupName;
    const row = [...this.marketing, ...this.sales].find(({ key }) => key === event.detail.key)!;
    this.change([...this.changes, removal(group, row)]);
    this.announce(format(labels.removed, row.name, groupName(group), this.changes.length));
  }

  handleUndo(event: CustomEvent<{ key: string }>): void {
    this.undo(event.detail.key);
  }

  handleUndoLast(): void {
    this.undo(keyOf(this.changes.at(-1)!));
  }

  async handleDiscard(): Promise<void> {
    if (this.changes.length >= worthAsking && !(await this.mayDiscard())) return;
    this.change([]);
    this.notices.say({ variant: 'info', text: labels.discarded });
  }

  async handlePreview(): Promise<void> {
    const businessUnitId = this.unit!.id;
    const changes = this.changes.map(({ group, memberId, kind, operation }) => ({ groupName: group, memberId, kind, operation }));
    const tense = this.isWatch ? 'would' : 'will';
    const begin = () => preview({ businessUnitId, changes });
    if ((await UserSyncPreviewModal.open({ size: 'large', label: labels.heading, begin, tense })) === 'save') await this.save();
  }

  private async load(): Promise<void> {
    this.error = undefined;
    try {
      this.members = (await this.loading.run(members({ businessUnitId: this.unit!.id }))) ?? this.members;
    } catch (error) {
      this.error = error as ServerError;
    }
  }

  private async save(): Promise<void> {
    this.saving = true;
    const tell = (done: number) => this.announce(format(labels.saving, done, this.changes.length));
    try {
      this.afterSave(await saveChanges(this.unit!.id, this.changes, this.members!.version, tell));
    } catch (error) {
      this.afterFailure(error as ServerError);
    }
    this.saving = false;
  }

  private afterSave({ saved, failed, changedByOthers }: Saved): void {
    this.lastSaved = saved;
    this.change(failed);
    if (failed.length > 0) this.notices.say({ variant: 'error', text: format(labels.someFailed, failed.length) });
    else this.notices.say(this.savedNotice(changedByOthers));
    this.load();
    (this.refs?.picker as unknown as { refresh(): void }).refresh();
    this.frame.reload();
  }

  private savedNotice(changedByOthers: boolean): Saying {
    const isSent = this.unit!.status === 'Transferred';
    const text = [isSent ? labels.saved : labels.savedNotTransferred, changedByOthers ? labels.changedByOthers : '']
      .filter(Boolean)
      .join(' ');
    const putBack = { second: labels.putBack, onsecond: () => this.putBack() };
    return {
      variant: 'success',
      text,
      ...putBack,
      ...(isSent && { action: labels.watchArrive, onaction: () => this.frame.go({ screen: 'Users' }) })
    };
  }

  /** A lost answer: what arrived is dropped from the basket by reading again. */
  private afterFailure(error: ServerError): void {
    if (isLackOfPermission(error)) this.lostPermission(error);
    else if (error.code !== 'ConnectionLost') this.notices.say({ variant: 'error', text: errorText(error) });
    else this.notices.say({ variant: 'warning', text: labels.unknown, action: labels.checkNow, onaction: () => this.check() });
  }

  /** The page turns readable only; what was not saved stays. */
  private lostPermission(error: ServerError): void {
    this.notices.say({ variant: 'error', text: `${labels.lostPermission} ${errorText(error)}` });
    this.frame.reload();
  }

  private async check(): Promise<void> {
    await this.load();
    if (this.error) return;
    this.change(stillOpen(this.changes, this.members!));
    this.notices.clear();
  }

  private putBack(): void {
    this.change(reversed(this.lastSaved));
    this.notices.say({ variant: 'info', text: labels.putBackDone });
  }

  private restoreDraft(unitId: string): void {
    const draft = draftOf<MemberChange>(screen, unitId);
    this.changes = draft?.changes ?? [];
    if (!draft) return;
    const discard = { second: labels.discard, onsecond: () => this.handleDiscard() };
    this.notices.show({ variant: 'info', text: format(labels.draftBack, dateTime(draft.savedOn)), action: labels.keep, ...discard });
  }

  private undo(key: string): void {
    const change = this.changes.find((one) => keyOf(one) === key)!;
    this.change(this.changes.filter((one) => one !== change));
    this.announce(format(labels.undone, textOf(change), this.changes.length));
  }

  private change(changes: readonly MemberChange[]): void {
    this.changes = changes;
    keepDraft(screen, this.unit!.id, changes);
  }

  private async mayDiscard(): Promise<boolean> {
    const text = format(labels.discardText, this.changes.length);
    return (
      (await UserSyncConfirm.open({
        label: labels.discardHeading,
        heading: labels.discardHeading,
        text,
        confirmLabel: labels.discardHeading,
        destructive: true
      })) === 'confirm'
    );
  }

  private announce(text: string): void {
    this.frame.announce(text);
  }

  private get notices(): NoticeBar {
    return this.refs!.notices as unknown as NoticeBar;
  }

  private get frame(): Page {
    return this.refs!.page as unknown as Page;
  }
}

function groupName(group: GroupName): string {
  return group === 'Marketing' ? labels.marketing : labels.sales;
}

function textOf({ operation, name, group }: MemberChange): string {
  return format(operation === 'Add' ? labels.addText : labels.removeText, name, groupName(group));
}
