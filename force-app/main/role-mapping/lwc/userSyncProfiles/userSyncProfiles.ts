import { LightningElement, api } from 'lwc';
import markReviewed from '@salesforce/apex/UserSyncRoleMappingController.markReviewed';
import type { ProfileLine } from 'c/userSyncProfileTable';
import { call } from 'c/userSyncServer';
import { date, format } from 'c/userSyncText';
import { labels } from './labels';

type Mapping = Apex.UserSyncMappingTableMapping;

/**
 * Profiles with their roles: those that are used, the others folded away; found by name, changed one by one or many at once. Fires `change`
 * `{ profileIds, roleId }`, `undo` `{ key }`, `navigate`, and `done` `{ text }` or `failure` `{ error }` when the mapping was marked as reviewed.
 */
export default class UserSyncProfiles extends LightningElement {
  @api businessUnitId = '';
  @api mapping: Mapping | undefined;
  /** New role ids of profiles that are not saved. */
  @api changes: Readonly<Record<string, string>> = {};
  @api readOnly = false;
  labels = labels;
  marked: readonly string[] = [];
  setting = false;
  /** An org has hundreds of profiles that nobody here uses: they are there once they are unfolded. */
  showsUnused = false;
  status = '';
  private term = '';

  /** Moves the focus to the row of a profile that is in use. */
  @api focusProfile(profileId: string): void {
    (this.refs!.used as unknown as { focusProfile(profileId: string): void }).focusProfile(profileId);
  }

  get used(): ProfileLine[] {
    return this.matching(this.mapping!.profiles);
  }

  get unused(): ProfileLine[] {
    return this.matching(this.mapping!.unused);
  }

  get unusedTitle(): string {
    return format(labels.unused, this.mapping!.unused.length);
  }

  get isEmpty(): boolean {
    return this.mapping!.profiles.length === 0;
  }

  get hasNoMatch(): boolean {
    return this.used.length === 0;
  }

  get creatingAdmin(): string | undefined {
    const { creatingAdmin } = this.mapping!;
    return creatingAdmin?.assigned ? creatingAdmin.label : undefined;
  }

  get reviewed(): string {
    const { profiles, reviewedOn } = this.mapping!;
    const count = format(labels.profilesReviewed, profiles.filter(({ isReviewed }) => isReviewed).length, profiles.length);
    return reviewedOn ? `${format(labels.reviewed, date(reviewedOn))} · ${count}` : count;
  }

  /** A base component's `change` goes up through every component; one of ours says something else. */
  handleUnused(event: Event): void {
    this.showsUnused = (event.currentTarget as HTMLDetailsElement).open;
  }

  handleTerm(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.term = event.detail.value.trim().toLowerCase();
  }

  handleSelect(event: CustomEvent<{ keys: readonly string[] }>): void {
    this.marked = event.detail.keys;
    this.status = '';
  }

  handleSetRole(): void {
    if (this.marked.length === 0) this.status = labels.selectFirst;
    else this.setting = !this.setting;
  }

  handleSetSelected(event: CustomEvent<{ roleId: string }>): void {
    const profileIds = this.marked;
    this.setting = false;
    this.marked = [];
    this.fire('change', { profileIds, roleId: event.detail.roleId });
    (this.refs!.setRole as HTMLElement).focus();
  }

  handleChange(event: CustomEvent<{ profileId: string; roleId: string }>): void {
    this.fire('change', { profileIds: [event.detail.profileId], roleId: event.detail.roleId });
  }

  forward(event: CustomEvent): void {
    this.fire(event.type, event.detail);
  }

  async handleReviewed(): Promise<void> {
    try {
      await call(markReviewed({ businessUnitId: this.businessUnitId }));
      this.fire('done', { text: labels.markedReviewed });
    } catch (error) {
      this.fire('failure', { error });
    }
  }

  handleAssignments(): void {
    this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { screen: 'Assignments' } }));
  }

  private matching(lines: readonly ProfileLine[]): ProfileLine[] {
    return lines.filter(({ name }) => name.toLowerCase().includes(this.term));
  }

  private fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
