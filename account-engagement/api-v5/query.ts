import type { Where } from '../store/users.ts';
import { apiCode, ApiFailure } from './failure.ts';

/** What a query of users asks for, its paging apart. */
export interface UserQuery {
  readonly limit: number;
  readonly orderBy: string;
  readonly deleted: 'false' | 'true' | 'all';
}

const defaultLimit = 200;
const largestLimit = 1000;
const paging = new Set(['fields', 'limit', 'orderBy', 'deleted', 'nextPageToken']);
const sortable: ReadonlyMap<string, string> = new Map([
  ['id', 'length(id) @, id @'],
  ['createdAt', 'created @, length(id), id'],
  ['updatedAt', 'last_modified @, length(id), id']
]);

/** The query of a request. Throws `ApiFailure`. */
export function parseQuery(parameters: Readonly<Record<string, string>>): UserQuery {
  const filters = Object.keys(parameters).filter((name) => !paging.has(name));
  if (filters.length > 3) throw new ApiFailure(400, apiCode.tooManyFilters, 'At most 3 fields may be filtered');
  if (filters[0] !== undefined)
    throw new ApiFailure(400, apiCode.notFilterable, `The field cannot be queried: ${filters[0].slice(0, 100)}`);
  const limit = Number(parameters.limit ?? defaultLimit);
  if (!/^\d+$/.test(parameters.limit ?? '1') || limit < 1 || limit > largestLimit) throw invalid('limit', parameters.limit);
  const deleted = parameters.deleted ?? 'false';
  if (deleted !== 'false' && deleted !== 'true' && deleted !== 'all') throw invalid('deleted', deleted);
  const orderBy = parameters.orderBy ?? 'id';
  orderSql(orderBy);
  return { limit, orderBy, deleted };
}

export function whereOf({ deleted }: UserQuery): Where {
  return deleted === 'all' ? { sql: '1', parameters: [] } : { sql: 'active = ?', parameters: [deleted === 'true' ? 0 : 1] };
}

export function orderSql(orderBy: string): string {
  const [, field = '', direction = 'asc'] = /^(\w+)(?:\s+(asc|desc))?$/i.exec(orderBy.trim()) ?? [];
  const sql = sortable.get(field);
  if (!sql) throw invalid('orderBy', orderBy);
  return sql.replaceAll('@', direction);
}

function invalid(name: string, value: string | undefined): ApiFailure {
  return new ApiFailure(400, apiCode.invalidParameter, `Invalid parameter ${name}: ${value?.slice(0, 100)}`);
}
