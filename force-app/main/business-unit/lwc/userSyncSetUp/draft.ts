import { draftOf, keepDraft } from 'c/userSyncDraft';
import { dateTime, format } from 'c/userSyncText';
import { labels } from './labels';
import type { Values } from './values';

/** What was said before the modal was left, for example by Escape. */
interface Kept {
  readonly values: Values;
  readonly adminName: string;
}

/** It is of no business unit yet. */
const of = ['SetUp', 'new'] as const;

/** What was kept, with a sentence about it. */
export function keptValues(): (Kept & { readonly text: string }) | undefined {
  const draft = draftOf<Kept>(...of);
  return draft && { ...draft.changes[0]!, text: format(labels.draftBack, dateTime(draft.savedOn)) };
}

export function keepValues(kept: Kept): void {
  keepDraft<Kept>(...of, [kept]);
}

export function dropValues(): void {
  keepDraft<Kept>(...of, []);
}
