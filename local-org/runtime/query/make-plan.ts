import type { FieldSchema, ObjectSchema, Schema } from '../../contract/schema.ts';
import type { Condition, FieldExpression, InValues, OrderItem, SelectItem, SoqlQuery } from '../../contract/soql.ts';
import { isCompound } from '../values/compound.ts';
import { NotSupportedError } from '../values/exception.ts';
import { isGroupable, isLongText, isSortable, requireAggregatable } from './field-abilities.ts';
import { queryException, unknownChildRelationship, unknownRelationship, wrongType } from './messages.ts';
import { fromObject, Names, polymorphicObject, type ResolvedField } from './names.ts';
import {
  isOfRow,
  type AggregateColumn,
  type GroupExpression,
  type ConditionPlan,
  type InPlan,
  type Operand,
  type OrderPlan,
  type QueryPlan,
  type SelectPlan,
  type ValueExpression
} from './plan.ts';
import { fieldArgument, groupOperand, isAggregate, valueExpression } from './plan-operands.ts';
import { refuseSemiJoins } from './semi-joins.ts';
import { SelectBuilder } from './select-builder.ts';

/** Largest OFFSET (SOQL and SOSL Reference, OFFSET). */
const largestOffset = 2000;

/** Most rows of a query with FIELDS(ALL). */
const mostRowsOfFields = 200;

/** Most fields of GROUP BY ROLLUP and CUBE (SOQL and SOSL Reference). */
const mostSubtotals = 3;

/** Resolves a query against the schema. Throws QueryException as the platform does for dynamic SOQL. */
export function makePlan(schema: Schema, query: SoqlQuery): QueryPlan {
  const object = fromObject(schema, query.from.name);
  return new Planner(schema, object, query).plan();
}

class Planner {
  readonly #schema: Schema;
  readonly #object: ObjectSchema;
  readonly #query: SoqlQuery;
  readonly #names: Names;
  readonly #fields: ResolvedField[] = [];

  constructor(schema: Schema, object: ObjectSchema, query: SoqlQuery) {
    this.#schema = schema;
    this.#object = object;
    this.#query = query;
    this.#names = new Names(schema, object, [query.from.alias ?? query.from.name], query.aliases);
  }

  plan(): QueryPlan {
    const query = this.#query;
    this.#refuse(query);
    const groupBy = (query.groupBy?.items ?? []).map((item) => groupable(this.#value(item)));
    const kind = query.select.some((item) => item.kind === 'count') ? 'count' : this.#isAggregate() ? 'aggregate' : 'rows';
    const columns = kind === 'aggregate' ? this.#columns(groupBy) : [];
    const select = this.#select(kind === 'rows' ? query.select : []);
    const where = query.where ? this.#condition(query.where, (left) => this.#filtered(left)) : null;
    const having = query.having ? this.#condition(query.having, (left) => this.#group(left, groupBy)) : null;
    const orderBy = query.orderBy.map((item) => this.#order(item, kind === 'aggregate' ? groupBy : null));
    refuseSemiJoins(this.#object, where, having);
    return {
      ...{ object: this.#object, kind, select, columns, groupBy, having, where, orderBy },
      grouping: query.groupBy?.kind ?? 'plain',
      limit: query.limit ?? null,
      offset: query.offset ?? null,
      mode: query.mode ?? null,
      isHistory: ['OldValue', 'NewValue'].every((name) => this.#object.fields.some((field) => field.name === name)),
      mine: query.scope?.toLowerCase() === 'mine',
      forUpdate: query.forUpdate,
      allRows: query.allRows,
      fields: this.#fields
    };
  }

  #refuse(query: SoqlQuery): void {
    if (query.scope && !['everything', 'mine'].includes(query.scope.toLowerCase()))
      throw new NotSupportedError(`USING SCOPE ${query.scope} in SOQL`);
    const isCount = query.select.some((item) => item.kind === 'count');
    if (isCount && query.select.length > 1) throw queryException('COUNT() stands alone');
    if (isUnbounded(query)) throw queryException('The SOQL FIELDS function must have a LIMIT of at most 200');
    if (isCount && (query.groupBy || query.orderBy.length > 0))
      throw queryException(`COUNT() cannot be used with ${query.groupBy ? 'GROUP BY' : 'ORDER BY'}`);
    if (query.groupBy && query.groupBy.kind !== 'plain' && query.groupBy.items.length > mostSubtotals)
      throw queryException(`Group By ${query.groupBy.kind === 'cube' ? 'Cube' : 'Rollup'} statement takes at most ${mostSubtotals} fields`);
    if (query.forUpdate && query.orderBy.length > 0) throw queryException('FOR UPDATE cannot be used with ORDER BY');
    if (query.offset?.kind === 'number' && query.offset.value > largestOffset) refuseOffset();
  }

  #isAggregate(): boolean {
    return (
      this.#query.groupBy !== undefined ||
      this.#query.having !== undefined ||
      this.#query.select.some((item) => item.kind === 'expression' && isAggregate(item.expression))
    );
  }

  #columns(groupBy: readonly ValueExpression[]): AggregateColumn[] {
    let unnamed = 0;
    return this.#query.select.map((item) => {
      if (item.kind !== 'expression') throw queryException('sub-queries and FIELDS() cannot be grouped');
      const argument = formatArgument(item.expression);
      const expression = this.#group(argument ?? item.expression, groupBy);
      if (isOfRow(expression)) throw queryException('expected a grouped value');
      const name = item.expression.kind === 'field' ? item.expression.path.at(-1)! : `expr${unnamed}`;
      if (item.expression.kind === 'function' && !item.alias) unnamed++;
      return { alias: item.alias ?? name, expression, ...(argument ? formattedBy(expression, groupBy) : {}) };
    });
  }

  #select(items: readonly SelectItem[]): QueryPlan['select'] {
    const builder = new SelectBuilder(this.#schema, this.#object);
    refuseRepeated(items);
    for (const item of items) {
      switch (item.kind) {
        case 'expression':
          this.#selectExpression(builder, item.expression, item.alias);
          break;
        case 'fields':
          for (const field of builder.every(item.set)) builder.add(this.#note({ path: [], object: this.#object, field }));
          break;
        case 'subquery':
          this.#selectChildren(builder, item.query);
          break;
        case 'typeof':
          this.#selectTypes(builder, item);
          break;
        case 'count':
          throw queryException('COUNT() stands alone');
      }
    }
    return builder.build();
  }

  #selectExpression(builder: SelectBuilder, expression: FieldExpression, alias: string | undefined): void {
    if (expression.kind === 'field') {
      builder.add(this.#note(this.#names.field(expression.path)));
      return;
    }
    const shown = expression.name === 'TOLABEL' ? 'label' : expression.name === 'FORMAT' ? 'formatted' : 'value';
    if (shown === 'value' && expression.name !== 'CONVERTCURRENCY') throw new NotSupportedError(`${expression.name}() in SELECT`);
    const [argument] = expression.arguments;
    // The org has one currency: what is converted to the user's stays as it is.
    const inner = argument?.kind === 'function' && argument.name === 'CONVERTCURRENCY' ? argument.arguments[0] : argument;
    const field = this.#note(fieldArgument(this.#names, inner));
    if (alias === undefined) builder.add(field, shown);
    else builder.addAliased({ alias, field, shown });
  }

  #selectTypes(builder: SelectBuilder, item: SelectItem & { readonly kind: 'typeof' }): void {
    const [name = '', ...more] = item.relationship;
    if (more.length > 0) throw new NotSupportedError('TYPEOF of a relationship of a related record in SOQL');
    const lookup = this.#schema.parent(this.#object.name, name);
    if (!lookup) throw queryException(unknownRelationship(name));
    const branches = new Map<string, SelectPlan>();
    for (const { object, fields } of item.when) {
      const target = fromObject(this.#schema, object);
      branches.set(target.keyPrefix, this.#branch(lookup, target, fields));
    }
    builder.addTypes(lookup, branches, this.#branch(lookup, this.#schema.object(polymorphicObject)!, item.otherwise));
  }

  #branch(lookup: FieldSchema, target: ObjectSchema, fields: readonly (readonly string[])[]): SelectPlan {
    const names = new Names(this.#schema, target, [target.name]);
    const builder = new SelectBuilder(this.#schema, target);
    for (const path of fields) {
      const resolved = names.field(path);
      this.#note({ ...resolved, path: [{ object: this.#object, lookup, target }, ...resolved.path] });
      builder.add(resolved);
    }
    return builder.build();
  }

  #selectChildren(builder: SelectBuilder, query: SoqlQuery): void {
    const relationship = this.#schema.child(this.#object.name, this.#relationshipName(query.from.name));
    if (!relationship) throw queryException(unknownChildRelationship(query.from.name));
    const child = fromObject(this.#schema, relationship.childObject);
    const plan = new Planner(this.#schema, child, { ...query, from: { ...query.from, name: child.name } }).plan();
    if (plan.kind !== 'rows') throw queryException('aggregates are not allowed in a sub-query of SELECT');
    builder.addChildren(relationship, this.#schema.field(child.name, relationship.field)!, plan);
  }

  /** `FROM Account.Contacts` names the parent's object or alias first. */
  #relationshipName(written: string): string {
    const { name, alias } = this.#query.from;
    const prefix = [name, alias].find((parent) => parent !== undefined && written.toLowerCase().startsWith(`${parent.toLowerCase()}.`));
    return prefix === undefined ? written : written.slice(prefix.length + 1);
  }

  #condition(condition: Condition, operand: (left: FieldExpression) => Operand): ConditionPlan {
    switch (condition.kind) {
      case 'and':
      case 'or':
        return { kind: condition.kind, operands: condition.operands.map((part) => this.#condition(part, operand)) };
      case 'not':
        return { kind: 'not', operand: this.#condition(condition.operand, operand) };
      case 'compare':
        return { kind: 'compare', left: filterable(operand(condition.left)), operator: condition.operator, right: condition.right };
      case 'in':
      case 'includes': {
        const { kind, negated } = condition;
        return { kind, left: filterable(operand(condition.left)), negated, values: this.#inValues(condition.values) };
      }
    }
  }

  #inValues(values: InValues): InPlan {
    if (values.kind !== 'subquery') return values;
    const plan = makePlan(this.#schema, values.query);
    const [selected] = plan.select.fields;
    const item = values.query.select[0];
    if (
      plan.kind !== 'rows' ||
      values.query.select.length !== 1 ||
      !selected ||
      item?.kind !== 'expression' ||
      item.expression.kind !== 'field'
    )
      throw queryException('a semi-join sub-query selects exactly one field');
    return { kind: 'subquery', plan, field: plan.fields[0]! };
  }

  #order(item: OrderItem, groups: readonly ValueExpression[] | null): OrderPlan {
    const expression = groups ? this.#group(item.expression, groups) : sortable(this.#value(item.expression));
    return { expression, descending: item.descending, nullsFirst: item.nulls ? item.nulls === 'first' : !item.descending };
  }

  #value(expression: FieldExpression): ValueExpression {
    const value = valueExpression(this.#names, expression);
    this.#note(value.field);
    return value;
  }

  /** In WHERE a picklist may be compared by its label, too. */
  #filtered(expression: FieldExpression): Operand {
    if (expression.kind !== 'function' || expression.name !== 'TOLABEL') return this.#value(expression);
    return { kind: 'label', field: this.#note(fieldArgument(this.#names, expression.arguments[0])) };
  }

  #group(expression: FieldExpression, groups: readonly ValueExpression[]): Operand {
    const operand = groupOperand(this.#names, expression, groups);
    if (operand.kind === 'aggregate' && operand.argument) requireAggregatable(this.#note(operand.argument).field, operand.name);
    return operand;
  }

  #note(field: ResolvedField): ResolvedField {
    this.#fields.push(field);
    return field;
  }
}

/** What `FORMAT(…)` is applied to; undefined for any other expression. */
function formatArgument(expression: FieldExpression): FieldExpression | undefined {
  const [argument] = expression.kind === 'function' && expression.name === 'FORMAT' ? expression.arguments : [];
  return argument?.kind === 'field' || argument?.kind === 'function' ? argument : undefined;
}

/** The field that a formatted column has its values from. A number of rows has none. */
function formattedBy(expression: GroupExpression, groupBy: readonly ValueExpression[]): Pick<AggregateColumn, 'formatted'> {
  const resolved =
    expression.kind === 'aggregate' ? expression.argument : expression.kind === 'group' ? groupBy[expression.index]!.field : null;
  return resolved ? { formatted: resolved.field } : {};
}

/** A field is selected once; FIELDS() may name it again. */
function refuseRepeated(items: readonly SelectItem[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (item.kind !== 'expression' || item.expression.kind !== 'field') continue;
    const path = item.expression.path.join('.');
    if (seen.has(path.toLowerCase())) throw queryException(`duplicate field selected: ${path}`);
    seen.add(path.toLowerCase());
  }
}

/** FIELDS(ALL) and FIELDS(CUSTOM) need few rows, by LIMIT or by a filter (SOQL and SOSL Reference, Limiting Result Rows). */
function isUnbounded({ select, limit, where }: SoqlQuery): boolean {
  const isLimited = limit && (limit.kind === 'bind' || limit.value <= mostRowsOfFields);
  return !isLimited && !where && select.some((item) => item.kind === 'fields' && item.set !== 'STANDARD');
}

function groupable(value: ValueExpression): ValueExpression {
  if (value.kind === 'field' && !isGroupable(value.field.field))
    throw queryException(`field '${value.field.field.name}' can not be grouped in a query call`);
  return value;
}

function sortable(value: ValueExpression): ValueExpression {
  if (value.kind === 'field' && !isSortable(value.field.field))
    throw queryException(`field '${value.field.field.name}' can not be sorted in a query call`);
  return value;
}

/** Long text cannot be filtered (SOQL and SOSL Reference, fieldExpression syntax). */
function filterable(operand: Operand): Operand {
  const field = operand.kind === 'field' ? operand.field.field : null;
  if (field && (field.type === 'base64' || isLongText(field)))
    throw queryException(`field '${field.name}' can not be filtered in a query call`);
  if (field && isCompound(field)) throw queryException(wrongType(field.name, 'simple'));
  return operand;
}

export function refuseOffset(): never {
  throw queryException(`Maximum SOQL offset allowed is ${largestOffset}`);
}

export function isOffsetTooLarge(offset: number): boolean {
  return offset > largestOffset;
}
