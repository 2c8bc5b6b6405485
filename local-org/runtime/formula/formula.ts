/** A parsed formula of a field or validation rule. Names keep their source case; nothing is resolved. */
export type Formula =
  | { readonly kind: 'literal'; readonly value: FormulaLiteral }
  /** `Name`, `Account.Owner.Name`, `$User.Id`. */
  | { readonly kind: 'name'; readonly path: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Formula[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly operand: Formula }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Formula; readonly right: Formula };

export type FormulaLiteral =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' };

export type BinaryOperator = '||' | '&&' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '&' | '*' | '/' | '^';

/** Thrown for a text that is no formula; `message` says what and where. */
export class FormulaSyntaxError extends Error {}
