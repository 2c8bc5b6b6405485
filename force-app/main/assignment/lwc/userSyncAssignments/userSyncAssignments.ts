import { LightningElement } from 'lwc';
import members from '@salesforce/apex/UserSyncAssignmentController.members';
import preview from '@salesforce/apex/UserSyncAssignmentController.preview';
import type { BasketChange } from 'c/userSyncBasket';
import { Changes, draftBack, mayDiscard } from 'c/userSyncDraft';
import type { Hit } from 'c/userSyncMemberPicker';
import * as changing from 'c/userSyncMemberChanges';
import type { Frame, Shown } from 'c/userSyncPage';
import { LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { format, type Tense } from 'c/userSyncText';
import { labels } from './labels';
import { saveChanges, type Saved } from './saving';
import { savedSaying } from './saying';

type GroupName = changing.GroupName;
type MemberChange = changing.MemberChange;

/** Edit User Assignments: who is in the two groups of a business unit, and a basket of changes that are saved together. */
export default class UserSyncAssignments extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  members: changing.Members | undefined;
  changes: readonly MemberChange[] = [];
  error: ServerError | undefined;
  saving = false;
  private readonly loading = new LatestCall();
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

  get isLoading(): boolean {
    return Boolean(this.unit) && !this.members && !this.error;
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
    const { unit, isOther } = event.detail;
    this.unit = unit;
    if (!unit || !isOther) return;
    this.members = undefined;
    this.frame.clear();
    const savedOn = this.draft.open(unit.id);
    if (savedOn) this.frame.show(draftBack(savedOn, () => this.handleDiscard()));
    this.load();
  }

  handleAdd(event: CustomEvent<{ group: GroupName; hit: Hit }>): void {
    const { group, hit } = event.detail;
    this.draft.add(changing.addition(group, hit));
    this.frame.announce(format(labels.added, hit.name, changing.groupName(group), this.changes.length));
  }

  handleRemove(event: CustomEvent<{ change: MemberChange }>): void {
    const { change } = event.detail;
    this.draft.add(change);
    this.frame.announce(format(labels.removed, change.name, changing.groupName(change.group), this.changes.length));
  }

  handleUndoHit(event: CustomEvent<{ group: GroupName; hit: Hit }>): void {
    this.undo(changing.keyOf({ ...event.detail.hit, group: event.detail.group }));
  }

  handleUndo(event: CustomEvent<{ key: string }>): void {
    this.undo(event.detail.key);
  }

  /** With its last change the basket goes, and the focus that it had. */
  handleUndoInBasket(event: CustomEvent<{ key: string }>): void {
    this.undo(event.detail.key);
    if (this.changes.length === 0) this.frame.focus();
  }

  async handleDiscard(): Promise<void> {
    if (!(await mayDiscard(this.changes.length))) return;
    this.draft.set([]);
    this.frame.say({ variant: 'info', text: labels.discarded });
  }

  async handleSave(): Promise<void> {
    this.saving = true;
    const all = this.changes;
    const tell = (done: number) => this.frame.announce(format(labels.saving, done, all.length));
    this.afterSave(await saveChanges(this.unit!.id, all, this.members!.version, tell));
    this.saving = false;
  }

  async load(): Promise<void> {
    this.error = undefined;
    try {
      this.members = (await this.loading.run(members({ businessUnitId: this.unit!.id }))) ?? this.members;
    } catch (error) {
      this.error = error as ServerError;
    }
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
    const isSent = this.unit!.status === 'Transferred';
    const watch = () => this.frame.go({ screen: 'Users' });
    this.frame.say(savedSaying(saved, { isSent, watch, putBack: () => this.putBack(saved.saved) }));
    this.load();
    (this.refs?.picker as unknown as { refresh(): void }).refresh();
    this.frame.reload();
  }

  /** After a lost answer: what arrived is dropped from the basket by reading again. */
  private async check(): Promise<void> {
    await this.load();
    if (!this.error) this.draft.set(changing.stillOpen(this.changes, this.members!));
  }

  private putBack(changes: readonly MemberChange[]): void {
    this.draft.set(changing.reversed(changes));
    this.frame.say({ variant: 'info', text: labels.putBackDone });
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
