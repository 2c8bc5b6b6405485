import userId from '@salesforce/user/Id';
import { read, write } from 'c/userSyncState';

/** Changes that are not saved, as ids, with the time they were last touched (ISO). */
export interface Draft<T> {
  readonly savedOn: string;
  readonly changes: readonly T[];
}

/** Whoever logs in next in the same window has changes of their own. */
const keyOf = (screen: string, unitId: string) => `userSync.draft.${userId}.${screen}.${unitId}`;

export function draftOf<T>(screen: string, unitId: string): Draft<T> | undefined {
  const text = read(keyOf(screen, unitId));
  return text ? (JSON.parse(text) as Draft<T>) : undefined;
}

/** Keeps the changes of a screen; none drops the draft. */
export function keepDraft<T>(screen: string, unitId: string, changes: readonly T[]): void {
  const draft: Draft<T> = { savedOn: new Date().toISOString(), changes };
  write(keyOf(screen, unitId), changes.length === 0 ? null : JSON.stringify(draft));
}
