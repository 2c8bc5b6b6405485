import { date, format, number } from 'c/userSyncText';
import { labels } from './labels';
/** A profile with the role it gives, saved or not. */
export function profileView(line, { changes, roleNames, editing, selected }) {
    const changed = changes[line.profileId];
    return {
        key: line.profileId,
        name: line.name,
        users: number(line.users),
        role: changed === undefined ? (line.roleName ?? '') : (roleNames.get(changed) ?? changed),
        roleId: changed ?? line.roleId,
        state: changed === undefined ? savedState(line) : labels.stateNotSaved,
        isUnreviewed: line.users > 0 && !line.isReviewed && changed === undefined,
        isLocked: false,
        isChanged: changed !== undefined,
        isEditing: editing === line.profileId,
        isSelected: selected.has(line.profileId),
        selectTitle: format(labels.select, line.name),
        changeTitle: format(labels.changeTitle, line.name),
        undoTitle: format(labels.undoTitle, line.name),
        roleTitle: format(labels.roleOf, line.name)
    };
}
/** A row that nobody can change, with the reason in its state. */
export function lockedView(name, users, role, state) {
    const titles = { selectTitle: '', changeTitle: '', undoTitle: '', roleTitle: '' };
    return {
        key: name,
        name,
        users,
        role,
        roleId: undefined,
        state,
        isUnreviewed: false,
        isLocked: true,
        isChanged: false,
        isEditing: false,
        isSelected: false,
        ...titles
    };
}
function savedState({ isGone, isDefault, changedBy, changedOn }) {
    if (isGone)
        return labels.stateGone;
    if (changedBy && !isDefault)
        return format(labels.stateBy, changedBy, date(changedOn));
    return isDefault ? labels.stateDefault : labels.stateChanged;
}
