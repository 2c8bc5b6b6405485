import { LightningElement, api } from 'lwc';
import type { Listing } from 'c/userSyncPager';
import type { Column, Row } from 'c/userSyncTable';
import { format, reasonText } from 'c/userSyncText';
import { labels } from './labels';

type Line = Apex.UserSyncLine;

/** What an approval helps against; a last Administrator, for one, waits for something else. */
const approvable: readonly string[] = ['HeldNumber', 'HeldShare'];

const columns: readonly Column[] = [
  { name: 'name', label: labels.name },
  { name: 'role', label: labels.role, wide: true },
  { name: 'reason', label: labels.why }
];

/** Users who would be recycled and wait for somebody; none is marked by itself. Fires `approve` and `assign` `{ lines }`, `page`. */
export default class UserSyncApprovals extends LightningElement {
  @api listing: Listing<Line> | undefined;
  @api readOnly = false;
  labels = labels;
  columns = columns;
  marked: readonly string[] = [];
  status = '';

  get title(): string {
    return format(labels.title, this.listing?.page.total ?? 0);
  }

  get rows(): Row[] {
    return (this.listing?.rows ?? []).map((line) => ({
      key: line.userId,
      name: line.name,
      role: line.now,
      reason: reasonText(line),
      fixed: !approvable.includes(line.reason)
    }));
  }

  get selectedKeys(): readonly string[] | undefined {
    return this.readOnly ? undefined : this.marked;
  }

  get approveLabel(): string {
    return format(labels.approve, this.chosen.length);
  }

  handleSelect(event: CustomEvent<{ keys: readonly string[] }>): void {
    this.marked = event.detail.keys;
    this.status = '';
  }

  handlePage(event: CustomEvent<{ direction: string }>): void {
    this.dispatchEvent(new CustomEvent('page', { detail: event.detail }));
  }

  handleApprove(): void {
    this.fire('approve');
  }

  handleAssign(): void {
    this.fire('assign');
  }

  /** Only rows that are seen are covered. */
  private get chosen(): Line[] {
    return (this.listing?.rows ?? []).filter(({ userId }) => this.marked.includes(userId));
  }

  private fire(name: string): void {
    if (this.chosen.length === 0) this.status = labels.selectNone;
    else this.dispatchEvent(new CustomEvent(name, { detail: { lines: this.chosen } }));
  }
}
