import { format, list, waysInto } from 'c/userSyncText';
import { labels } from './labels';

export type Hit = Apex.UserSyncMemberSearchHit;
export type GroupName = 'Marketing' | 'Sales';

interface Button {
  readonly group: GroupName;
  readonly label: string;
  readonly title: string;
  /** Set while the press would undo a change that is not saved. */
  readonly pending: string | undefined;
}

export interface HitView {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly state: string;
  readonly buttons: readonly Button[];
}

const groupNames: Readonly<Record<GroupName, string>> = { Marketing: labels.marketing, Sales: labels.sales };
const groups: readonly GroupName[] = ['Marketing', 'Sales'];

/** A hit with where it is in already, and a button for each group that it is not directly in. */
export function hitView(hit: Hit, pending: readonly string[]): HitView {
  const isIn: Readonly<Record<GroupName, boolean>> = { Marketing: hit.inMarketing, Sales: hit.inSales };
  return {
    key: hit.memberId,
    name: hit.name,
    detail: hit.detail,
    state: stateOf(
      hit,
      groups.filter((group) => isIn[group])
    ),
    buttons: groups
      .filter((group) => !isIn[group])
      .map((group) => button(hit, group, pending.includes(`${group}:${hit.memberId}:${hit.kind}`)))
  };
}

/** A member can be in by other ways than directly; each way is named. */
function stateOf({ paths }: Hit, inGroups: readonly GroupName[]): string {
  const texts = inGroups.map((group) => {
    const ways = waysInto(group, paths);
    return ways ? format(labels.inBy, groupNames[group], ways) : format(labels.inGroup, groupNames[group]);
  });
  return texts.length === 0 ? labels.notAssigned : list(texts);
}

function button({ name }: Hit, group: GroupName, isPending: boolean): Button {
  const isMarketing = group === 'Marketing';
  if (isPending) return { group, label: labels.undo, title: format(labels.undoTitle, name, groupNames[group]), pending: 'true' };
  const title = format(isMarketing ? labels.addMarketingTitle : labels.addSalesTitle, name);
  return { group, label: isMarketing ? labels.addMarketing : labels.addSales, title, pending: undefined };
}
