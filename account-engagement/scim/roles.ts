import { Refusal } from '../rules/refusal.ts';
import type { Role } from '../store/business-units.ts';
import type { ScimContext } from './context.ts';
import type { Json, ScimResponse } from './message.ts';
import { project, type Projection } from './projection.ts';
import { schemas } from './schemas.ts';

/** One role of a business unit; roles are read only. */
export function readRole({ store, businessUnit, baseUrl }: ScimContext, id: string, projection: Projection): ScimResponse {
  const role = store.businessUnits.role(businessUnit.id, id);
  if (!role) throw new Refusal(404, `The business unit has no role ${id.slice(0, 100)}.`);
  const location = `${baseUrl}/Roles/${role.id}`;
  return { status: 200, headers: { Location: location }, body: project(roleResource(role, baseUrl), projection) };
}

export function roleResource(role: Role, baseUrl: string): Json {
  return {
    schemas: [schemas.role],
    id: role.id,
    name: role.name,
    kind: role.kind,
    meta: { resourceType: 'Role', location: `${baseUrl}/Roles/${role.id}` }
  };
}
