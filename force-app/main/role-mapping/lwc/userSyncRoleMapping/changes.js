import { format, time } from 'c/userSyncText';
import { labels } from './labels';
export const keyOf = ({ profileId }) => profileId;
export function toRecord(changes) {
    return Object.fromEntries(changes.map(({ profileId, roleId }) => [profileId, roleId]));
}
/** The changes with a role for more profiles; the role that is saved is no change. */
export function withRole(changes, profileIds, roleId, mapping) {
    const kept = changes.filter(({ profileId }) => !profileIds.includes(profileId));
    return stillOpen([...kept, ...profileIds.map((profileId) => ({ profileId, roleId }))], mapping);
}
/** Without what has arrived meanwhile. */
export function stillOpen(changes, mapping) {
    return changes.filter(({ profileId, roleId }) => lineOf(mapping, profileId)?.roleId !== roleId);
}
/** Assigned users of the changed profiles. */
export function affectedBy(changes, mapping) {
    return changes.reduce((sum, { profileId }) => sum + (lineOf(mapping, profileId)?.users ?? 0), 0);
}
/** As the basket shows it: `Standard User: Marketing`. */
export function basketChange({ profileId, roleId }, mapping) {
    const role = mapping.roles.find(({ id }) => id === roleId)?.name ?? roleId;
    return { key: profileId, text: format(labels.changed, lineOf(mapping, profileId)?.name ?? profileId, role) };
}
/** Profiles that I want to change and whose role is another one now than when I looked. */
export function conflictsOf(changes, before, now) {
    return changes.flatMap(({ profileId }) => {
        const line = lineOf(now, profileId);
        if (!line || line.roleId === lineOf(before, profileId)?.roleId)
            return [];
        return [{ profileId, text: format(labels.theirChange, line.changedBy, line.name, line.roleName, time(line.changedOn)) }];
    });
}
function lineOf({ profiles, unused }, id) {
    return [...profiles, ...unused].find(({ profileId }) => profileId === id);
}
