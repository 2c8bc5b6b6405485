import type { Condition, FieldExpression, SelectItem, SoqlQuery, SoqlValue } from '../../contract/soql.ts';
import type { ObjectSchema } from '../../contract/schema.ts';
import type { Soql, Span } from '../language/ast.ts';
import { typeText } from '../types/type-text.ts';
import type { Type } from '../types/type.ts';
import { bindExpression } from './bind-expression.ts';
import type { BoundExpression } from './bound.ts';
import { type BodyContext, isError } from './context.ts';
import { convert, tryConvert } from './convert.ts';
import { type QueryPlace, resolveColumn, resolveFrom, resolveParents } from './soql-columns.ts';

/** `[SELECT …]`: names are resolved against the schema, the result is typed, binds are bound. */
export function bindSoql(body: BodyContext, e: Soql): BoundExpression {
  const binds = e.binds.map((bind) => bindExpression(body, bind));
  body.calls.push({ kind: 'soql' });
  const object = checkQuery(body, e.query, e.span, undefined, binds);
  if (!object || binds.some(isError)) return body.refuse(e.span);
  if (e.query.mode === 'securityEnforced' && body.file.apiVersion >= 67) body.report(e.span, 'query.security.enforced');
  const converted = convertCounts(body, e.query, binds);
  const common = { kind: 'Query', query: e.query, binds: converted, span: e.span } as const;
  if (e.query.select.some((item) => item.kind === 'count')) return { ...common, mode: 'count', type: body.table.integer };
  return { ...common, mode: 'list', type: body.table.queryResult(elementType(body, e.query, object)) };
}

function elementType(body: BodyContext, query: SoqlQuery, object: ObjectSchema): Type {
  const isAggregate =
    query.groupBy !== undefined || query.select.some((item) => item.kind === 'expression' && holdsAggregate(item.expression));
  return isAggregate ? body.table.aggregateResult : body.table.sobjectOf(object);
}

const aggregates = new Set(['GROUPING', 'COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);

function holdsAggregate(expression: FieldExpression | SoqlValue): boolean {
  return expression.kind === 'function' && (aggregates.has(expression.name) || expression.arguments.some(holdsAggregate));
}

/** LIMIT and OFFSET take an Integer. */
function convertCounts(body: BodyContext, query: SoqlQuery, binds: readonly BoundExpression[]): readonly BoundExpression[] {
  const counts = new Set([query.limit, query.offset].map((count) => (count?.kind === 'bind' ? count.slot : undefined)));
  return binds.map((bind, slot) => (counts.has(slot) ? convert(body, bind, body.table.integer, bind.span, 'query.invalid.bind') : bind));
}

/** Reports what the schema does not know. Answers the object of FROM, or undefined if that itself is unknown. */
function checkQuery(
  body: BodyContext,
  query: SoqlQuery,
  span: Span,
  outer: ObjectSchema | undefined,
  binds: readonly BoundExpression[]
): ObjectSchema | undefined {
  const place = resolveFrom(body, query, span, outer);
  if (!place) return undefined;
  const column = (expression: FieldExpression | SoqlValue): void => checkExpression(body, place, expression, span);
  const grouped = query.groupBy && new Set(query.groupBy.items.map(expressionText));
  for (const item of query.select) {
    if (item.kind === 'subquery') checkQuery(body, item.query, span, place.object, binds);
    if (item.kind === 'typeof') checkTypes(body, place, item, span);
    if (item.kind !== 'expression') continue;
    column(item.expression);
    if (grouped && !holdsAggregate(item.expression) && !grouped.has(expressionText(item.expression))) {
      body.report(span, 'query.not.grouped', expressionText(item.expression));
    }
  }
  checkAliases(body, query, span);
  const aliases = new Set(query.select.flatMap((item) => (item.kind === 'expression' && item.alias ? [item.alias.toLowerCase()] : [])));
  query.groupBy?.items.forEach(column);
  for (const { expression } of query.orderBy) {
    if (!aliases.has(expressionText(expression))) column(expression);
  }
  for (const condition of [query.where, query.having]) {
    if (condition) checkCondition(body, place, condition, span, binds);
  }
  return place.object;
}

/** `TYPEOF Owner WHEN User THEN Email ELSE Name END`: the objects that the relationship leads to, and their fields. */
function checkTypes(body: BodyContext, place: QueryPlace, item: SelectItem & { readonly kind: 'typeof' }, span: Span): void {
  const targets = resolveParents(body, place, item.relationship, span);
  if (targets.length === 0) return;
  for (const { object: name, fields } of item.when) {
    const object = targets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!object) body.report(span, 'query.object.not.supported', name);
    else for (const field of fields) resolveColumn(body, { object, aliases: new Map() }, field, span);
  }
  // What the others have in common is read of `Name`.
  const others = item.when.map(({ object }) => object.toLowerCase());
  const rest = body.file.schema.object('Name') ?? targets.find((one) => !others.includes(one.name.toLowerCase()));
  if (rest) for (const field of item.otherwise) resolveColumn(body, { object: rest, aliases: new Map() }, field, span);
}

/** What a query that groups or aggregates calls its columns: by alias, else a field by its last name; a name once. In other queries only functions have aliases. */
function checkAliases(body: BodyContext, query: SoqlQuery, span: Span): void {
  const isAggregate =
    query.groupBy !== undefined || query.select.some((item) => item.kind === 'expression' && holdsAggregate(item.expression));
  const seen = new Set<string>();
  for (const item of query.select) {
    if (item.kind !== 'expression') continue;
    const { alias, expression } = item;
    if (!isAggregate && alias !== undefined && expression.kind === 'field') body.report(span, 'query.alias.without.aggregate');
    const name = alias ?? (expression.kind === 'field' ? expression.path.at(-1) : undefined);
    if (!isAggregate || name === undefined) continue;
    if (seen.has(name.toLowerCase())) body.report(span, 'query.duplicate.alias', name);
    seen.add(name.toLowerCase());
  }
}

function checkExpression(body: BodyContext, place: QueryPlace, expression: FieldExpression | SoqlValue, span: Span): void {
  if (expression.kind === 'field') resolveColumn(body, place, expression.path, span);
  else if (expression.kind === 'function') {
    for (const argument of expression.arguments) checkExpression(body, place, argument, span);
  }
}

function checkCondition(body: BodyContext, place: QueryPlace, condition: Condition, span: Span, binds: readonly BoundExpression[]): void {
  switch (condition.kind) {
    case 'and':
    case 'or':
      for (const operand of condition.operands) checkCondition(body, place, operand, span, binds);
      break;
    case 'not':
      checkCondition(body, place, condition.operand, span, binds);
      break;
    case 'compare':
      checkExpression(body, place, condition.left, span);
      if (condition.right.kind === 'bind') checkScalarBind(body, place, condition.left, binds[condition.right.slot]!);
      break;
    case 'in':
    case 'includes':
      checkExpression(body, place, condition.left, span);
      if (condition.values.kind === 'subquery') checkQuery(body, condition.values.query, span, undefined, binds);
      if (condition.values.kind === 'bind') checkListBind(body, place, condition.left, binds[condition.values.slot]!);
      break;
  }
}

/** `Name = :value`: the value, or what a collection holds, must convert to the column's type. */
function checkScalarBind(body: BodyContext, place: QueryPlace, left: FieldExpression, bind: BoundExpression): void {
  if (isError(bind) || left.kind !== 'field') return;
  const type = resolveColumn(body, place, left.path, bind.span);
  if (!type || bind.type.kind === 'null' || type === body.table.object) return;
  const isRecordForId = bind.type.kind === 'sobject' && type === body.table.id;
  const isCollection = bind.type.kind === 'list' || bind.type.kind === 'set';
  if (isRecordForId || isCollection || fitsColumn(body, bind, type)) return;
  body.report(bind.span, 'query.invalid.bind', typeText(bind.type), typeText(type));
}

function fitsColumn(body: BodyContext, bind: BoundExpression, type: Type): boolean {
  const { table } = body;
  const isDate = (t: Type): boolean => t === table.date || t === table.datetime;
  const isNumber = (t: Type): boolean => t === table.integer || t === table.long || t === table.double || t === table.decimal;
  const isEnum = bind.type.kind === 'class' && bind.type.symbol.kind === 'enum' && type === table.string;
  return (
    tryConvert(body, bind, type) !== undefined ||
    isEnum ||
    bind.type === table.object ||
    (isDate(bind.type) && isDate(type)) ||
    (isNumber(bind.type) && isNumber(type))
  );
}

function checkListBind(body: BodyContext, place: QueryPlace, left: FieldExpression, bind: BoundExpression): void {
  if (isError(bind) || bind.type.kind === 'list' || bind.type.kind === 'set' || bind.type.kind === 'null') return;
  if (bind.type.kind === 'class' && bind.type.symbol.name === 'System.Iterable') return;
  const type = left.kind === 'field' ? resolveColumn(body, place, left.path, bind.span) : undefined;
  body.report(bind.span, 'query.invalid.bind', typeText(bind.type), type ? typeText(type) : expressionText(left));
}

/** For comparison: lower case, without blanks. */
function expressionText(expression: FieldExpression | SoqlValue): string {
  if (expression.kind === 'field') return expression.path.join('.').toLowerCase();
  if (expression.kind === 'function') return `${expression.name}(${expression.arguments.map(expressionText).join(',')})`.toLowerCase();
  return JSON.stringify(expression);
}
