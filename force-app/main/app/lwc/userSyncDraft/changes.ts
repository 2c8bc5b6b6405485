import type { NoticeBar } from 'c/userSyncNoticeBar';
import { mayDiscard } from './asking';
import { draftBack } from './back';
import { draftOf, keepDraft } from './draft';
import { labels } from './labels';

/** The changes of a screen that are not saved. They are kept while one is away, for each business unit. */
export class Changes<T> {
  private readonly screen: string;
  private readonly keyOf: (change: T) => string;
  private readonly show: (changes: readonly T[]) => void;
  private unitId = '';
  private all: readonly T[] = [];

  /** @param show shows them, whenever they have changed */
  constructor(screen: string, keyOf: (change: T) => string, show: (changes: readonly T[]) => void) {
    this.screen = screen;
    this.keyOf = keyOf;
    this.show = show;
  }

  /** Takes up what was left for a business unit, and says so. */
  open(unitId: string, notices: NoticeBar): void {
    this.unitId = unitId;
    const draft = draftOf<T>(this.screen, unitId);
    this.all = this.unique(draft?.changes ?? []);
    this.show(this.all);
    if (draft) notices.show(draftBack(draft.savedOn, () => this.discard(notices)));
  }

  /** Drops all of them, and says so; many are asked about first. */
  async discard(notices: NoticeBar): Promise<void> {
    if (!(await mayDiscard(this.all.length))) return;
    this.set([]);
    notices.say({ variant: 'info', text: labels.discarded });
  }

  set(changes: readonly T[]): void {
    this.all = changes;
    keepDraft(this.screen, this.unitId, changes);
    this.show(changes);
  }

  add(change: T): void {
    this.set(this.unique([...this.all, change]));
  }

  /** Takes a change back, and answers it. */
  undo(key: string): T {
    const change = this.all.find((one) => this.keyOf(one) === key)!;
    this.set(this.all.filter((one) => one !== change));
    return change;
  }

  /** Of several changes of the same thing the last one counts. */
  private unique(changes: readonly T[]): T[] {
    return [...new Map(changes.map((change) => [this.keyOf(change), change])).values()];
  }
}
