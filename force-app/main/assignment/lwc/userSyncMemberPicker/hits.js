import { format, list, waysInto } from 'c/userSyncText';
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
        state: stateOf(hit, groups.filter((group) => isIn[group])),
        buttons: groups
            .filter((group) => !isIn[group])
            .map((group) => button(hit, group, pending.includes(`${group}:${hit.memberId}:${hit.kind}`)))
    };
}
/** A member can be in by other ways than directly; each way is named. */
function stateOf({ paths }, inGroups) {
    const texts = inGroups.map((group) => {
        const ways = waysInto(group, paths);
        return ways ? format(labels.inBy, groupNames[group], ways) : format(labels.inGroup, groupNames[group]);
    });
    return texts.length === 0 ? labels.notAssigned : list(texts);
}
function button({ name }, group, isPending) {
    const isMarketing = group === 'Marketing';
    if (isPending)
        return { group, label: labels.undo, title: format(labels.undoTitle, name, groupNames[group]), pending: 'true' };
    const title = format(isMarketing ? labels.addMarketingTitle : labels.addSalesTitle, name);
    return { group, label: isMarketing ? labels.addMarketing : labels.addSales, title, pending: undefined };
}
