import { LightningElement, api } from 'lwc';
import type { Role } from 'c/userSyncRolePicker';
import { number } from 'c/userSyncText';
import { labels } from './labels';
import { lockedView, profileView, type ProfileLine, type ProfileView } from './view';

export type { ProfileLine } from './view';

/** Profiles and the role that each gives, changed in the row. Fires `change` `{ profileId, roleId }`, `undo` `{ key }`, `select` `{ keys }`. */
export default class UserSyncProfileTable extends LightningElement {
  @api label = '';
  @api lines: readonly ProfileLine[] = [];
  @api roles: readonly Role[] = [];
  /** New role ids of profiles that are not saved. */
  @api changes: Readonly<Record<string, string>> = {};
  @api selectedKeys: readonly string[] = [];
  @api readOnly = false;
  /** Whether the rows that nobody can change are shown. */
  @api showLocks = false;
  /** Name of the admin who created the business unit, when assigned to Marketing Users. */
  @api creatingAdmin: string | undefined;
  /** How many users are in Sales Users only. */
  @api salesUsers = 0;
  labels = labels;
  private editing: string | undefined;
  private focusOn: string | undefined;

  get views(): ProfileView[] {
    const roleNames = new Map(this.roles.map(({ id, name }) => [id, name]));
    const shown = { changes: this.changes, roleNames, editing: this.editing, selected: new Set(this.selectedKeys) };
    return [...this.lines.map((line) => profileView(line, shown)), ...this.locked];
  }

  get selectable(): boolean {
    return !this.readOnly;
  }

  get allSelected(): boolean {
    return this.lines.length > 0 && this.lines.every(({ profileId }) => this.selectedKeys.includes(profileId));
  }

  get hasLocks(): boolean {
    return this.locked.length > 0;
  }

  /** Moves the focus to the button of a profile. */
  @api focusProfile(profileId: string): void {
    const all = [...(this.template?.querySelectorAll<HTMLElement>('[data-focus]') ?? [])];
    all.find(({ dataset }) => dataset.key === profileId)?.focus();
  }

  /** After a change the focus is on the button of the same row. */
  renderedCallback(): void {
    if (!this.focusOn) return;
    const key = this.focusOn;
    this.focusOn = undefined;
    this.focusProfile(key);
  }

  handleEdit(event: Event): void {
    this.edit(keyOf(event));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.editing) return;
    event.stopPropagation();
    this.stopEditing();
  }

  /** The second click of a double click does not leave what the first began. */
  handleCancel(event: MouseEvent): void {
    if (event.detail < 2) this.stopEditing();
  }

  handleRole(event: CustomEvent<{ roleId: string }>): void {
    const profileId = keyOf(event);
    this.stopEditing();
    this.fire('change', { profileId, roleId: event.detail.roleId });
  }

  handleUndo(event: Event): void {
    this.focusOn = keyOf(event);
    this.fire('undo', { key: keyOf(event) });
  }

  handleSelect(event: Event): void {
    const others = this.selectedKeys.filter((key) => key !== keyOf(event));
    this.fire('select', { keys: (event.currentTarget as HTMLInputElement).checked ? [...others, keyOf(event)] : others });
  }

  handleSelectAll(event: Event): void {
    const isChecked = (event.currentTarget as HTMLInputElement).checked;
    this.fire('select', { keys: isChecked ? this.lines.map(({ profileId }) => profileId) : [] });
  }

  private get locked(): ProfileView[] {
    if (!this.showLocks) return [];
    const sales = lockedView(labels.salesUsers, number(this.salesUsers), labels.salesRole, labels.fixed);
    return this.creatingAdmin ? [sales, lockedView(this.creatingAdmin, number(1), labels.adminRole, labels.creatingAdmin)] : [sales];
  }

  private edit(key: string): void {
    this.editing = key;
    this.focusOn = key;
  }

  private stopEditing(): void {
    this.focusOn = this.editing;
    this.editing = undefined;
  }

  private fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function keyOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset.key!;
}
