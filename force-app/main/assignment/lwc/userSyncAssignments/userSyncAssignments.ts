import { LightningElement } from 'lwc';
import members from '@salesforce/apex/UserSyncAssignmentController.members';
import preview from '@salesforce/apex/UserSyncAssignmentController.preview';
import type { BasketChange } from 'c/userSyncBasket';
import { Changes } from 'c/userSyncDraft';
import type { Hit } from 'c/userSyncMemberPicker';
import type { Loader } from 'c/userSyncLoader';
import * as changing from 'c/userSyncMemberChanges';
import type { Frame, Shown } from 'c/userSyncPage';
import type { BusinessUnit } from 'c/userSyncServer';
import { format, type Tense } from 'c/userSyncText';
import { labels } from './labels';
import { look } from './look';
import { saveChanges, type Saved } from './saving';
import { savedSaying } from './saying';

type GroupName = changing.GroupName;
type MemberChange = changing.MemberChange;

/** Edit User Assignments: who is in the two groups of a business unit, and a basket of changes that are saved together. */
export default class UserSyncAssignments extends LightningElement {
  labels = labels;
  load = (businessUnitId: string) => members({ businessUnitId });
  look = look;
  unit: BusinessUnit | undefined;
  members: changing.Members | undefined;
  /** Whom the address is about. */
  userId: string | undefined;
  changes: readonly MemberChange[] = [];
  saving = false;
  private readonly draft = new Changes<MemberChange>('Assignments', changing.keyOf, (changes) => (this.changes = changes));

  get readOnly(): boolean {
    return !this.unit?.canAssign;
  }

  get isWatch(): boolean {
    return this.unit?.mode === 'Watch';
  }

  get tense(): Tense {
    return this.isWatch ? 'would' : 'will';
  }

  get pending(): string[] {
    return changing.addedKeys(this.changes);
  }

  get affected(): number | undefined {
    return changing.affectedBy(this.changes);
  }

  get isAbout(): boolean {
    return changing.isEstimated(this.changes);
  }

  get basket(): BasketChange[] {
    return this.changes.map(changing.basketChange);
  }

  get beginPreview(): () => Promise<string> {
    const request = { businessUnitId: this.unit!.id, changes: this.changes.map(changing.requestOf) };
    return () => preview(request);
  }

  handleUnit(event: CustomEvent<Shown>): void {
    const { unit, isOther, isMoved, state } = event.detail;
    this.unit = unit;
    if (isMoved) this.userId = state.c__user;
    if (!unit || !isOther) return;
    this.members = undefined;
    this.frame.clear();
    this.draft.open(unit.id, this.frame);
  }

  handleLoaded(event: CustomEvent<changing.Members>): void {
    this.members = event.detail;
  }

  /** My changes still fit; the focus goes on from the button that is gone. */
  handleReload(): void {
    this.loader.refresh();
    this.frame.focus();
  }

  handleAdd(event: CustomEvent<{ group: GroupName; hit: Hit }>): void {
    this.add(changing.addition(event.detail.group, event.detail.hit), labels.added);
  }

  handleRemove(event: CustomEvent<{ change: MemberChange }>): void {
    this.add(event.detail.change, labels.removed);
  }

  handleUndoHit(event: CustomEvent<{ group: GroupName; hit: Hit }>): void {
    this.undo(changing.keyOf({ ...event.detail.hit, group: event.detail.group }));
  }

  handleUndo(event: CustomEvent<{ key: string }>): void {
    this.undo(event.detail.key);
  }

  handleDiscard(): void {
    this.draft.discard(this.frame);
  }

  async handleSave(): Promise<void> {
    this.saving = true;
    const all = this.changes;
    const tell = (done: number) => this.frame.announce(format(labels.saving, done, all.length));
    this.afterSave(await saveChanges(this.unit!.id, all, this.members!.version, tell));
    this.saving = false;
  }

  private add(change: MemberChange, label: string): void {
    this.draft.add(change);
    this.frame.announce(format(label, change.name, changing.groupName(change.group), this.changes.length));
  }

  private undo(key: string): void {
    const change = this.draft.undo(key);
    this.frame.announce(format(labels.undone, changing.textOf(change), this.changes.length));
  }

  private afterSave(saved: Saved): void {
    this.draft.set(saved.kept);
    if (saved.error) {
      this.frame.fail({ error: saved.error, check: () => this.check(), keepsChanges: true });
      return;
    }
    const { status } = this.unit!;
    const watch = () => this.frame.go({ screen: 'Users' });
    this.frame.say(savedSaying(saved, { status, watch, putBack: () => this.putBack(saved.saved) }));
    this.loader.refresh();
    (this.refs?.picker as unknown as { refresh(): void }).refresh();
    this.frame.reload();
  }

  /** After a lost answer: what arrived is dropped from the basket by reading again. */
  private async check(): Promise<void> {
    if (await this.loader.refresh()) this.draft.set(changing.stillOpen(this.changes, this.members!));
  }

  private putBack(changes: readonly MemberChange[]): void {
    this.draft.set(changing.reversed(changes));
    this.frame.say({ variant: 'info', text: labels.putBackDone });
  }

  private get loader(): Loader {
    return this.refs!.loader as unknown as Loader;
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
