import type { SoqlQuery } from '../../contract/soql.ts';
import type { Database } from '../storage/database.ts';
import { makePlan } from './make-plan.ts';
import type { QueryPlan } from './plan.ts';
import { PreparedQuery } from './prepared-query.ts';
import { projector, type Project } from './project.ts';
import { RunHolder } from './run-holder.ts';

export interface Preparation {
  readonly prepared: PreparedQuery;
  readonly project: Project;
  /** Told of every run before its records are projected. */
  readonly holder: RunHolder;
}

const byQuery = new WeakMap<Database, WeakMap<SoqlQuery, Preparation>>();
const byPlan = new WeakMap<Database, WeakMap<QueryPlan, Preparation>>();

/** The compiled form of a query; made once per query tree and database. */
export function preparedQuery(database: Database, query: SoqlQuery): Preparation {
  return cached(byQuery, database, query, () => prepare(database, makePlan(database.schema, query)));
}

/** The compiled form of a sub-query's plan. */
export function preparedPlan(database: Database, plan: QueryPlan): Preparation {
  return cached(byPlan, database, plan, () => prepare(database, plan));
}

function prepare(database: Database, plan: QueryPlan): Preparation {
  const holder = new RunHolder();
  return { prepared: new PreparedQuery(database, plan, holder), project: projector(database, plan.select, holder.current), holder };
}

function cached<K extends object, V>(caches: WeakMap<Database, WeakMap<K, V>>, database: Database, key: K, make: () => V): V {
  let cache = caches.get(database);
  if (!cache) caches.set(database, (cache = new WeakMap<K, V>()));
  let value = cache.get(key);
  if (value === undefined) cache.set(key, (value = make()));
  return value;
}
