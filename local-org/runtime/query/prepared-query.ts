import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import { chooseIndex, type Access } from './choose-index.ts';
import { computedRows } from './computed-rows.ts';
import type { CountValue } from '../../contract/soql.ts';
import { bindCondition, compileCondition, Parameters, type BoundCondition, type ConditionRun } from './filter.ts';
import { findRows } from './find-rows.ts';
import { isOffsetTooLarge, refuseOffset } from './make-plan.ts';
import { queryException } from './messages.ts';
import { sortBy } from './order.ts';
import { isOfRow, type Operand, type QueryPlan } from './plan.ts';
import type { Read } from './read-context.ts';
import { readExpression } from './read-value.ts';
import type { RunHolder } from './run-holder.ts';

/** A condition on rows beside WHERE: sharing. */
export type RowTest = (row: Row) => boolean;

/** A plan compiled for one database: readers, tests and parameters. Reused by every run; runs do not overlap. */
export class PreparedQuery {
  readonly plan: QueryPlan;
  readonly table: Table;
  readonly #database: Database;
  readonly #parameters = new Parameters();
  readonly #where: BoundCondition | null;
  readonly #test: RowTest | null;
  readonly #holder: RunHolder;

  constructor(database: Database, plan: QueryPlan, holder: RunHolder) {
    this.plan = plan;
    this.#holder = holder;
    this.#database = database;
    this.table = database.tableOf(plan.object);
    this.#where = plan.where && bindCondition(plan.where, this.#parameters);
    this.#test = this.#where && compileCondition<Row>(this.#where, this.#parameters, (operand) => this.read(operand));
  }

  /** Reader of a value of the rows. */
  read(operand: Operand): Read {
    if (!isOfRow(operand)) throw new Error('rows have no groups');
    return readExpression(this.#database, operand, this.#holder.current);
  }

  /** How the rows would be found: what "why this query" shows and tests assert. */
  explain(run: ConditionRun): Access {
    this.#parameters.set(run);
    return this.#access(run);
  }

  /** Rows that match, in the order and within the limits of the query; for aggregates all rows that match. `among`: only these Ids. */
  rows(run: ConditionRun, visible: RowTest | null, among: readonly string[] | null = null): Row[] {
    const { plan } = this;
    this.#holder.enter(run);
    this.#parameters.set(run);
    const [skip, most] = plan.kind === 'aggregate' ? [0, Infinity] : limitsOf(plan, run.binds);
    const access = among ? null : this.#access(run);
    const sorted = plan.kind !== 'rows' || plan.orderBy.length === 0 || access?.kind === 'ordered';
    const enough = sorted ? skip + most : Infinity;
    const found: Row[] = [];
    const test = this.#test;
    const owned = plan.mine ? this.#ownedBy(run.tx.user.id) : null;
    const take = (row: Row): boolean => {
      if (found.length >= enough) return false;
      if ((test === null || test(row)) && (visible === null || visible(row)) && (owned === null || owned(row))) found.push(row);
      return found.length < enough;
    };
    if (enough > 0) this.#find(access, among, take, run);
    const ordered = sorted ? found : sortBy(found, plan.orderBy, (operand) => this.read(operand));
    return skip === 0 && ordered.length <= most ? ordered : ordered.slice(skip, skip + most);
  }

  /** USING SCOPE mine. */
  #ownedBy(userId: string): RowTest {
    const owner = this.plan.object.fields.find(({ name }) => name === 'OwnerId');
    if (!owner) throw queryException(`Invalid scope 'mine' for the entity ${this.plan.object.name}`);
    return (row) => this.table.valueOf(row, owner) === userId;
  }

  #find(access: Access | null, among: readonly string[] | null, take: RowTest, run: ConditionRun): void {
    const computed = computedRows(this.table, this.#where, this.#parameters, run);
    if (computed) {
      computed.every(take);
      return;
    }
    if (access) {
      findRows(this.table, access, take);
      if (this.plan.allRows) for (const row of this.table.goneRows()) if (!take(row)) return;
      return;
    }
    for (const id of among ?? []) {
      const row = this.table.get(id) ?? (this.plan.allRows ? this.table.getGone(id) : undefined);
      if (row && !take(row)) return;
    }
  }

  #access(run: ConditionRun): Access {
    const { plan } = this;
    const [skip, most] = plan.kind === 'aggregate' ? [0, Infinity] : limitsOf(plan, run.binds);
    // Deleted rows are not in the indexes' order.
    const wanted = plan.kind === 'rows' && !plan.allRows && most !== Infinity ? skip + most : null;
    return chooseIndex(this.table, this.#where, this.#parameters, plan.orderBy, wanted);
  }
}

/** OFFSET, and LIMIT or Infinity. */
export function limitsOf(plan: QueryPlan, binds: readonly unknown[]): readonly [number, number] {
  const offset = countOf(plan.offset, binds) ?? 0;
  if (isOffsetTooLarge(offset)) refuseOffset();
  return [offset, countOf(plan.limit, binds) ?? Infinity];
}

function countOf(count: CountValue | null, binds: readonly unknown[]): number | null {
  if (!count) return null;
  const value = count.kind === 'number' ? count.value : binds[count.slot];
  if (typeof value !== 'number' || value < 0) throw queryException('LIMIT and OFFSET must be non-negative integers');
  return value;
}
