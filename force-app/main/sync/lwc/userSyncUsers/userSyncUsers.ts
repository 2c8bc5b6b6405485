import { LightningElement } from 'lwc';
import page from '@salesforce/apex/UserSyncUserController.page';
import type { List } from 'c/userSyncList';
import type { Frame, Shown } from 'c/userSyncPage';
import type { KeyPage } from 'c/userSyncPager';
import type { BusinessUnit } from 'c/userSyncServer';
import type { Column, Row } from 'c/userSyncTable';
import { format, type Need, type Tense } from 'c/userSyncText';
import type { UserQuestion } from 'c/userSyncUserFilters';
import { columns, csvColumns, rowOf, type UserLine } from './columns';
import { labels } from './labels';

const everybody = { term: '', groupName: '', roleId: '', outcome: '' };

/** View All Users: the outcome of each user, and one press away, why. */
export default class UserSyncUsers extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  summary: Apex.UserSyncSummary | undefined;
  question: UserQuestion = { ...everybody, businessUnitId: '', sortBy: 'name', descending: false };
  openUser: string | undefined;
  /** Whether the panel begins by syncing its user. */
  syncs = false;
  private opener: { readonly key: string; readonly name: string } | undefined;

  get tense(): Tense {
    if (this.unit?.mode === 'Watch') return 'would';
    return ['Transferred', 'Paused', 'Quarantined'].includes(this.unit?.status ?? '') ? 'done' : 'will';
  }

  get maySync(): boolean {
    return Boolean(this.unit && (this.unit.canAssign || this.unit.canMap) && ['Transferred', 'Watching'].includes(this.unit.status));
  }

  /** Syncing now takes one of the two rights. */
  get needs(): Need | undefined {
    return this.unit?.canAssign || this.unit?.canMap ? undefined : 'Assign';
  }

  get columns(): Column[] {
    return columns(this.maySync, Boolean(this.openUser));
  }

  get rowOf(): (line: UserLine) => Row {
    return (line) => rowOf(line, this.tense, this.maySync && !this.openUser);
  }

  get load(): (question: UserQuestion, after: string | null) => Promise<KeyPage<UserLine>> {
    return (question, after) => page({ ...question, after });
  }

  get csvColumns(): ReturnType<typeof csvColumns> {
    return csvColumns(this.tense);
  }

  get csvMethod(): (after: string | null) => Promise<KeyPage<UserLine>> {
    return (after) => this.load(this.question, after);
  }

  get direction(): 'asc' | 'desc' {
    return this.question.descending ? 'desc' : 'asc';
  }

  get isFiltered(): boolean {
    return Object.keys(everybody).some((name) => this.question[name]);
  }

  get emptyText(): string {
    return this.isFiltered ? labels.noMatch : labels.nobody;
  }

  get isTransferred(): boolean {
    return this.unit!.status === 'Transferred';
  }

  handleUnit(event: CustomEvent<Shown>): void {
    const { unit, isOther, isMoved, state } = event.detail;
    this.unit = unit;
    if (!unit || (!isOther && !isMoved)) return;
    if (isOther) this.summary = undefined;
    if (isOther || state.c__outcome) this.ask({ ...everybody, businessUnitId: unit.id, outcome: state.c__outcome ?? '' });
    this.openUser = state.c__user;
  }

  handleAsk(event: CustomEvent<Partial<UserQuestion>>): void {
    this.ask(event.detail);
  }

  handleSort(event: CustomEvent<{ name: string; direction: 'asc' | 'desc' }>): void {
    this.ask({ sortBy: event.detail.name, descending: event.detail.direction === 'desc' });
  }

  /** The button is gone with the filter; the focus goes on to the heading. */
  handleClear(): void {
    this.ask(everybody);
    this.frame.focus();
  }

  handleFound(event: CustomEvent<{ total: number }>): void {
    this.frame.announce(format(labels.found, event.detail.total));
  }

  handleAction(event: CustomEvent<{ name: string; key: string }>): void {
    this.opener = event.detail;
    this.openUser = event.detail.key;
    this.syncs = event.detail.name === 'sync';
  }

  handleElsewhere(event: CustomEvent<{ userId: string }>): void {
    this.opener = undefined;
    this.syncs = false;
    this.openUser = event.detail.userId;
  }

  handleClose(): void {
    this.openUser = undefined;
    if (this.opener) this.list.focusRow(this.opener.key, this.opener.name);
    else this.frame.focus();
  }

  handleAssignments(): void {
    this.frame.go({ screen: 'Assignments' });
  }

  /** New outcomes change in place: same rows, same order, same focus. */
  handleSummary(event: CustomEvent<{ summary: Apex.UserSyncSummary; hasChanged: boolean }>): void {
    this.summary = event.detail.summary;
    if (event.detail.hasChanged) this.list.update();
  }

  private ask(change: Partial<UserQuestion>): void {
    this.question = { ...this.question, ...change } as UserQuestion;
  }

  private get list(): List {
    return this.refs!.list as unknown as List;
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
