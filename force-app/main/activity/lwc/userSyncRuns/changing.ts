export type Run = Apex.UserSyncRunPagesRun;

const idle: readonly string[] = ['Unchanged', 'NotAssigned'];

/** Whether a run did something to somebody. */
export function hasChanged({ counts }: Pick<Run, 'counts'>): boolean {
  return Object.entries(counts ?? {}).some(([outcome, count]) => count > 0 && !idle.includes(outcome));
}

/** Whether it is what an admin saved, which by itself does nothing to anybody. */
export function isEdit({ kind }: Pick<Run, 'kind'>): boolean {
  return kind === 'Edit';
}
