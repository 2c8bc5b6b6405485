import { format, time } from 'c/userSyncText';
import { labels } from './labels';
export function toRecord(changes) {
    return Object.fromEntries(changes.map(({ profileId, roleId }) => [profileId, roleId]));
}
export function dropped(changes, profileId) {
    return changes.filter((change) => change.profileId !== profileId);
}
/** Assigned users of the changed profiles. */
export function affectedBy(changes, lines) {
    const changed = new Set(changes.map(({ profileId }) => profileId));
    return lines.filter(({ profileId }) => changed.has(profileId)).reduce((sum, { users }) => sum + users, 0);
}
/** Profiles that I want to change and whose role is another one now than when I looked. */
export function conflictsOf(changes, before, now) {
    const lineOf = (mapping, id) => [...mapping.profiles, ...mapping.unused].find(({ profileId }) => profileId === id);
    return changes.flatMap(({ profileId }) => {
        const line = lineOf(now, profileId);
        if (!line || line.roleId === lineOf(before, profileId)?.roleId)
            return [];
        return [{ profileId, text: format(labels.theirChange, line.changedBy, line.name, line.roleName, time(line.changedOn)) }];
    });
}
