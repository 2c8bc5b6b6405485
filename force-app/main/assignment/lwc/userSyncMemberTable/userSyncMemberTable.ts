import { LightningElement, api } from 'lwc';
import type { Column, Row } from 'c/userSyncTable';
import { format, number } from 'c/userSyncText';
import { labels } from './labels';

/** A direct member of a group, with what is to become of it. */
export interface MemberRow {
  readonly key: string;
  readonly memberId: string;
  readonly name: string;
  readonly kind: string;
  readonly users: number | null;
  readonly unresolved: boolean;
  readonly active: boolean;
  readonly change?: 'Add' | 'Remove';
}

const kinds: Readonly<Record<string, string>> = {
  User: labels.kindUser,
  PublicGroup: labels.kindPublicGroup,
  Role: labels.kindRole,
  RoleAndSubordinates: labels.kindRoleAndSubordinates,
  AllInternalUsers: labels.kindAllInternalUsers
};

/** One of the two groups: who is in directly, with a button each. Fires `remove` and `undo` with `{ key }`. */
export default class UserSyncMemberTable extends LightningElement {
  /** Name of the group. */
  @api heading = '';
  @api members: readonly MemberRow[] = [];
  /** All direct members; more than listed when there are very many. */
  @api total = 0;
  @api readOnly = false;
  labels = labels;

  get title(): string {
    return format(labels.title, this.heading, this.total, number(this.users));
  }

  get users(): number {
    return this.members.filter(({ change }) => change !== 'Remove').reduce((sum, { users }) => sum + (users ?? 0), 0);
  }

  get columns(): Column[] {
    const columns: Column[] = [
      { name: 'name', label: labels.name },
      { name: 'kind', label: labels.kind },
      { name: 'users', label: labels.users, kind: 'number' },
      { name: 'status', label: labels.status }
    ];
    return this.readOnly ? columns : [...columns, { name: 'actions', label: labels.actions, kind: 'actions' }];
  }

  get rows(): Row[] {
    return this.members.map((member) => ({
      key: member.key,
      name: member.name,
      kind: kinds[member.kind] ?? labels.kindOther,
      users: member.users === null ? labels.counting : number(member.users),
      status: statusOf(member),
      marked: member.change === 'Remove',
      actions: [
        member.change
          ? { name: 'undo', label: labels.undo, title: format(labels.undoTitle, member.name, this.heading) }
          : { name: 'remove', label: labels.remove, title: format(labels.removeTitle, member.name, this.heading) }
      ]
    }));
  }

  get more(): string | undefined {
    const listed = this.members.filter(({ change }) => change !== 'Add').length;
    return this.total > listed ? format(labels.more, this.total - listed) : undefined;
  }

  handleAction(event: CustomEvent<{ name: string; key: string }>): void {
    this.dispatchEvent(new CustomEvent(event.detail.name, { detail: { key: event.detail.key } }));
  }
}

function statusOf({ change, unresolved, active }: MemberRow): string {
  if (change === 'Add') return labels.added;
  if (change === 'Remove') return labels.willBeRemoved;
  if (unresolved) return labels.unresolved;
  return active ? '' : labels.inactive;
}
