import { Refusal } from '../rules/refusal.ts';
import { bulk } from './bulk.ts';
import type { ScimContext } from './context.ts';
import { resourceTypes, serviceProviderConfig } from './discovery.ts';
import { listUsers, queryFromUrl, queryFromValues } from './list.ts';
import { errorResponse, parseBody, type Json, type ScimRequest, type ScimResponse } from './message.ts';
import { listRoles, readRole } from './roles.ts';
import { createUserFrom, patchUser, readUser, replaceUser, type Conditions } from './users.ts';

/** Answers one SCIM request of an authenticated client. Refusals become SCIM's errors; `path` begins after the base (`/Users/42`). */
export function dispatch(context: ScimContext, request: ScimRequest): ScimResponse {
  try {
    return route(context, request);
  } catch (error) {
    if (error instanceof Refusal) return errorResponse(error);
    throw error;
  }
}

function route(context: ScimContext, request: ScimRequest): ScimResponse {
  const { method, path, query } = request;
  const [, resource = '', id = '', ...rest] = path.split('/');
  if (rest.length > 0) throw notFound(path);
  switch (resource) {
    case 'Users':
      return users(context, request, decodeURIComponent(id));
    case 'Roles':
      requireMethod(method, 'GET');
      return id ? readRole(context, decodeURIComponent(id)) : listRoles(context);
    case 'Bulk': {
      requireMethod(method, 'POST');
      const perform = (operation: { method: string; path: string; data: Json; version?: string }) =>
        one(
          context,
          operation.method,
          operation.path,
          operation.data,
          operation.version === undefined ? {} : { ifMatch: operation.version }
        );
      return bulk(context, parseBody(request.body), Buffer.byteLength(request.body), perform);
    }
    case 'ServiceProviderConfig':
      requireMethod(method, 'GET');
      return serviceProviderConfig(context.baseUrl);
    case 'ResourceTypes':
      requireMethod(method, 'GET');
      return resourceTypes(context.baseUrl);
    case '.search':
      requireMethod(method, 'POST');
      return listUsers(context, queryFromValues(parseBody(request.body)));
    default:
      throw notFound(path + (Object.keys(query).length ? '?…' : ''));
  }
}

function users(context: ScimContext, request: ScimRequest, id: string): ScimResponse {
  const { method, headers } = request;
  const query = queryFromUrl(request.query);
  if (id === '.search') {
    requireMethod(method, 'POST');
    return listUsers(context, queryFromValues(parseBody(request.body)));
  }
  const conditions: Conditions = { ifMatch: headers['if-match'], ifNoneMatch: headers['if-none-match'] };
  if (method === 'GET') return id ? readUser(context, id, query, conditions) : listUsers(context, query);
  return one(context, method, `/Users${id ? `/${id}` : ''}`, method === 'DELETE' ? {} : parseBody(request.body), conditions);
}

/** One write, asked for by itself or within a bulk. */
function one(context: ScimContext, method: string, path: string, data: Json, conditions: Conditions): ScimResponse {
  const [, resource, id, ...rest] = path.split('/');
  if (resource !== 'Users' || rest.length > 0) throw notFound(path);
  if (!id) {
    requireMethod(method, 'POST');
    return createUserFrom(context, data);
  }
  switch (method) {
    case 'PATCH':
      return patchUser(context, id, data, conditions);
    case 'PUT':
      return replaceUser(context, id, data, conditions);
    default:
      throw new Refusal(405, `${method} is not allowed on a user. To recycle one, set active to false.`, {
        headers: { Allow: 'GET, PUT, PATCH' }
      });
  }
}

function requireMethod(method: string, allowed: string): void {
  if (method !== allowed) throw new Refusal(405, `${method} is not allowed here.`, { headers: { Allow: allowed } });
}

function notFound(path: string): Refusal {
  return new Refusal(404, `There is nothing at ${path}.`);
}
