import { format, list } from './format';
import { valueLabels } from './valueLabels';
const arrow = ' → ';
/** Reads a way as the server writes it: `Marketing → PublicGroup:EMEA → Role:CMO`; `Marketing → User` is a direct member. */
export function wayOf(path) {
    const [group = '', ...steps] = path.split(arrow);
    const between = steps.filter((step) => step !== 'User');
    const isDirect = between.length === 0;
    return { group, isDirect, text: isDirect ? valueLabels.Direct : between.map(stepText).join(arrow) };
}
/** Whether a value is such a way. */
export function isWay(value) {
    return /^(Marketing|Sales) → /.test(value);
}
/** All ways of a user as one sentence each: `Marketing Users: EMEA → the role CMO`. */
export function wayTexts(paths) {
    return paths.map(wayOf).map(({ group, text }) => `${valueLabels[group] ?? group}: ${text}`);
}
/** The ways into one group, as a list. */
export function waysInto(group, paths) {
    return list(paths
        .map(wayOf)
        .filter((way) => way.group === group && !way.isDirect)
        .map(({ text }) => text));
}
function stepText(step) {
    const [kind = '', ...name] = step.split(':');
    const label = {
        Role: valueLabels.WayRole,
        RoleAndSubordinates: valueLabels.WayRoleAndSubordinates,
        AllInternalUsers: valueLabels.WayEveryone
    }[kind];
    return label ? format(label, name.join(':')) : name.join(':') || kind;
}
