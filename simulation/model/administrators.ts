import type { BusinessUnit, DirectoryRecord, World } from './world.ts';

/** A business unit is never left without an Administrator, unmapped ones counted: the row that would do so is held. */
export function isLastAdministrator(world: World, unit: BusinessUnit, record: DirectoryRecord): boolean {
  const roles = unit.roles.filter((role) => role.kind === 'administrator').map((role) => role.id);
  const administrators = world.records.filter((other) => other.businessUnit === unit.id && other.active && roles.includes(other.roleId));
  return administrators.length === 1 && administrators[0]!.id === record.id;
}
