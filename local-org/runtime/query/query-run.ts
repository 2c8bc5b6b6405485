import type { DataSite } from '../../contract/abi.ts';
import type { ObjectSchema } from '../../contract/schema.ts';
import { checkAccess, type UserAccess } from '../access/check-access.ts';
import { sharingFilter, type RowTest } from '../access/sharing.ts';
import { queryRefusal, refusedQuery, type FieldOfObject } from '../access/user-mode.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { Row } from '../storage/row.ts';
import { keyOf } from '../storage/keys.ts';
import { ApexList } from '../values/list.ts';
import { NotSupportedError } from '../values/exception.ts';
import { listType } from '../values/runtime-type.ts';
import type { SObject } from '../values/sobject.ts';
import { charge } from '../kernel/limits.ts';
import type { ZoneOffset } from './date-functions.ts';
import type { ConditionRun } from './filter.ts';
import { queryException, recordUnavailable, unknownField, unknownObject } from './messages.ts';
import type { ResolvedField } from './names.ts';
import type { QueryPlan } from './plan.ts';
import { preparedPlan, type Preparation } from './prepare.ts';
import { readField } from './read-value.ts';
import { zoneOffset } from './zone-offset.ts';

/** One run of a query: who asks, with which binds. Checks access at its start; carries it into sub-queries. */
export class QueryRun implements ConditionRun {
  readonly binds: readonly unknown[];
  readonly tx: DataTransaction;
  readonly #shared: boolean;
  #zone: ZoneOffset | null = null;

  constructor(tx: DataTransaction, binds: readonly unknown[], site: DataSite, plan: QueryPlan) {
    this.tx = tx;
    this.binds = binds;
    if (plan.isHistory && !tx.isTest) throw new NotSupportedError(`field history (${plan.object.name})`);
    const mode = plan.mode ?? site.mode;
    // User mode brings sharing with it, whatever the class says.
    this.#shared = mode === 'user' || site.sharing !== 'without';
    if (mode !== 'system') requireAccess(tx, plan, mode);
  }

  get now(): number {
    return this.tx.org.clock.now();
  }

  get zone(): ZoneOffset {
    return (this.#zone ??= zoneOffset(this.tx.user.timeZone));
  }

  visible(object: ObjectSchema): RowTest | null {
    return this.#shared ? sharingFilter(this.tx, object, 'read') : null;
  }

  *semiJoin(plan: QueryPlan, field: ResolvedField): IterableIterator<unknown> {
    const { database } = this.tx;
    const read = readField(database, field, () => this);
    for (const row of preparedPlan(database, plan).prepared.rows(this, this.visible(plan.object))) yield read(row);
  }

  project(rows: readonly Row[], { project, holder, prepared: { plan } }: Preparation): SObject[] {
    holder.enter(this);
    const children = plan.select.children;
    const lists = (child: number, parentId: string): ApexList => this.#childList(children[child]!, parentId);
    return rows.map((row) => project(row, lists));
  }

  /** FOR UPDATE. */
  lock(rows: readonly Row[]): void {
    const inTheWay = this.tx.database.locks.take(
      this.tx.id,
      rows.map((row) => row[0] as string)
    );
    if (inTheWay !== null) throw queryException(recordUnavailable);
  }

  #childList({ relationship, lookup, plan }: QueryPlan['select']['children'][number], parentId: string): ApexList {
    const { database, org, limits } = this.tx;
    const preparation = preparedPlan(database, plan);
    const rows = preparation.prepared.rows(
      this,
      this.visible(plan.object),
      database.tableOf(plan.object).idsWhere(lookup, keyOf(lookup, parentId)!)
    );
    charge(limits, 'queryRows', rows.length);
    const type = listType(org.types.sobject(relationship.childObject));
    return new ApexList(type, this.project(rows, preparation));
  }
}

/** Plans that an access was found to allow. A change of permissions makes a new access. */
const allowed = new WeakMap<UserAccess, WeakSet<QueryPlan>>();

/** Every object and field that the query names, at any depth, must be readable. */
function requireAccess(tx: DataTransaction, plan: QueryPlan, mode: 'user' | 'securityEnforced'): void {
  const access = checkAccess(tx);
  let plans = allowed.get(access);
  if (plans?.has(plan)) return;
  const objects = new Set<ObjectSchema>();
  const fields: FieldOfObject[] = [];
  collect(plan, objects, fields);
  const refusal = queryRefusal(tx, objects, fields);
  if (!refusal) {
    if (!plans) allowed.set(access, (plans = new WeakSet()));
    plans.add(plan);
    return;
  }
  const [[objectName, names] = ['', new Set<string>()]] = refusal.fields;
  const [fieldName = ''] = names;
  if (mode === 'securityEnforced')
    throw refusedQuery(
      `Insufficient permissions: secure query included inaccessible ${refusal.object ? 'object' : 'field'}`,
      refusal.fields
    );
  throw refusedQuery(refusal.object ? unknownObject(refusal.object.name) : unknownField(fieldName, objectName), refusal.fields);
}

function collect(plan: QueryPlan, objects: Set<ObjectSchema>, fields: FieldOfObject[]): void {
  objects.add(plan.object);
  for (const { path, object, field } of plan.fields) {
    for (const step of path) {
      fields.push({ object: step.object, field: step.lookup });
      objects.add(step.target);
    }
    fields.push({ object, field });
  }
  for (const child of plan.select.children) collect(child.plan, objects, fields);
  if (plan.where) collectConditions(plan.where, objects, fields);
}

function collectConditions(condition: NonNullable<QueryPlan['where']>, objects: Set<ObjectSchema>, fields: FieldOfObject[]): void {
  if (condition.kind === 'and' || condition.kind === 'or')
    for (const operand of condition.operands) collectConditions(operand, objects, fields);
  else if (condition.kind === 'not') collectConditions(condition.operand, objects, fields);
  else if ((condition.kind === 'in' || condition.kind === 'includes') && condition.values.kind === 'subquery')
    collect(condition.values.plan, objects, fields);
}
