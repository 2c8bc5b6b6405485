import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/row.ts';
import { Layout } from '../values/layout.ts';
import { SObject } from '../values/sobject.ts';
import { aggregateObject, groupRows, readGroup, type Group } from './aggregate.ts';
import { formatted } from './format.ts';
import { operandDomain } from './domain.ts';
import { bindCondition, compileCondition, Parameters, type ConditionRun } from './filter.ts';
import { sortBy } from './order.ts';
import { isOfRow, type Operand, type QueryPlan } from './plan.ts';
import { limitsOf, type PreparedQuery } from './prepared-query.ts';
import type { CurrentRun } from './read-context.ts';
import { readField } from './read-value.ts';

const layouts = new WeakMap<QueryPlan, Layout>();

/** Groups rows and answers the records of the groups that HAVING keeps, in the order and within the limits of the query. */
export function aggregateRows(database: Database, prepared: PreparedQuery, rows: readonly Row[], run: ConditionRun): SObject[] {
  const { plan } = prepared;
  const domains = plan.groupBy.map((expression) => operandDomain(expression));
  const read = (operand: Operand): ((group: Group) => unknown) => groupReader(database, operand, () => run);
  const groups = groupRows(
    rows,
    plan.groupBy.map((expression) => prepared.read(expression)),
    domains,
    plan.grouping
  );
  const kept = plan.having ? groups.filter(havingTest(plan, domains, run, read)) : groups;
  const ordered = plan.orderBy.length > 0 ? sortBy(kept, plan.orderBy, read, domains) : kept;
  const [skip, most] = limitsOf(plan, run.binds);
  const columns = plan.columns.map(({ expression, formatted: field }) => {
    const column = read(expression);
    return field ? (group: Group) => formatted(field, column(group), run.tx.user) : column;
  });
  const layout = layoutOf(plan);
  return ordered.slice(skip, skip + most).map(
    (group) =>
      new SObject(
        layout,
        columns.map((column) => column(group)),
        true
      )
  );
}

function havingTest(
  plan: QueryPlan,
  domains: readonly ReturnType<typeof operandDomain>[],
  run: ConditionRun,
  read: (operand: Operand) => (group: Group) => unknown
): (group: Group) => boolean {
  const parameters = new Parameters();
  const test = compileCondition(bindCondition(plan.having!, parameters, domains), parameters, read);
  parameters.set(run);
  return test;
}

function groupReader(database: Database, operand: Operand, run: CurrentRun): (group: Group) => unknown {
  if (isOfRow(operand)) throw new Error('groups have no single rows');
  return readGroup(operand, operand.kind === 'aggregate' && operand.argument ? readField(database, operand.argument, run) : null);
}

function layoutOf(plan: QueryPlan): Layout {
  let layout = layouts.get(plan);
  if (!layout) {
    const object = aggregateObject(plan);
    layouts.set(plan, (layout = Layout.of(object, object.fields)));
  }
  return layout;
}
