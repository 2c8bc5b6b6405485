import type { Db } from './database.ts';
import type { Where } from './users.ts';

/** Which resources of one type a query is about; `key` is SQL of ours that they are sorted by. */
export interface Selection {
  readonly type: 'User' | 'Role';
  readonly where: Where;
  readonly key: string;
}
export interface ResourceKey {
  readonly type: 'User' | 'Role';
  readonly id: string;
}

/** Queries over several types of resources of a business unit at once. */
export class Resources {
  private readonly db: Db;
  constructor(db: Db) {
    this.db = db;
  }

  /** A page of keys; values come before nothing when ascending, after it when descending, and ties are broken by type and id. */
  page(
    businessUnit: string,
    selections: readonly Selection[],
    direction: 'asc' | 'desc',
    offset: number,
    limit: number
  ): readonly ResourceKey[] {
    const { sql, parameters } = union(businessUnit, selections);
    const order = `(key is null) ${direction}, key ${direction}, type desc, length(id), id`;
    return this.db.all(`select type, id from (${sql}) order by ${order} limit ? offset ?`, ...parameters, limit, offset);
  }

  count(businessUnit: string, selections: readonly Selection[]): number {
    const { sql, parameters } = union(businessUnit, selections);
    return this.db.get<{ n: number }>(`select count(*) as n from (${sql})`, ...parameters)?.n ?? 0;
  }
}

function union(businessUnit: string, selections: readonly Selection[]): Where {
  const parts = selections.map(
    ({ type, where, key }) =>
      `select '${type}' as type, id, ${key} as key from ${type.toLowerCase()} where business_unit = ? and (${where.sql})`
  );
  return { sql: parts.join(' union all '), parameters: selections.flatMap(({ where }) => [businessUnit, ...where.parameters]) };
}
