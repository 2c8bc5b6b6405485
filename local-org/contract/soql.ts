/**
 * The tree of a SOQL query, made by `compiler/language` from Apex source (static) and at run time from text (dynamic),
 * planned by `runtime/query`. Names keep their source case; nothing is resolved. Pure JSON: the emitter writes it into the program.
 */
export interface SoqlQuery {
  readonly select: readonly SelectItem[];
  readonly from: FromItem;
  /** `FROM Contact c, c.Account a`: alias → relationship path. */
  readonly aliases: readonly { readonly path: readonly string[]; readonly alias: string }[];
  readonly scope?: string;
  readonly where?: Condition;
  readonly mode?: 'user' | 'system' | 'securityEnforced';
  readonly groupBy?: { readonly kind: 'plain' | 'rollup' | 'cube'; readonly items: readonly FieldExpression[] };
  readonly having?: Condition;
  readonly orderBy: readonly OrderItem[];
  readonly limit?: CountValue;
  readonly offset?: CountValue;
  readonly forUpdate: boolean;
  readonly forView: boolean;
  readonly forReference: boolean;
  readonly allRows: boolean;
}

export interface FromItem {
  /** Object name; in a sub-query the child relationship name. */
  readonly name: string;
  readonly alias?: string;
}

export type SelectItem =
  | { readonly kind: 'expression'; readonly expression: FieldExpression; readonly alias?: string }
  /** `SELECT COUNT()`: the query answers an Integer. */
  | { readonly kind: 'count' }
  | { readonly kind: 'subquery'; readonly query: SoqlQuery }
  | { readonly kind: 'fields'; readonly set: 'ALL' | 'STANDARD' | 'CUSTOM' }
  | {
      readonly kind: 'typeof';
      readonly relationship: readonly string[];
      readonly when: readonly { readonly object: string; readonly fields: readonly (readonly string[])[] }[];
      readonly otherwise: readonly (readonly string[])[];
    };

export type FieldExpression =
  | { readonly kind: 'field'; readonly path: readonly string[] }
  /** Aggregate, date, toLabel, FORMAT, convertTimezone, DISTANCE … name in upper case. */
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly (FieldExpression | SoqlValue)[] };

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Condition[] }
  | { readonly kind: 'not'; readonly operand: Condition }
  | { readonly kind: 'compare'; readonly left: FieldExpression; readonly operator: CompareOperator; readonly right: SoqlValue }
  | { readonly kind: 'in'; readonly left: FieldExpression; readonly negated: boolean; readonly values: InValues }
  | { readonly kind: 'includes'; readonly left: FieldExpression; readonly negated: boolean; readonly values: InValues };

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like';

export type InValues =
  | { readonly kind: 'list'; readonly values: readonly SoqlValue[] }
  | { readonly kind: 'bind'; readonly slot: number }
  | { readonly kind: 'subquery'; readonly query: SoqlQuery };

export type SoqlValue =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  /** ISO texts as written. */
  | { readonly kind: 'date' | 'datetime' | 'time'; readonly text: string }
  /** `LAST_N_DAYS:30` → name `LAST_N_DAYS`, n 30. */
  | { readonly kind: 'dateLiteral'; readonly name: string; readonly n?: number }
  | { readonly kind: 'currency'; readonly text: string }
  | { readonly kind: 'bind'; readonly slot: number };

export type CountValue = { readonly kind: 'number'; readonly value: number } | { readonly kind: 'bind'; readonly slot: number };

export interface OrderItem {
  readonly expression: FieldExpression;
  readonly descending: boolean;
  /** Absent: nulls first ascending, last descending. */
  readonly nulls?: 'first' | 'last';
}

/** What a parser answers for dynamic SOQL: binds by name, in slot order. `org.ts` hands the compiler's parser to the runtime. */
export interface ParsedSoql {
  readonly query: SoqlQuery;
  /** Bind expression text per slot: `:ids` → `ids`. */
  readonly binds: readonly string[];
}
export type ParseSoql = (text: string) => ParsedSoql;
/** Thrown by `ParseSoql`; `message` is the platform's text of a QueryException. */
export class SoqlSyntaxError extends Error {}
