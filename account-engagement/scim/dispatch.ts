import { Refusal } from '../rules/refusal.ts';
import { bulk } from './bulk.ts';
import type { ScimContext } from './context.ts';
import { resourceTypes, serviceProviderConfig, servedSchemas } from './discovery.ts';
import { listRoles, listUsers, searchAll, type List } from './list.ts';
import { parseBody, requireSchema, type ScimRequest, type ScimResponse } from './message.ts';
import { queryFromUrl, queryFromValues } from './query.ts';
import { readRole } from './roles.ts';
import { schemas } from './schemas.ts';
import { readUser } from './users.ts';
import { requireMethod, segmentsOf, writeUser } from './write.ts';

/** What the service says of itself, the same in every business unit (RFC 7644 4). Undefined for any other path. */
export function discover(baseUrl: string, { method, path, query }: ScimRequest): ScimResponse | undefined {
  const [resource = '', id = '', ...rest] = segmentsOf(path);
  const answer = discoveries.get(resource);
  if (!answer || rest.length > 0 || (resource === 'ServiceProviderConfig' && id)) return undefined;
  requireMethod(method, ['GET']);
  if (query.filter !== undefined) throw new Refusal(403, `${resource} cannot be filtered (RFC 7644 4).`);
  return answer(baseUrl, id);
}

const discoveries: ReadonlyMap<string, (baseUrl: string, id: string) => ScimResponse> = new Map([
  ['ServiceProviderConfig', serviceProviderConfig],
  ['ResourceTypes', resourceTypes],
  ['Schemas', servedSchemas]
]);

/** Answers one SCIM request about a business unit; `path` begins after the base (`/Users/42`). Throws `Refusal`. */
export function dispatch(context: ScimContext, request: ScimRequest): ScimResponse {
  const { method, path } = request;
  const [resource = '', id = '', ...rest] = segmentsOf(path);
  if (rest.length > 0 || (id && (resource === 'Bulk' || resource === '.search'))) throw notFound(path);
  switch (resource) {
    case 'Users':
      return users(context, request, id);
    case 'Roles':
      if (id === '.search') return search(context, request, listRoles);
      requireMethod(method, ['GET']);
      return id ? readRole(context, id, queryFromUrl(request.query)) : listRoles(context, queryFromUrl(request.query));
    case 'Bulk':
      requireMethod(method, ['POST']);
      return bulk(context, parseBody(request.body));
    case '.search':
      return search(context, request, searchAll);
    case 'Me':
      throw new Refusal(501, 'There is no /Me: a client of the sync is no user.');
    default:
      throw notFound(path);
  }
}

function users(context: ScimContext, request: ScimRequest, id: string): ScimResponse {
  const { method, headers } = request;
  if (id === '.search') return search(context, request, listUsers);
  const query = queryFromUrl(request.query);
  const conditions = { ifMatch: headers['if-match'], ifNoneMatch: headers['if-none-match'] };
  if (method === 'GET') return id ? readUser(context, id, query, conditions) : listUsers(context, query);
  return writeUser(context, { method, id, data: () => parseBody(request.body), conditions, projection: query });
}

function search(context: ScimContext, { method, body }: ScimRequest, list: List): ScimResponse {
  requireMethod(method, ['POST']);
  const message = parseBody(body);
  requireSchema(message, schemas.searchRequest);
  return list(context, queryFromValues(message));
}

function notFound(path: string): Refusal {
  return new Refusal(404, `There is nothing at ${path.slice(0, 200)}.`);
}
