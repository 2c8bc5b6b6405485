import type { Json, ScimResponse } from './message.ts';
import { listResponse } from './list.ts';
import { limits, schemas } from './schemas.ts';

/** `GET /ServiceProviderConfig` (RFC 7643 5). */
export function serviceProviderConfig(baseUrl: string): ScimResponse {
  const supported = (value: boolean) => ({ supported: value });
  return {
    status: 200,
    headers: {},
    body: {
      schemas: [schemas.serviceProviderConfig],
      patch: supported(true),
      bulk: { supported: true, maxOperations: limits.bulkOperations, maxPayloadSize: limits.bulkBytes },
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
    }
  };
}

/** `GET /ResourceTypes` (RFC 7643 6). */
export function resourceTypes(baseUrl: string): ScimResponse {
  const type = (id: string, endpoint: string, schema: string, extensions: readonly string[]): Json => ({
    schemas: [schemas.resourceType],
    id,
    name: id,
    endpoint,
    schema,
    schemaExtensions: extensions.map((extension) => ({ schema: extension, required: false })),
    meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${id}` }
  });
  const types = [type('User', '/Users', schemas.user, [schemas.accountEngagementUser]), type('Role', '/Roles', schemas.role, [])];
  return listResponse(types, types.length);
}
