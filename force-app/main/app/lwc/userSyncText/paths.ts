import { format, list } from './format';
import { valueLabels } from './valueLabels';

const arrow = ' → ';

/** A way in which a user is assigned: the group it begins in, and what lies between. */
export interface Way {
  /** Marketing or Sales. */
  readonly group: string;
  readonly isDirect: boolean;
  /** `direct assignment`, or the groups and roles on the way. */
  readonly text: string;
}

/** Reads a way as the server writes it: `Marketing → PublicGroup:EMEA → Role:CMO`; `Marketing → User` is a direct member. */
export function wayOf(path: string): Way {
  const [group = '', ...steps] = path.split(arrow);
  const between = steps.filter((step) => step !== 'User');
  const isDirect = between.length === 0;
  return { group, isDirect, text: isDirect ? valueLabels.Direct! : between.map(stepText).join(arrow) };
}

/** Whether a value is such a way. */
export function isWay(value: string): boolean {
  return /^(Marketing|Sales) → /.test(value);
}

/** All ways of a user as one sentence each: `Marketing Users: EMEA → the role CMO`. */
export function wayTexts(paths: readonly string[]): string[] {
  return paths.map(wayOf).map(({ group, text }) => `${valueLabels[group] ?? group}: ${text}`);
}

/** The ways into one group, as a list. */
export function waysInto(group: string, paths: readonly string[]): string {
  return list(
    paths
      .map(wayOf)
      .filter((way) => way.group === group && !way.isDirect)
      .map(({ text }) => text)
  );
}

function stepText(step: string): string {
  const [kind = '', ...name] = step.split(':');
  const label = {
    Role: valueLabels.WayRole,
    RoleAndSubordinates: valueLabels.WayRoleAndSubordinates,
    AllInternalUsers: valueLabels.WayEveryone
  }[kind];
  return label ? format(label, name.join(':')) : name.join(':') || kind;
}
