import { LightningElement, api } from 'lwc';
import unlink from '@salesforce/apex/UserSyncLinkController.unlink';
import { choiceOf, pairOf, withPairs, type Choice, type Failure, type LinkRow, type Pair } from 'c/userSyncLinkPairs';
import type { LinkQuestion } from 'c/userSyncLinkTools';
import type { Saying } from 'c/userSyncNoticeBar';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { linkedSaying, linkPairs } from './linking';

type LinkList = { refresh(): Promise<void>; pickSame(): Promise<void>; focusRow(recordId: string): void };

/**
 * Account Engagement's users, one of them compared in a panel; links them to Salesforce users, and undoes that until it is sent. Fires what the list
 * fires, and `done` with a `Saying`.
 */
export default class UserSyncLinks extends LightningElement {
  @api readOnly = false;
  /** What is to be linked and is not yet. */
  @api pairs: readonly Pair[] = [];
  labels = labels;
  open: LinkRow | undefined;
  failures: Readonly<Record<string, Failure>> = {};
  private asked: LinkQuestion | undefined;

  @api get question(): LinkQuestion {
    return this.asked!;
  }

  set question(value: LinkQuestion) {
    if (value.show !== this.asked?.show || value.businessUnitId !== this.asked.businessUnitId) this.failures = {};
    this.asked = value;
    this.open = undefined;
  }

  /** Picks all records whose suggestion has the same email. */
  @api pickSame(): Promise<void> {
    return this.list.pickSame();
  }

  /** Links what is picked, once it was confirmed. */
  @api linkPicked(): Promise<void> {
    return this.link(this.pairs);
  }

  @api refresh(): Promise<void> {
    return this.list.refresh();
  }

  get besidePanel(): boolean {
    return Boolean(this.open);
  }

  get openChoice(): Choice | undefined {
    return choiceOf(this.open!, this.pairs);
  }

  handleOpen(event: CustomEvent<{ row: LinkRow }>): void {
    this.open = event.detail.row;
  }

  handleChoose(event: CustomEvent<Choice>): void {
    this.fire('pick', { pairs: withPairs(this.pairs, [pairOf(this.open!, event.detail)]) });
  }

  handleLinkOne(): void {
    this.link([pairOf(this.open!, this.openChoice)]);
  }

  handleClose(): void {
    const { recordId } = this.open!;
    this.open = undefined;
    this.list.focusRow(recordId);
  }

  async handleUnlink(event: CustomEvent<{ row: LinkRow }>): Promise<void> {
    const { userId, userLabel } = event.detail.row;
    await this.act(async () => {
      await call(unlink({ businessUnitId: this.question.businessUnitId, userIds: [userId] }));
      return { variant: 'success', text: format(labels.undone, userLabel) };
    });
  }

  forward(event: CustomEvent): void {
    this.fire(event.type, event.detail);
  }

  private link(pairs: readonly Pair[]): Promise<void> {
    return this.act(async () => {
      const results = await linkPairs(this.question.businessUnitId, pairs);
      if (!results) return undefined;
      const failed = results.filter(({ reason }) => reason);
      this.failures = Object.fromEntries(failed.map((failure) => [failure.recordId, failure]));
      this.open = undefined;
      const linked = new Set(results.filter(({ reason }) => !reason).map(({ recordId }) => recordId));
      this.fire('pick', { pairs: this.pairs.filter(({ recordId }) => !linked.has(recordId)) });
      return linkedSaying(results.length, failed.length);
    });
  }

  private async act(action: () => Promise<Saying | undefined>): Promise<void> {
    try {
      const saying = await action();
      if (!saying) return;
      this.fire('done', saying);
      await this.refresh();
    } catch (error) {
      this.fire('failure', { error });
    }
  }

  private fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private get list(): LinkList {
    return this.refs!.list as unknown as LinkList;
  }
}
