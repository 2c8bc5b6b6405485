import type { ChildRelationship, FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { CompareOperator, CountValue, SoqlValue } from '../../contract/soql.ts';
import type { ResolvedField } from './names.ts';

/** A query with every name resolved. Made once for a query and schema; knows no rows. */
export interface QueryPlan {
  readonly object: ObjectSchema;
  readonly kind: 'rows' | 'count' | 'aggregate';
  /** Of `rows`. */
  readonly select: SelectPlan;
  /** Of `aggregate`: the columns of its rows. */
  readonly columns: readonly AggregateColumn[];
  readonly groupBy: readonly ValueExpression[];
  /** Which subtotals come with the groups. */
  readonly grouping: 'plain' | 'rollup' | 'cube';
  readonly having: ConditionPlan | null;
  readonly where: ConditionPlan | null;
  readonly orderBy: readonly OrderPlan[];
  readonly limit: CountValue | null;
  readonly offset: CountValue | null;
  readonly mode: 'user' | 'system' | 'securityEnforced' | null;
  /** Of changes of tracked fields, which only tests may ask for: they see none in an org either, as nothing of them is committed. */
  readonly isHistory: boolean;
  /** USING SCOPE mine: only rows that the user owns. */
  readonly mine: boolean;
  readonly forUpdate: boolean;
  readonly allRows: boolean;
  /** Every field that the query names, anywhere: what user mode asks for. */
  readonly fields: readonly ResolvedField[];
}

/** What a record of the result holds. Fields come in the order of the SELECT, `Id` at the end unless it is named. */
export interface SelectPlan {
  readonly object: ObjectSchema;
  readonly fields: readonly SelectedField[];
  /** `FORMAT(Amount) text`: read by name from the record, beside the field itself. */
  readonly aliased: readonly AliasedField[];
  readonly parents: readonly ParentPlan[];
  readonly children: readonly { readonly relationship: ChildRelationship; readonly lookup: FieldSchema; readonly plan: QueryPlan }[];
}

export interface ParentPlan {
  readonly lookup: FieldSchema;
  readonly select: SelectPlan;
  /** `TYPEOF`: by key prefix of the related record; `select` is for others, if it has fields. */
  readonly branches?: ReadonlyMap<string, SelectPlan>;
}

export interface SelectedField {
  readonly field: FieldSchema;
  /** `toLabel(Status)`: the label; `FORMAT(Amount)`: the text in the user's locale; else the value. */
  readonly shown: 'value' | 'label' | 'formatted';
}

export interface AliasedField {
  readonly alias: string;
  readonly field: ResolvedField;
  readonly shown: SelectedField['shown'];
}

/** A value that a row gives. */
export type ValueExpression =
  | { readonly kind: 'field'; readonly field: ResolvedField }
  /** Date function, `name` in upper case; `converted`: of the time in the user's zone. */
  | { readonly kind: 'date'; readonly name: string; readonly field: ResolvedField; readonly converted: boolean }
  | { readonly kind: 'distance'; readonly field: ResolvedField; readonly to: DistanceTo }
  /** `toLabel(Status)` in a condition. */
  | { readonly kind: 'label'; readonly field: ResolvedField };

/** `place`: latitude and longitude, or a bound Location. */
export interface DistanceTo {
  readonly place: readonly SoqlValue[] | SoqlValue;
  readonly unit: string;
}

export type AggregateFunction = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX';

/** A value that a group of rows gives. `argument` null: every row counts. */
export type GroupExpression =
  | { readonly kind: 'group'; readonly index: number }
  /** `GROUPING(field)`: 1 in a subtotal over the field, else 0. */
  | { readonly kind: 'grouping'; readonly index: number }
  | { readonly kind: 'aggregate'; readonly name: AggregateFunction; readonly argument: ResolvedField | null };

export interface AggregateColumn {
  /** Alias, field name, or `expr0` …, as `AggregateResult.get` takes it. */
  readonly alias: string;
  readonly expression: GroupExpression;
  /** `FORMAT(MAX(Amount))`: the field whose values the user's locale writes. */
  readonly formatted?: FieldSchema;
}

export type Operand = ValueExpression | GroupExpression;

/** Read from a single row, not from a group of rows. */
export const isOfRow = (operand: Operand): operand is ValueExpression =>
  operand.kind === 'field' || operand.kind === 'date' || operand.kind === 'distance' || operand.kind === 'label';

export type ConditionPlan =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly ConditionPlan[] }
  | { readonly kind: 'not'; readonly operand: ConditionPlan }
  | { readonly kind: 'compare'; readonly left: Operand; readonly operator: CompareOperator; readonly right: SoqlValue }
  | { readonly kind: 'in'; readonly left: Operand; readonly negated: boolean; readonly values: InPlan }
  | { readonly kind: 'includes'; readonly left: Operand; readonly negated: boolean; readonly values: InPlan };

export type InPlan =
  | { readonly kind: 'list'; readonly values: readonly SoqlValue[] }
  | { readonly kind: 'bind'; readonly slot: number }
  /** Semi-join: the values of `field` in the rows of `plan`. */
  | { readonly kind: 'subquery'; readonly plan: QueryPlan; readonly field: ResolvedField };

export interface OrderPlan {
  readonly expression: Operand;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}
