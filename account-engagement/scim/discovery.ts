import { Refusal } from '../rules/refusal.ts';
import { listResponse } from './list.ts';
import type { Json, ScimResponse } from './message.ts';
import { limits, schemas } from './schemas.ts';
import type { Schema, SchemaAttribute } from './schema/attribute.ts';
import { accountEngagementErrorSchema } from './schema/error.ts';
import { roleSchema } from './schema/role.ts';
import { accountEngagementUserSchema, userSchema } from './schema/user.ts';

/** `GET /ServiceProviderConfig` (RFC 7643 5). */
export function serviceProviderConfig(baseUrl: string): ScimResponse {
  const supported = (value: boolean) => ({ supported: value });
  return ok({
    schemas: [schemas.serviceProviderConfig],
    patch: supported(true),
    bulk: { supported: true, maxOperations: limits.bulkOperations, maxPayloadSize: limits.bodyBytes },
    filter: { supported: true, maxResults: limits.pageSize },
    changePassword: supported(false),
    sort: supported(true),
    etag: supported(true),
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth 2.0 client credentials',
        description: 'POST /services/oauth2/token answers a bearer token.',
        specUri: 'https://www.rfc-editor.org/rfc/rfc6749'
      }
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` }
  });
}

/** `GET /ResourceTypes` and `/ResourceTypes/{id}` (RFC 7643 6). */
export function resourceTypes(baseUrl: string, id: string): ScimResponse {
  const type = (name: string, endpoint: string, { id: schema, description }: Schema, extensions: readonly Schema[]): Json => ({
    schemas: [schemas.resourceType],
    id: name,
    name,
    description,
    endpoint,
    schema,
    schemaExtensions: extensions.map((extension) => ({ schema: extension.id, required: false })),
    meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${name}` }
  });
  return listOrOne(
    [type('User', '/Users', userSchema, [accountEngagementUserSchema]), type('Role', '/Roles', roleSchema, [])],
    id,
    'resource type'
  );
}

const served = [userSchema, accountEngagementUserSchema, roleSchema, accountEngagementErrorSchema];

/** `GET /Schemas` and `/Schemas/{id}` (RFC 7643 7). */
export function servedSchemas(baseUrl: string, id: string): ScimResponse {
  const resources = served.map((schema): Json => ({
    schemas: [schemas.schema],
    id: schema.id,
    name: schema.name,
    description: schema.description,
    attributes: schema.attributes.map(describe),
    meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${schema.id}` }
  }));
  return listOrOne(resources, id, 'schema');
}

/** Text has `caseExact`, complex attributes have their parts; the rest has neither. */
function describe({ subAttributes, caseExact, ...attribute }: SchemaAttribute): Json {
  return {
    ...attribute,
    ...(attribute.type === 'string' ? { caseExact } : {}),
    ...(subAttributes ? { subAttributes: subAttributes.map(describe) } : {})
  };
}

function listOrOne(resources: readonly Json[], id: string, what: string): ScimResponse {
  if (!id) return listResponse(resources, resources.length);
  const found = resources.find((resource) => String(resource.id).toLowerCase() === id.toLowerCase());
  if (!found) throw new Refusal(404, `There is no ${what} ${id.slice(0, 100)}.`);
  return ok(found);
}

function ok(body: Json): ScimResponse {
  return { status: 200, headers: { Location: (body.meta as { location: string }).location }, body };
}
