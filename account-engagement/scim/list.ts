import { Refusal } from '../rules/refusal.ts';
import { attributeAt } from './attributes.ts';
import type { ScimContext } from './context.ts';
import { filterToSql } from './filter.ts';
import type { Json, ScimResponse } from './message.ts';
import { project, type Projection } from './projection.ts';
import { toResource } from './resource.ts';
import { limits, schemas } from './schemas.ts';

/** Parameters of a query, from the URL or from a SearchRequest (RFC 7644 3.4.2, 3.4.3). */
export interface Query extends Projection {
  readonly filter?: string;
  readonly startIndex?: number;
  readonly count?: number;
  readonly sortBy?: string;
  readonly sortOrder?: string;
}

export function listUsers(context: ScimContext, query: Query): ScimResponse {
  const where = filterToSql(query.filter);
  const startIndex = Math.max(1, query.startIndex ?? 1);
  const count = Math.min(limits.pageSize, Math.max(0, query.count ?? limits.defaultPageSize));
  const { store, businessUnit, baseUrl } = context;
  const roles = store.businessUnits.roles(businessUnit.id);
  const users = count === 0 ? [] : store.users.page(businessUnit.id, where, orderBy(query), startIndex - 1, count);
  const resources = users.map((user) => project(toResource(user, roles, baseUrl), query));
  return listResponse(resources, store.users.count(businessUnit.id, where), startIndex);
}

export function listResponse(resources: readonly Json[], totalResults: number, startIndex = 1): ScimResponse {
  return {
    status: 200,
    headers: {},
    body: { schemas: [schemas.listResponse], totalResults, startIndex, itemsPerPage: resources.length, Resources: resources }
  };
}

/** Ties are broken by id, so that pages neither repeat nor lose a user. */
function orderBy({ sortBy, sortOrder }: Query): string {
  if (sortOrder !== undefined && !/^(ascending|descending)$/i.test(sortOrder))
    throw new Refusal(400, 'sortOrder is ascending or descending.', { scimType: 'invalidValue' });
  if (sortBy === undefined) return 'length(id), id';
  const direction = sortOrder?.toLowerCase() === 'descending' ? 'desc' : 'asc';
  const { column } = attributeAt(sortBy);
  return `${column} is null, ${column} ${direction}, length(id), id`;
}

/** A query from URL parameters. Throws `Refusal` 400 for a number that is none. */
export function queryFromUrl(parameters: Readonly<Record<string, string>>): Query {
  return queryFromValues({
    ...parameters,
    ...(parameters.startIndex === undefined ? {} : { startIndex: Number(parameters.startIndex) }),
    ...(parameters.count === undefined ? {} : { count: Number(parameters.count) }),
    ...(parameters.attributes === undefined ? {} : { attributes: parameters.attributes.split(',') }),
    ...(parameters.excludedAttributes === undefined ? {} : { excludedAttributes: parameters.excludedAttributes.split(',') })
  });
}

/** A query from the body of `POST /.search`. */
export function queryFromValues(values: Json): Query {
  for (const name of ['startIndex', 'count']) {
    if (values[name] !== undefined && !Number.isInteger(values[name]))
      throw new Refusal(400, `${name} must be a whole number.`, { scimType: 'invalidValue' });
  }
  for (const name of ['filter', 'sortBy', 'sortOrder']) {
    if (values[name] !== undefined && typeof values[name] !== 'string')
      throw new Refusal(400, `${name} must be a string.`, { scimType: 'invalidValue' });
  }
  for (const name of ['attributes', 'excludedAttributes']) {
    if (values[name] !== undefined && !Array.isArray(values[name]))
      throw new Refusal(400, `${name} must be an array.`, { scimType: 'invalidValue' });
  }
  return values as Query;
}
