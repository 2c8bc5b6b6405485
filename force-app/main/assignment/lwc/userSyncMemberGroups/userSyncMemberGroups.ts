import { LightningElement, api } from 'lwc';
import { groupName, removal, rowsOf, type GroupName, type MemberChange, type Members } from 'c/userSyncMemberChanges';
import type { MemberRow } from 'c/userSyncMemberTable';

interface Group {
  readonly name: GroupName;
  readonly heading: string;
  readonly rows: MemberRow[];
  readonly total: number;
}

/** The two groups of a business unit as they are and as unsaved changes will make them. Fires `remove` `{ change }` and `undo` `{ key }`. */
export default class UserSyncMemberGroups extends LightningElement {
  @api members: Members | undefined;
  @api changes: readonly MemberChange[] = [];
  @api readOnly = false;

  get groups(): Group[] {
    const { marketing, marketingTotal, sales, salesTotal } = this.members!;
    return [this.group('Marketing', marketing, marketingTotal), this.group('Sales', sales, salesTotal)];
  }

  handleRemove(event: CustomEvent<{ key: string }>): void {
    const name = (event.currentTarget as HTMLElement).dataset.group as GroupName;
    const row = this.groups.find((group) => group.name === name)!.rows.find(({ key }) => key === event.detail.key)!;
    this.dispatchEvent(new CustomEvent('remove', { detail: { change: removal(name, row) } }));
  }

  handleUndo(event: CustomEvent<{ key: string }>): void {
    this.dispatchEvent(new CustomEvent('undo', { detail: event.detail }));
  }

  private group(name: GroupName, members: Members['marketing'], total: number): Group {
    return { name, heading: groupName(name), rows: rowsOf(name, members, this.changes), total };
  }
}
