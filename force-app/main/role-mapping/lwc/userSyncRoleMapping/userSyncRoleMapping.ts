import { LightningElement } from 'lwc';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import load from '@salesforce/apex/UserSyncRoleMappingController.load';
import markReviewed from '@salesforce/apex/UserSyncRoleMappingController.markReviewed';
import preview from '@salesforce/apex/UserSyncRoleMappingController.preview';
import save from '@salesforce/apex/UserSyncRoleMappingController.save';
import saveKinds from '@salesforce/apex/UserSyncRoleMappingController.saveKinds';
import type { BasketChange } from 'c/userSyncBasket';
import type { NoticeBar } from 'c/userSyncNoticeBar';
import { Poll } from 'c/userSyncPoll';
import UserSyncPreviewModal from 'c/userSyncPreviewModal';
import type { ProfileLine } from 'c/userSyncProfileTable';
import { call, isLackOfPermission, LatestCall, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { draftOf, keepDraft } from 'c/userSyncState';
import { date, dateTime, errorText, format, time } from 'c/userSyncText';
import { affectedBy, conflictsOf, dropped, toRecord, type Conflict, type RoleChange } from './changes';
import { labels } from './labels';

const screen = 'RoleMapping';
const defaultKinds = ['administrator', 'marketing', 'salesManager', 'sales'];

type Mapping = Apex.UserSyncMappingTableMapping;
type Page = { announce(text: string): void; reload(): Promise<void>; go(target: { screen: string }): void };

/** Map Profiles to Roles: which role each used profile gives, and which ones need a look. */
export default class UserSyncRoleMapping extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  mapping: Mapping | undefined;
  error: ServerError | undefined;
  changes: readonly RoleChange[] = [];
  marked: readonly string[] = [];
  term = '';
  setting = false;
  saving = false;
  reading = false;
  conflicts: readonly Conflict[] = [];
  private readonly loading = new LatestCall();
  private readonly poll = new Poll(() => this.lookForRoles());

  disconnectedCallback(): void {
    this.poll.stop();
  }

  get readOnly(): boolean {
    return !this.unit?.canMap;
  }

  get isLoading(): boolean {
    return Boolean(this.unit) && !this.mapping && !this.error;
  }

  get used(): ProfileLine[] {
    return this.matching(this.mapping?.profiles ?? []);
  }

  get unused(): ProfileLine[] {
    return this.matching(this.mapping?.unused ?? []);
  }

  get unusedTitle(): string {
    return format(labels.unused, this.mapping?.unused.length ?? 0);
  }

  get hasUsed(): boolean {
    return Boolean(this.mapping?.profiles.length);
  }

  get hasNoMatch(): boolean {
    return this.hasUsed && this.used.length === 0;
  }

  get changeRecord(): Record<string, string> {
    return toRecord(this.changes);
  }

  /** Watch mode reads roles without their kind, until somebody has said which is which. */
  get asksKinds(): boolean {
    const { roles } = this.mapping!;
    return !this.readOnly && roles.length > 0 && !defaultKinds.every((kind) => roles.some((role) => role.kind === kind));
  }

  get creatingAdmin(): string | undefined {
    const admin = this.mapping?.creatingAdmin;
    return admin?.assigned ? admin.label : undefined;
  }

  get rolesRead(): string {
    if (this.reading) return labels.reading;
    return this.mapping?.rolesReadOn ? format(labels.rolesRead, time(this.mapping.rolesReadOn)) : labels.rolesNeverRead;
  }

  get reviewed(): string {
    return this.mapping?.reviewedOn ? format(labels.reviewed, date(this.mapping.reviewedOn)) : labels.notReviewed;
  }

  get affected(): number {
    return affectedBy(this.changes, this.lines);
  }

  get basket(): BasketChange[] {
    return this.changes.map(({ profileId, roleId }) => ({
      key: profileId,
      text: format(labels.changed, this.nameOf(profileId), this.roleName(roleId))
    }));
  }

  handleUnit(event: CustomEvent<{ unit: BusinessUnit | undefined }>): void {
    const { unit } = event.detail;
    const isOther = unit?.id !== this.unit?.id;
    this.unit = unit;
    if (!unit || !isOther) return;
    this.mapping = undefined;
    this.notices.clear();
    this.marked = [];
    this.restoreDraft(unit.id);
    this.load();
  }

  handleRetry(): void {
    this.load();
  }

  handleTerm(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value.trim().toLowerCase();
  }

  handleChange(event: CustomEvent<RoleChange>): void {
    this.set([event.detail.profileId], event.detail.roleId);
  }

  handleUndo(event: CustomEvent<{ profileId: string }>): void {
    this.undo(event.detail.profileId);
  }

  handleUndoBasket(event: CustomEvent<{ key: string }>): void {
    this.undo(event.detail.key);
  }

  handleUndoLast(): void {
    this.undo(this.changes.at(-1)!.profileId);
  }

  handleDiscard(): void {
    this.change([]);
  }

  handleSelect(event: CustomEvent<{ keys: readonly string[] }>): void {
    this.marked = event.detail.keys;
  }

  handleSetRole(): void {
    if (this.marked.length === 0) this.announce(labels.selectFirst);
    else this.setting = !this.setting;
  }

  handleSetSelected(event: CustomEvent<{ roleId: string }>): void {
    this.setting = false;
    this.set(this.marked, event.detail.roleId);
    this.marked = [];
    (this.refs!.setRole as HTMLElement).focus();
  }

  async handleRead(): Promise<void> {
    try {
      await call(requestInventory({ businessUnitId: this.unit!.id }));
      this.reading = true;
      this.poll.start();
    } catch (error) {
      this.notices.say({ variant: 'error', text: errorText(error as ServerError) });
    }
  }

  async handlePreview(): Promise<void> {
    const businessUnitId = this.unit!.id;
    const tense = this.unit!.mode === 'Watch' ? 'would' : 'will';
    const changes = this.changes;
    const begin = () => preview({ businessUnitId, changes });
    if ((await UserSyncPreviewModal.open({ size: 'large', label: labels.heading, begin, tense })) === 'save') await this.save();
  }

  async handleReviewed(): Promise<void> {
    try {
      await call(markReviewed({ businessUnitId: this.unit!.id }));
      this.notices.say({ variant: 'success', text: labels.markedReviewed });
      await this.load();
    } catch (error) {
      this.notices.say({ variant: 'error', text: errorText(error as ServerError) });
    }
  }

  async handleKinds(event: CustomEvent<{ kinds: Record<string, string> }>): Promise<void> {
    try {
      await call(saveKinds({ businessUnitId: this.unit!.id, kinds: event.detail.kinds }));
      this.notices.say({ variant: 'success', text: labels.kindsSaved });
      await this.load();
    } catch (error) {
      this.notices.say({ variant: 'error', text: errorText(error as ServerError) });
    }
  }

  handleAssignments(): void {
    this.frame.go({ screen: 'Assignments' });
  }

  handleKeepTheirs(event: Event): void {
    const profileId = (event.currentTarget as HTMLElement).dataset.key!;
    this.conflicts = this.conflicts.filter((conflict) => conflict.profileId !== profileId);
    this.change(dropped(this.changes, profileId));
  }

  handleUseMine(event: Event): void {
    const profileId = (event.currentTarget as HTMLElement).dataset.key!;
    this.conflicts = this.conflicts.filter((conflict) => conflict.profileId !== profileId);
  }

  private async load(): Promise<void> {
    this.error = undefined;
    try {
      this.mapping = (await this.loading.run(load({ businessUnitId: this.unit!.id }))) ?? this.mapping;
    } catch (error) {
      this.error = error as ServerError;
    }
  }

  /** A profile that somebody else has changed meanwhile is asked about before anything is saved. */
  private async save(): Promise<void> {
    this.saving = true;
    try {
      const before = this.mapping!;
      const now = await call(load({ businessUnitId: this.unit!.id }));
      this.mapping = now;
      const fresh = conflictsOf(this.changes, before, now).filter(
        ({ profileId }) => !this.conflicts.some((known) => known.profileId === profileId)
      );
      this.conflicts = fresh;
      if (fresh.length === 0) await this.send();
    } catch (error) {
      this.afterFailure(error as ServerError);
    }
    this.saving = false;
  }

  private async send(): Promise<void> {
    const { users } = await call(save({ businessUnitId: this.unit!.id, changes: this.changes }));
    this.change([]);
    this.notices.say({ variant: 'success', text: format(labels.saved, users) });
    await this.load();
  }

  private afterFailure(error: ServerError): void {
    if (isLackOfPermission(error)) {
      this.notices.say({ variant: 'error', text: `${labels.lostPermission} ${errorText(error)}` });
      this.frame.reload();
    } else if (error.code === 'ConnectionLost') {
      this.notices.say({ variant: 'warning', text: labels.unknown, action: labels.checkNow, onaction: () => this.check() });
    } else this.notices.say({ variant: 'error', text: errorText(error) });
  }

  private async check(): Promise<void> {
    await this.load();
    if (this.error) return;
    this.change(this.changes.filter(({ profileId, roleId }) => this.lines.find((line) => line.profileId === profileId)?.roleId !== roleId));
    this.notices.clear();
  }

  private async lookForRoles(): Promise<boolean> {
    const before = this.mapping?.rolesReadOn;
    await this.load();
    if (this.mapping?.rolesReadOn === before) return true;
    this.reading = false;
    this.poll.stop();
    this.announce(this.rolesRead);
    return false;
  }

  private set(profileIds: readonly string[], roleId: string): void {
    const kept = this.changes.filter(({ profileId }) => !profileIds.includes(profileId));
    const changed = profileIds.filter((profileId) => this.lines.find((line) => line.profileId === profileId)?.roleId !== roleId);
    this.change([...kept, ...changed.map((profileId) => ({ profileId, roleId }))]);
    this.announce(format(labels.changedCount, this.changes.length));
  }

  private undo(profileId: string): void {
    this.change(dropped(this.changes, profileId));
    this.announce(format(labels.undone, this.changes.length));
  }

  private change(changes: readonly RoleChange[]): void {
    this.changes = changes;
    keepDraft(screen, this.unit!.id, changes);
  }

  private restoreDraft(unitId: string): void {
    const draft = draftOf<RoleChange>(screen, unitId);
    this.changes = draft?.changes ?? [];
    if (!draft) return;
    const discard = { second: labels.discard, onsecond: () => this.handleDiscard() };
    this.notices.show({ variant: 'info', text: format(labels.draftBack, dateTime(draft.savedOn)), action: labels.keep, ...discard });
  }

  private matching(lines: readonly ProfileLine[]): ProfileLine[] {
    return lines.filter(({ name }) => name.toLowerCase().includes(this.term));
  }

  private get lines(): readonly ProfileLine[] {
    return [...(this.mapping?.profiles ?? []), ...(this.mapping?.unused ?? [])];
  }

  private nameOf(profileId: string): string {
    return this.lines.find((line) => line.profileId === profileId)?.name ?? profileId;
  }

  private roleName(roleId: string): string {
    return this.mapping?.roles.find(({ id }) => id === roleId)?.name ?? roleId;
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
