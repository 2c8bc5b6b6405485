import { Refusal } from '../rules/refusal.ts';
import type { Role } from '../store/business-units.ts';
import type { ScimContext } from './context.ts';
import { listResponse } from './list.ts';
import type { Json, ScimResponse } from './message.ts';
import { schemas } from './schemas.ts';

/** The roles of a business unit; read only. */
export function listRoles({ store, businessUnit, baseUrl }: ScimContext): ScimResponse {
  const roles = store.businessUnits.roles(businessUnit.id);
  return listResponse(
    roles.map((role) => toResource(role, baseUrl)),
    roles.length
  );
}

export function readRole({ store, businessUnit, baseUrl }: ScimContext, id: string): ScimResponse {
  const role = store.businessUnits.role(businessUnit.id, id);
  if (!role) throw new Refusal(404, `The business unit has no role ${id}.`);
  return { status: 200, headers: {}, body: toResource(role, baseUrl) };
}

function toResource(role: Role, baseUrl: string): Json {
  return {
    schemas: [schemas.role],
    id: role.id,
    name: role.name,
    kind: role.kind,
    meta: { resourceType: 'Role', location: `${baseUrl}/Roles/${role.id}` }
  };
}
