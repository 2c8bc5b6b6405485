import { Refusal } from '../rules/refusal.ts';
import type { Selection } from '../store/resources.ts';
import { roleColumns, userColumns, type Attributes } from './attributes.ts';
import type { ScimContext } from './context.ts';
import { filterToSql } from './filter.ts';
import type { Json, ScimResponse } from './message.ts';
import { project } from './projection.ts';
import { directionOf, pageOf, type Query } from './query.ts';
import { toResource } from './resource.ts';
import { roleResource } from './roles.ts';
import { schemas } from './schemas.ts';

export type List = (context: ScimContext, query: Query) => ScimResponse;

/** The users of a business unit. */
export function listUsers(context: ScimContext, query: Query): ScimResponse {
  const { store, businessUnit, baseUrl } = context;
  const where = filterToSql(query.filter, userColumns);
  const order = orderBy(query);
  const { startIndex, count } = pageOf(query);
  const roles = store.businessUnits.roles(businessUnit.id);
  const users = count === 0 ? [] : store.users.page(businessUnit.id, where, order, startIndex - 1, count);
  // A page that is not full is the last one, so that nothing needs to be counted.
  const isLast = users.length < count && (users.length > 0 || startIndex === 1);
  return listResponse(
    users.map((user) => project(toResource(user, roles, baseUrl), query)),
    isLast ? startIndex - 1 + users.length : store.users.count(businessUnit.id, where),
    startIndex
  );
}

export function listRoles(context: ScimContext, query: Query): ScimResponse {
  return listSelected(context, query, [
    { type: 'Role', where: filterToSql(query.filter, roleColumns), key: sortKey(query, roleColumns) ?? refuseSort(query) }
  ]);
}

/** `POST /.search` at the root: resources of every type; an attribute that a type lacks counts as unassigned there (RFC 7644 3.4.2.1). */
export function searchAll(context: ScimContext, query: Query): ScimResponse {
  const keys = [sortKey(query, userColumns), sortKey(query, roleColumns)];
  if (keys.every((key) => key === undefined)) refuseSort(query);
  return listSelected(context, query, [
    { type: 'User', where: filterToSql(query.filter, userColumns, 'unassigned'), key: keys[0] ?? 'null' },
    { type: 'Role', where: filterToSql(query.filter, roleColumns, 'unassigned'), key: keys[1] ?? 'null' }
  ]);
}

function listSelected(context: ScimContext, query: Query, selections: readonly Selection[]): ScimResponse {
  const { store, businessUnit, baseUrl } = context;
  const { startIndex, count } = pageOf(query);
  const roles = store.businessUnits.roles(businessUnit.id);
  const keys = store.resources.page(businessUnit.id, selections, directionOf(query), startIndex - 1, count);
  const resources = keys.map(({ type, id }) => {
    if (type === 'Role')
      return roleResource(
        roles.find((role) => role.id === id)!,
        baseUrl
      );
    return toResource(store.users.find(businessUnit.id, id)!, roles, baseUrl);
  });
  return listResponse(
    resources.map((resource) => project(resource, query)),
    store.resources.count(businessUnit.id, selections),
    startIndex
  );
}

/** `Resources` is there even if it is empty, which RFC 7644 3.4.2 allows and clients expect. */
export function listResponse(resources: readonly Json[], totalResults: number, startIndex = 1): ScimResponse {
  return {
    status: 200,
    headers: {},
    body: { schemas: [schemas.listResponse], totalResults, startIndex, itemsPerPage: resources.length, Resources: resources }
  };
}

/** Ties are broken by id, so that pages neither repeat nor lose a user; without a value last when ascending, first when descending (RFC 7644 3.4.2.3). */
function orderBy(query: Query): string {
  if (query.sortBy === undefined) return 'length(id), id';
  const key = sortKey(query, userColumns) ?? refuseSort(query);
  const direction = directionOf(query);
  return `(${key} is null) ${direction}, ${key} ${direction}, length(id), id`;
}

function sortKey({ sortBy }: Query, attributes: Attributes): string | undefined {
  return sortBy === undefined ? 'null' : attributes.get(sortBy.trim().toLowerCase())?.columns[0];
}

function refuseSort({ sortBy }: Query): never {
  throw new Refusal(400, `There is no attribute ${sortBy?.slice(0, 100)} to sort by.`, { scimType: 'invalidPath' });
}
