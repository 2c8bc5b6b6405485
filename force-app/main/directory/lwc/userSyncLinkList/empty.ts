import type { LinkQuestion } from 'c/userSyncLinkTools';
import { labels } from './labels';

const texts: Readonly<Record<string, string>> = {
  Conflicts: labels.noneConflicts,
  NotMapped: labels.noneNotMapped,
  LinkedNotSent: labels.noneLinkedNotSent,
  Linked: labels.noneLinked
};

/** What it means that a list is empty. */
export function emptyText({ show, term, userId }: LinkQuestion): string {
  if (userId) return labels.noneOfUser;
  return term ? labels.noMatch : texts[show]!;
}
