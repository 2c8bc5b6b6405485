import { read, write } from './store';

/** Changes that are not saved, as ids, with the time they were last touched (ISO). */
export interface Draft<T> {
  readonly savedOn: string;
  readonly changes: readonly T[];
}

const keyOf = (screen: string, unitId: string) => `userSync.draft.${screen}.${unitId}`;

export function draftOf<T>(screen: string, unitId: string): Draft<T> | undefined {
  const text = read(keyOf(screen, unitId));
  return text ? (JSON.parse(text) as Draft<T>) : undefined;
}

/** Keeps the changes of a screen; none drops the draft. */
export function keepDraft<T>(screen: string, unitId: string, changes: readonly T[]): void {
  if (changes.length === 0) dropDraft(screen, unitId);
  else write(keyOf(screen, unitId), JSON.stringify({ savedOn: new Date().toISOString(), changes }));
}

export function dropDraft(screen: string, unitId: string): void {
  write(keyOf(screen, unitId), null);
}
