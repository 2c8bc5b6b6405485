import type {
  BoundExpressionContext,
  FieldOrderContext,
  FromNameListContext,
  LimitClauseContext,
  OffsetClauseContext,
  QueryContext,
  SelectEntryContext,
  SubFieldEntryContext,
  SubQueryContext,
  TypeOfContext,
  WithClauseContext
} from '@apexdevtools/apex-parser';
import type { CountValue, FromItem, OrderItem, SelectItem, SoqlQuery } from '../../../contract/soql.ts';
import { type Conversion, spanOf } from './context.ts';
import { condition } from './soql-conditions.ts';
import { fieldExpression, path } from './soql-fields.ts';
import type { Bind, SoqlScope } from './soql-scope.ts';

/** `bind` is told of every `:expression` in source order and answers its slot. */
export function query(conversion: Conversion, context: QueryContext, bind: Bind): SoqlQuery {
  const scope: SoqlScope = { conversion, bind, subquery: (inner) => subquery(scope, inner) };
  const select = context
    .selectList()
    .selectEntry_list()
    .map((entry) => selectItem(scope, entry));
  const usingScope = context.usingScope();
  const where = context.whereClause();
  const mode = withMode(scope, context.withClause());
  const group = context.groupByClause();
  const having = group?.logicalExpression();
  const limit = context.limitClause();
  const offset = context.offsetClause();
  if (context.updateList()) conversion.report(spanOf(context.updateList()), 'not.supported', 'UPDATE TRACKING and UPDATE VIEWSTAT in SOQL');
  return {
    select,
    ...fromItems(scope, context.fromNameList()),
    ...(usingScope && { scope: usingScope.soqlId().getText() }),
    ...(where && { where: condition(scope, where.whereLogicalExpression()) }),
    ...(mode && { mode }),
    ...(group && {
      groupBy: {
        kind: group.ROLLUP() ? 'rollup' : group.CUBE() ? 'cube' : 'plain',
        items: group
          .fieldGroupByList()
          .fieldGroupBy_list()
          .map((item) => fieldExpression(scope, item))
      }
    }),
    ...(having && { having: condition(scope, having) }),
    orderBy: orderItems(scope, context),
    ...(limit && { limit: count(scope, limit) }),
    ...(offset && { offset: count(scope, offset) }),
    ...forClauses(context),
    allRows: Boolean(context.allRowsClause())
  };
}

function subquery(scope: SoqlScope, context: SubQueryContext): SoqlQuery {
  const where = context.whereClause();
  const limit = context.limitClause();
  return {
    select: context
      .subFieldList()
      .subFieldEntry_list()
      .map((entry) => selectItem(scope, entry)),
    ...fromItems(scope, context.fromNameList()),
    ...(where && { where: condition(scope, where.whereLogicalExpression()) }),
    orderBy: orderItems(scope, context),
    ...(limit && { limit: count(scope, limit) }),
    ...forClauses(context),
    allRows: false
  };
}

function selectItem(scope: SoqlScope, context: SelectEntryContext | SubFieldEntryContext): SelectItem {
  const inner = context.subQuery();
  if (inner) return { kind: 'subquery', query: subquery(scope, inner) };
  const polymorphic = context.typeOf();
  if (polymorphic) return typeOf(polymorphic);
  const alias = context.soqlId();
  const called = context.soqlFunction();
  if (called?.FIELDS())
    return { kind: 'fields', set: called.soqlFieldsParameter().getText().toUpperCase() as 'ALL' | 'STANDARD' | 'CUSTOM' };
  if (called?.COUNT() && !called.fieldName() && !alias) return { kind: 'count' };
  const expression = fieldExpression(scope, context);
  return { kind: 'expression', expression, ...(alias && { alias: alias.getText() }) };
}

function typeOf(context: TypeOfContext): SelectItem {
  const otherwise = context.elseClause();
  return {
    kind: 'typeof',
    relationship: path(context.fieldName()),
    when: context.whenClause_list().map((when) => ({
      object: when.fieldName().getText(),
      fields: when.fieldNameList().fieldName_list().map(path)
    })),
    otherwise: otherwise ? otherwise.fieldNameList().fieldName_list().map(path) : []
  };
}

/** Words that begin a clause: where the clause is empty the grammar takes them for an alias. */
const clauses: ReadonlySet<string> = new Set([
  'where',
  'with',
  'group',
  'having',
  'order',
  'limit',
  'offset',
  'for',
  'using',
  'all',
  'update'
]);

/** Names and aliases alternate: `Contact c, c.Account a`. */
function fromItems(scope: SoqlScope, context: FromNameListContext): Pick<SoqlQuery, 'from' | 'aliases'> {
  const items = context.fieldName_list().map((name) => {
    const next = context.children![context.children!.indexOf(name) + 1];
    const alias = next && next.getText() !== ',' ? next.getText() : undefined;
    if (alias !== undefined && clauses.has(alias.toLowerCase())) scope.conversion.report(spanOf(context), 'unexpected.token', `'${alias}'`);
    return { path: path(name), ...(alias !== undefined && { alias }) };
  });
  const [first, ...rest] = items;
  const from: FromItem = { name: first!.path.join('.'), ...(first!.alias !== undefined && { alias: first!.alias }) };
  return { from, aliases: rest.map((item) => ({ path: item.path, alias: item.alias ?? item.path.at(-1)! })) };
}

function withMode(scope: SoqlScope, context: WithClauseContext | null): SoqlQuery['mode'] {
  if (!context) return undefined;
  if (context.USER_MODE()) return 'user';
  if (context.SYSTEM_MODE()) return 'system';
  if (context.SECURITY_ENFORCED()) return 'securityEnforced';
  scope.conversion.report(spanOf(context), 'not.supported', 'WITH and a filter in SOQL');
  return undefined;
}

function orderItems(scope: SoqlScope, context: QueryContext | SubQueryContext): readonly OrderItem[] {
  const list = context.orderByClause()?.fieldOrderList().fieldOrder_list() ?? [];
  return list.map((item) => orderItem(scope, item));
}

function orderItem(scope: SoqlScope, context: FieldOrderContext): OrderItem {
  return {
    expression: fieldExpression(scope, context),
    descending: Boolean(context.DESC()),
    ...(context.NULLS() && { nulls: context.FIRST() ? 'first' : 'last' })
  };
}

function count(scope: SoqlScope, context: LimitClauseContext | OffsetClauseContext): CountValue {
  const bound: BoundExpressionContext | null = context.boundExpression();
  return bound ? { kind: 'bind', slot: scope.bind(bound) } : { kind: 'number', value: Number(context.IntegerLiteral().getText()) };
}

function forClauses(context: QueryContext | SubQueryContext): Pick<SoqlQuery, 'forUpdate' | 'forView' | 'forReference'> {
  const words = (context.forClauses().children ?? []).map((child) => child.getText().toLowerCase());
  return { forUpdate: words.includes('update'), forView: words.includes('view'), forReference: words.includes('reference') };
}
