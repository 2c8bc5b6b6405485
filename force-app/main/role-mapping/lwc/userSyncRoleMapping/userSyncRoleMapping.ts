import { LightningElement } from 'lwc';
import load from '@salesforce/apex/UserSyncRoleMappingController.load';
import preview from '@salesforce/apex/UserSyncRoleMappingController.preview';
import save from '@salesforce/apex/UserSyncRoleMappingController.save';
import type { BasketChange } from 'c/userSyncBasket';
import { Changes } from 'c/userSyncDraft';
import type { Loader } from 'c/userSyncLoader';
import type { Frame, Shown } from 'c/userSyncPage';
import type { Conflict } from 'c/userSyncRoleConflicts';
import { call, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { format, type Tense } from 'c/userSyncText';
import * as changing from './changes';
import { labels } from './labels';
import { look, versionOf } from './look';

type Profiles = { focusProfile(profileId: string): void };

/** Map Profiles to Roles: which role each used profile gives, and which ones need a look. */
export default class UserSyncRoleMapping extends LightningElement {
  labels = labels;
  load = (businessUnitId: string) => load({ businessUnitId });
  look = look;
  unit: BusinessUnit | undefined;
  mapping: changing.Mapping | undefined;
  changes: readonly changing.RoleChange[] = [];
  conflicts: readonly Conflict[] = [];
  saving = false;
  /** The profile that the address is about. */
  private asked: string | undefined;
  private readonly draft = new Changes<changing.RoleChange>('RoleMapping', changing.keyOf, (changes) => (this.changes = changes));

  get readOnly(): boolean {
    return !this.unit?.canMap;
  }

  get tense(): Tense {
    return this.unit?.mode === 'Watch' ? 'would' : 'will';
  }

  get version(): string {
    return versionOf(this.mapping!);
  }

  get changeRecord(): Record<string, string> {
    return changing.toRecord(this.changes);
  }

  get affected(): number {
    return changing.affectedBy(this.changes, this.mapping!);
  }

  get basket(): BasketChange[] {
    return this.changes.map((change) => changing.basketChange(change, this.mapping!));
  }

  get beginPreview(): () => Promise<string> {
    const request = { businessUnitId: this.unit!.id, changes: this.changes };
    return () => preview(request);
  }

  handleUnit(event: CustomEvent<Shown>): void {
    const { unit, isOther, isMoved, state } = event.detail;
    this.unit = unit;
    if (isMoved) this.asked = state.c__record;
    if (!unit || !isOther) return;
    this.mapping = undefined;
    this.conflicts = [];
    this.frame.clear();
    this.draft.open(unit.id, this.frame);
  }

  handleLoaded(event: CustomEvent<changing.Mapping>): void {
    this.mapping = event.detail;
    const profileId = this.asked;
    this.asked = undefined;
    // The table is there after the next microtask.
    if (profileId) Promise.resolve().then(() => (this.refs!.profiles as unknown as Profiles).focusProfile(profileId));
  }

  /** The focus goes on from the button that is gone. */
  handleReload(): void {
    this.refresh();
    this.frame.focus();
  }

  handleChange(event: CustomEvent<{ profileIds: readonly string[]; roleId: string }>): void {
    const { profileIds, roleId } = event.detail;
    this.draft.set(changing.withRole(this.changes, profileIds, roleId, this.mapping!));
    this.frame.announce(format(labels.changedCount, this.changes.length));
  }

  handleUndo(event: CustomEvent<{ key: string }>): void {
    this.draft.undo(event.detail.key);
    this.frame.announce(format(labels.undone, this.changes.length));
  }

  handleDiscard(): void {
    this.draft.discard(this.frame);
  }

  handleDone(event: CustomEvent<{ text: string }>): void {
    this.frame.say({ variant: 'success', text: event.detail.text });
    this.refresh();
  }

  handleSettle(event: CustomEvent<{ profileId: string; mine: boolean }>): void {
    const { profileId, mine } = event.detail;
    this.conflicts = this.conflicts.filter((conflict) => conflict.profileId !== profileId);
    if (!mine) this.draft.undo(profileId);
    this.frame.focus();
  }

  handleFailure(event: CustomEvent<{ error: ServerError }>): void {
    this.frame.fail({ error: event.detail.error, check: () => this.refresh() });
  }

  /** A profile that somebody else has changed meanwhile is asked about before anything is saved. */
  async handleSave(): Promise<void> {
    this.saving = true;
    try {
      const before = this.mapping!;
      this.mapping = await call(load({ businessUnitId: this.unit!.id }));
      this.conflicts = changing.conflictsOf(this.changes, before, this.mapping);
      if (this.conflicts.length === 0) await this.send();
      else (this.refs!.conflicts as HTMLElement).focus();
    } catch (error) {
      this.frame.fail({ error: error as ServerError, check: () => this.check(), keepsChanges: true });
    }
    this.saving = false;
  }

  refresh(): Promise<boolean> {
    return (this.refs!.loader as unknown as Loader).refresh();
  }

  private async send(): Promise<void> {
    const { users } = await call(save({ businessUnitId: this.unit!.id, changes: this.changes }));
    this.draft.set([]);
    this.frame.say({ variant: 'success', text: format(labels.saved, users) });
    await this.refresh();
  }

  /** After a lost answer: what arrived is dropped from the basket by reading again. */
  private async check(): Promise<void> {
    if (await this.refresh()) this.draft.set(changing.stillOpen(this.changes, this.mapping!));
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
