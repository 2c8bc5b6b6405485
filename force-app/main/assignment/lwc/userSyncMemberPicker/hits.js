import { format, list } from 'c/userSyncText';
import { labels } from './labels';
const groupNames = { Marketing: labels.marketing, Sales: labels.sales };
const groups = ['Marketing', 'Sales'];
/** A hit with where it is in already, and a button for each group that it is not directly in. */
export function hitView(hit, pending) {
  const isIn = { Marketing: hit.inMarketing, Sales: hit.inSales };
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
/** A user can be in by other ways than directly; each way is named. */
function stateOf({ paths }, direct) {
  const names = list(direct.map((group) => groupNames[group]));
  if (paths?.length) return names ? format(labels.inBy, names, list(paths)) : format(labels.inGroup, list(paths));
  return names ? format(labels.inGroup, names) : labels.notAssigned;
}
function button({ name }, group, isPending) {
  const label = isPending ? labels.undo : group === 'Marketing' ? labels.addMarketing : labels.addSales;
  const title = format(isPending ? labels.undoTitle : labels.addTitle, name, groupNames[group]);
  return { group, label, title, pending: isPending ? 'true' : undefined };
}
