import { LightningElement, api } from 'lwc';
import counts from '@salesforce/apex/UserSyncLinkController.counts';
import page from '@salesforce/apex/UserSyncLinkController.page';
import { choiceOf, isLinkable, isLinked, pairOf, withPairs, type Failure, type LinkRow, type Pair } from 'c/userSyncLinkPairs';
import type { LinkQuestion } from 'c/userSyncLinkTools';
import type { List } from 'c/userSyncList';
import type { KeyPage } from 'c/userSyncPager';
import type { Column, Row } from 'c/userSyncTable';
import { emptyText } from './empty';
import { labels } from './labels';
import { look, versionOf } from './look';
import { columns, rowOf } from './rows';
import { sameEmails } from './same';

/**
 * Account Engagement's users beside the Salesforce users that they are, or may be, linked to. Fires `counts` `{ counts }`, `pick` `{ pairs }` with what
 * is to be linked, over all pages and lists, `open` and `unlink` `{ row }`, `clear`, and `failure` `{ error }`.
 */
export default class UserSyncLinkList extends LightningElement {
  @api readOnly = false;
  /** Whether a panel is open beside it. */
  @api besidePanel = false;
  /** What is to be linked and is not yet. */
  @api pairs: readonly Pair[] = [];
  /** Why the last try to link a record failed. */
  @api failures: Readonly<Record<string, Failure>> = {};
  labels = labels;
  look = look;
  /** What was counted when the list was read. */
  version: string | undefined;
  private asked: LinkQuestion | undefined;
  /** Whether what is in the way of a user is opened as soon as it is there. */
  private opensFirst = false;
  /** Every row that was seen, by record. */
  private readonly seen = new Map<string, LinkRow>();

  @api get question(): LinkQuestion {
    return this.asked!;
  }

  set question(value: LinkQuestion) {
    const { asked } = this;
    const isOther = value.show !== asked?.show || value.businessUnitId !== asked.businessUnitId || value.userId !== asked.userId;
    this.asked = value;
    if (!isOther) return;
    this.opensFirst = Boolean(value.userId);
    this.version = undefined;
  }

  /** Picks all records whose suggestion has the same email. */
  @api async pickSame(): Promise<void> {
    try {
      this.pick(withPairs(this.pairs, await sameEmails((after) => this.read(this.question, after))));
    } catch (error) {
      this.fire('failure', { error });
    }
  }

  @api refresh(): Promise<void> {
    return this.list.refresh();
  }

  /** Moves the focus to the button of a record, for example when its panel is closed. */
  @api focusRow(recordId: string): void {
    this.list.focusRow(recordId, 'open');
  }

  get load(): (question: LinkQuestion, after: string | null) => Promise<KeyPage<LinkRow>> {
    return (question, after) => this.read(question, after);
  }

  get columns(): readonly Column[] {
    return columns(this.besidePanel);
  }

  get rowOf(): (row: LinkRow) => Row {
    return (row) => rowOf(row, choiceOf(row, this.pairs), this.failures[row.recordId], this.readOnly);
  }

  get selectedKeys(): readonly string[] | undefined {
    return this.readOnly ? undefined : this.pairs.map(({ recordId }) => recordId);
  }

  get emptyText(): string {
    return emptyText(this.question);
  }

  /** What was picked stays. */
  handleReload(): void {
    this.refresh();
    this.list.focusRow('', '');
  }

  handleClear(): void {
    this.fire('clear');
  }

  handleSelect(event: CustomEvent<{ keys: readonly string[] }>): void {
    const keys = new Set(event.detail.keys);
    const kept = this.pairs.filter(({ recordId }) => keys.has(recordId));
    for (const { recordId } of kept) keys.delete(recordId);
    const added = [...keys].map((key) => this.seen.get(key)!).filter((row) => isLinkable(row, undefined));
    this.pick(
      withPairs(
        kept,
        added.map((row) => pairOf(row))
      )
    );
  }

  handleAction(event: CustomEvent<{ name: string; key: string }>): void {
    const row = this.seen.get(event.detail.key)!;
    this.fire(event.detail.name === 'open' ? 'open' : 'unlink', { row });
  }

  private async read({ businessUnitId, show, term, userId }: LinkQuestion, after: string | null): Promise<KeyPage<LinkRow>> {
    const [answer, all] = await Promise.all([page({ businessUnitId, show, term, userId, after }), counts({ businessUnitId })]);
    this.version = versionOf(all);
    this.fire('counts', { counts: all });
    for (const row of answer.rows) this.seen.set(row.recordId, row);
    this.dropLinked(answer.rows);
    if (this.opensFirst && answer.rows[0]) this.fire('open', { row: answer.rows[0] });
    this.opensFirst = false;
    return answer;
  }

  /** What has arrived, whoever linked it, is no longer to be linked. */
  private dropLinked(rows: readonly LinkRow[]): void {
    const linked = new Set(rows.filter(isLinked).map(({ recordId }) => recordId));
    const rest = this.pairs.filter(({ recordId }) => !linked.has(recordId));
    if (rest.length < this.pairs.length) this.pick(rest);
  }

  private pick(pairs: readonly Pair[]): void {
    this.fire('pick', { pairs });
  }

  private fire(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private get list(): List {
    return this.refs!.list as unknown as List;
  }
}
