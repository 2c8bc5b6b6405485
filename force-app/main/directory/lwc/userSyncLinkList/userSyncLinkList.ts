import { LightningElement, api } from 'lwc';
import counts from '@salesforce/apex/UserSyncLinkController.counts';
import page from '@salesforce/apex/UserSyncLinkController.page';
import unlink from '@salesforce/apex/UserSyncLinkController.unlink';
import type { LinkQuestion } from 'c/userSyncLinkTools';
import type { List } from 'c/userSyncList';
import type { Saying } from 'c/userSyncNoticeBar';
import type { KeyPage } from 'c/userSyncPager';
import { call } from 'c/userSyncServer';
import type { Column, Row } from 'c/userSyncTable';
import { format } from 'c/userSyncText';
import { emptyText } from './empty';
import { labels } from './labels';
import { look, versionOf } from './look';
import { linkedSaying, linkPairs, most, sameEmails } from './linking';
import { columns, isLinkable, rowOf, type Choice, type Failure, type LinkRow } from './rows';

/**
 * Account Engagement's users beside the Salesforce users that they are, or may be, linked to. A selection spans pages and searches. Fires `counts`
 * `{ counts }`, `marked` `{ count }`, `clear`, `done` with a `Saying`, and `failure` `{ error }`: what was selected and chosen stays.
 */
export default class UserSyncLinkList extends LightningElement {
  @api readOnly = false;
  labels = labels;
  look = look;
  marked: readonly string[] = [];
  /** What was counted when the list was read. */
  version: string | undefined;
  open: LinkRow | undefined;
  private asked: LinkQuestion | undefined;
  private choices: Readonly<Record<string, Choice>> = {};
  private failures: Readonly<Record<string, Failure>> = {};
  /** Every row that was seen, by record. */
  private readonly seen = new Map<string, LinkRow>();

  @api get question(): LinkQuestion {
    return this.asked!;
  }

  set question(value: LinkQuestion) {
    const isOther = value.show !== this.asked?.show || value.businessUnitId !== this.asked.businessUnitId;
    this.asked = value;
    this.open = undefined;
    if (!isOther) return;
    this.version = undefined;
    this.failures = {};
    this.seen.clear();
    if (this.marked.length > 0) this.mark([]);
  }

  /** Marks all records whose suggestion has the same email. */
  @api async markSame(): Promise<void> {
    await this.act(async () => this.mark(await sameEmails((after) => this.read(this.question, after))));
  }

  /** Links what is marked, once it was confirmed. */
  @api async linkMarked(): Promise<void> {
    await this.link(this.marked);
  }

  @api refresh(): Promise<void> {
    return this.list.refresh();
  }

  get load(): (question: LinkQuestion, after: string | null) => Promise<KeyPage<LinkRow>> {
    return (question, after) => this.read(question, after);
  }

  get columns(): readonly Column[] {
    return columns(Boolean(this.open));
  }

  get rowOf(): (row: LinkRow) => Row {
    return (row) => rowOf(row, this.choices[row.recordId], this.failures[row.recordId], this.readOnly);
  }

  get selectedKeys(): readonly string[] | undefined {
    return this.readOnly ? undefined : this.marked;
  }

  get emptyText(): string {
    return emptyText(this.question);
  }

  get openChoice(): Choice | undefined {
    return this.choices[this.open!.recordId];
  }

  /** What was selected and chosen stays. */
  handleReload(): void {
    this.refresh();
    this.list.focusRow('', '');
  }

  handleClear(): void {
    this.fire('clear');
  }

  handleSelect(event: CustomEvent<{ keys: readonly string[] }>): void {
    this.mark(event.detail.keys.filter((key) => isLinkable(this.seen.get(key)!, this.choices[key])).slice(0, most));
  }

  handleAction(event: CustomEvent<{ name: string; key: string }>): void {
    const row = this.seen.get(event.detail.key)!;
    if (event.detail.name === 'open') this.open = row;
    else this.undo(row);
  }

  handleChoose(event: CustomEvent<Choice>): void {
    this.choices = { ...this.choices, [this.open!.recordId]: event.detail };
  }

  handleLinkOne(): void {
    this.link([this.open!.recordId]);
  }

  handleClose(): void {
    const { recordId } = this.open!;
    this.open = undefined;
    this.list.focusRow(recordId, 'open');
  }

  private async read({ businessUnitId, show, term }: LinkQuestion, after: string | null): Promise<KeyPage<LinkRow>> {
    const [answer, all] = await Promise.all([page({ businessUnitId, show, term, after }), counts({ businessUnitId })]);
    this.version = versionOf(all);
    this.fire('counts', { counts: all });
    for (const row of answer.rows) this.seen.set(row.recordId, row);
    return answer;
  }

  private mark(keys: readonly string[]): void {
    this.marked = keys;
    this.fire('marked', { count: keys.length });
  }

  private link(recordIds: readonly string[]): Promise<void> {
    const pairs = recordIds.map((recordId) => ({ row: this.seen.get(recordId)!, choice: this.choices[recordId] }));
    return this.act(async () => {
      const results = await linkPairs(this.question.businessUnitId, pairs);
      if (!results) return;
      const failed = results.filter(({ reason }) => reason);
      this.failures = Object.fromEntries(failed.map((failure) => [failure.recordId, failure]));
      this.open = undefined;
      this.mark([...this.marked.filter((key) => !recordIds.includes(key)), ...failed.map(({ recordId }) => recordId)]);
      await this.finish(linkedSaying(results.length, failed.length));
    });
  }

  private undo({ userId, userLabel }: LinkRow): Promise<void> {
    return this.act(async () => {
      await call(unlink({ businessUnitId: this.question.businessUnitId, userIds: [userId] }));
      await this.finish({ variant: 'success', text: format(labels.undone, userLabel) });
    });
  }

  private async finish(saying: Saying): Promise<void> {
    this.fire('done', saying);
    await this.refresh();
  }

  private async act(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.fire('failure', { error });
    }
  }

  private fire(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private get list(): List {
    return this.refs!.list as unknown as List;
  }
}
