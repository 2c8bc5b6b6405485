import type { Binary, BinaryOperator, Expression, Span, Unary } from '../language/ast.ts';
import { isAssignable } from '../types/conversions.ts';
import { typeText } from '../types/type-text.ts';
import type { Type } from '../types/type.ts';
import type { ArithmeticDomain, BoundExpression, Relation } from './bound.ts';
import { type BodyContext, isError } from './context.ts';
import { convert, tryConvert } from './convert.ts';

/** The arithmetic of a type, or undefined if it is no number. Order is that of promotion. */
export function domainOf(type: Type): ArithmeticDomain | undefined {
  if (type.kind !== 'primitive') return undefined;
  return ({ Integer: 'integer', Long: 'long', Double: 'double', Decimal: 'decimal' } as Partial<Record<string, ArithmeticDomain>>)[
    type.name
  ];
}
const promotion: readonly ArithmeticDomain[] = ['integer', 'long', 'double', 'decimal'];
const widest = (a: ArithmeticDomain, b: ArithmeticDomain): ArithmeticDomain => (promotion.indexOf(a) > promotion.indexOf(b) ? a : b);

/** Left-deep chains (`a + b + c …`) are walked, not recursed into: generated texts may be thousands of parts long. */
export function bindBinary(body: BodyContext, e: Binary, bind: (body: BodyContext, e: Expression) => BoundExpression): BoundExpression {
  const spine: Binary[] = [];
  let at: Expression = e;
  while (at.kind === 'Binary') {
    spine.push(at);
    at = at.left;
  }
  let left = bind(body, at);
  for (const node of spine.reverse()) {
    left = binary(body, node.operator, left, bind(body, node.right), node.span);
    if (node !== e) body.file.seen?.(node, left.type, left);
  }
  return left;
}

/** One operator over bound operands; also what `+=` computes. */
export function binary(
  body: BodyContext,
  operator: BinaryOperator,
  left: BoundExpression,
  right: BoundExpression,
  span: Span
): BoundExpression {
  if (isError(left) || isError(right)) return body.refuse(span);
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmetic(body, operator, left, right, span);
    case '&&':
    case '||':
      return logical(body, operator, left, right, span);
    case '&':
    case '|':
    case '^':
      return bitwise(body, operator, left, right, span);
    case '<<':
    case '>>':
    case '>>>':
      return shift(body, operator, left, right, span);
    case '==':
    case '!=':
    case '<>':
      return equality(body, operator !== '==', left, right, span);
    case '===':
    case '!==':
      return identity(body, operator === '!==', left, right, span);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return relation(body, operator, left, right, span);
    case '%':
      body.report(span, 'invalid.apex.symbol', '%');
      return body.refuse(span);
  }
}

function arithmetic(
  body: BodyContext,
  operator: '+' | '-' | '*' | '/',
  left: BoundExpression,
  right: BoundExpression,
  span: Span
): BoundExpression {
  const { table } = body;
  if (left.type.kind === 'void' || right.type.kind === 'void') {
    body.report(span, 'invalid.void.arithmetic.expression');
    return body.refuse(span);
  }
  if (left.type === table.string || right.type === table.string) {
    if (operator !== '+') {
      body.report(span, 'invalid.numeric.arguments.expression');
      return body.refuse(span);
    }
    const parts = left.kind === 'TextConcat' ? [...left.parts, right] : [left, right];
    return { kind: 'TextConcat', parts, type: table.string, span };
  }
  const date = dateArithmetic(body, operator, left, right, span);
  if (date) return date;
  const [leftDomain, rightDomain] = [domainOf(left.type), domainOf(right.type)];
  if (!leftDomain || !rightDomain) {
    body.report(span, 'invalid.numeric.arguments.expression');
    return body.refuse(span);
  }
  const domain = widest(leftDomain, rightDomain);
  const type = table[domain];
  return { kind: 'Arithmetic', operator, domain, left: convert(body, left, type), right: convert(body, right, type), type, span };
}

const dateMessages = {
  Date: 'invalid.date.operand.expression',
  Time: 'invalid.time.operand.expression',
  Datetime: 'invalid.datetime.operand.expression'
} as const;

function dateArithmetic(
  body: BodyContext,
  operator: string,
  left: BoundExpression,
  right: BoundExpression,
  span: Span
): BoundExpression | undefined {
  const name = left.type.kind === 'primitive' ? left.type.name : undefined;
  if (name !== 'Date' && name !== 'Time' && name !== 'Datetime') return undefined;
  const domain = domainOf(right.type);
  const allowed = domain === 'integer' || (domain === 'long' ? name !== 'Datetime' : name === 'Datetime' && domain !== undefined);
  if ((operator === '+' || operator === '-') && allowed) {
    return { kind: 'DateArithmetic', sign: operator === '+' ? 1 : -1, left, right, type: left.type, span };
  }
  if (operator === '*' || operator === '/') body.report(span, 'invalid.numeric.arguments.expression');
  if (!allowed) body.report(span, dateMessages[name]);
  return body.refuse(span);
}

function logical(body: BodyContext, operator: '&&' | '||', left: BoundExpression, right: BoundExpression, span: Span): BoundExpression {
  const { boolean } = body.table;
  if (left.type.kind === 'null' || right.type.kind === 'null') {
    body.report(span, 'invalid.comparison.types', typeText(left.type), typeText(right.type));
    return body.refuse(span);
  }
  const a = tryConvert(body, left, boolean);
  const b = tryConvert(body, right, boolean);
  if (!a || !b) {
    body.report(span, 'invalid.logical.type', 'Boolean');
    return body.refuse(span);
  }
  const operands = a.kind === 'Logical' && a.operator === operator ? [...a.operands, b] : [a, b];
  return { kind: 'Logical', operator, operands, type: boolean, span };
}

function bitwise(body: BodyContext, operator: '&' | '|' | '^', left: BoundExpression, right: BoundExpression, span: Span): BoundExpression {
  const { table } = body;
  const [a, b] = [domainOf(left.type), domainOf(right.type)];
  if (left.type === table.boolean && right.type === table.boolean) {
    return { kind: 'Bitwise', operator, domain: 'boolean', left, right, type: table.boolean, span };
  }
  if ((a === 'integer' || a === 'long') && (b === 'integer' || b === 'long')) {
    const domain = a === 'long' || b === 'long' ? 'long' : 'integer';
    const type = table[domain];
    return { kind: 'Bitwise', operator, domain, left: convert(body, left, type), right: convert(body, right, type), type, span };
  }
  body.report(span, 'invalid.bitwise.operator.arguments', operator);
  return body.refuse(span);
}

function shift(
  body: BodyContext,
  operator: '<<' | '>>' | '>>>',
  left: BoundExpression,
  right: BoundExpression,
  span: Span
): BoundExpression {
  const [domain, by] = [domainOf(left.type), domainOf(right.type)];
  if ((domain === 'integer' || domain === 'long') && (by === 'integer' || by === 'long')) {
    return { kind: 'Shift', operator, domain, left, right, type: left.type, span };
  }
  body.report(span, 'invalid.shift.operator.arguments', operator);
  return body.refuse(span);
}

function equality(body: BodyContext, negated: boolean, left: BoundExpression, right: BoundExpression, span: Span): BoundExpression {
  const { table } = body;
  const node = (how: 'same' | 'text' | 'id' | 'number' | 'value', a = left, b = right): BoundExpression => ({
    kind: 'Equality',
    negated,
    how,
    left: a,
    right: b,
    type: table.boolean,
    span
  });
  if (left.type.kind === 'null' || right.type.kind === 'null' || (left.type.kind === 'void' && right.type.kind === 'void'))
    return node('same');
  const [a, b] = [domainOf(left.type), domainOf(right.type)];
  if (a && b) return node(a === b && a !== 'decimal' ? 'same' : 'number');
  if (left.type === table.string && right.type === table.string) return node('text');
  if (left.type === table.id || right.type === table.id) {
    const [x, y] = [tryConvert(body, left, table.id), tryConvert(body, right, table.id)];
    if (x && y) return node('id', x, y);
  }
  if (left.type === table.boolean && right.type === table.boolean) return node('same');
  if (comparable(body, left.type, right.type)) {
    return node('value', tryConvert(body, left, right.type) ?? left, tryConvert(body, right, left.type) ?? right);
  }
  body.report(span, 'invalid.comparison.types', typeText(left.type), typeText(right.type));
  return body.refuse(span);
}

/** One side converts to the other. */
function comparable(body: BodyContext, a: Type, b: Type): boolean {
  if (a.kind === 'void' || b.kind === 'void') return false;
  return isAssignable(body.types, a, b) || isAssignable(body.types, b, a);
}

function identity(body: BodyContext, negated: boolean, left: BoundExpression, right: BoundExpression, span: Span): BoundExpression {
  if (left.type.kind === 'null' || right.type.kind === 'null') {
    body.report(span, 'invalid.comparison.types', typeText(left.type), typeText(right.type));
    return body.refuse(span);
  }
  for (const { type } of [left, right]) {
    const isObject = left.type === body.table.object || right.type === body.table.object;
    if (type.kind === 'void' || (type.kind === 'primitive' && !isObject)) {
      body.report(span, 'invalid.exact.equality.type', typeText(type));
      return body.refuse(span);
    }
  }
  if (comparable(body, left.type, right.type)) {
    return { kind: 'Equality', negated, how: 'same', left, right, type: body.table.boolean, span };
  }
  body.report(span, 'invalid.comparison.types', typeText(left.type), typeText(right.type));
  return body.refuse(span);
}

const ordered = new Set(['Date', 'Datetime', 'Time']);

function relation(
  body: BodyContext,
  operator: '<' | '<=' | '>' | '>=',
  left: BoundExpression,
  right: BoundExpression,
  span: Span
): BoundExpression {
  const { table } = body;
  const node = (how: Relation['how'], a = left, b = right): BoundExpression => ({
    kind: 'Relation',
    operator,
    how,
    left: a,
    right: b,
    type: table.boolean,
    span
  });
  const [leftType, rightType] = [left.type, right.type];
  const [a, b] = [domainOf(leftType), domainOf(rightType)];
  if (a && b) {
    if (a !== 'decimal' && b !== 'decimal') return node('plain');
    // A Double may be none that a Decimal can hold.
    if (a === 'double' || b === 'double') return node('compare');
    return node('decimal', convert(body, left, table.decimal), convert(body, right, table.decimal));
  }
  const isText = (type: Type): boolean => type === table.string || type === table.id;
  if (isText(leftType) && isText(rightType)) return node('text');
  const names = [leftType, rightType].map((type) => (type.kind === 'primitive' ? type.name : ''));
  if (names.every((name) => ordered.has(name))) {
    const [x, y] = [tryConvert(body, left, rightType) ?? left, tryConvert(body, right, leftType) ?? right];
    if (names[0] === names[1] || x !== left || y !== right) return node('compare', x, x === left ? y : right);
  }
  if (leftType.kind !== 'null' && rightType.kind !== 'null' && comparable(body, leftType, rightType))
    body.report(span, 'invalid.inequality.type', typeText(left.type));
  else body.report(span, 'invalid.comparison.types', typeText(left.type), typeText(right.type));
  return body.refuse(span);
}

export function bindUnary(body: BodyContext, e: Unary, value: BoundExpression): BoundExpression {
  const { span } = e;
  if (isError(value)) return value;
  const domain = domainOf(value.type);
  switch (e.operator) {
    case '!':
      if (value.type === body.table.boolean) return { kind: 'Not', value, type: value.type, span };
      body.report(span, 'invalid.boolean.prefix.operand', '!');
      break;
    case '~':
      if (domain === 'integer' || domain === 'long') return { kind: 'BitNot', domain, value, type: value.type, span };
      body.report(span, 'invalid.type.bitwise.negate', typeText(value.type));
      break;
    case '+':
      // It does nothing, to whatever it stands before.
      return value;
    case '-':
      if (!domain) body.report(span, 'invalid.negate.prefix.operand');
      else if (value.kind === 'Constant' && domain === 'integer') return { ...value, value: -Number(value.value), span };
      else return { kind: 'Negate', domain, value, type: value.type, span };
      break;
  }
  return body.refuse(span);
}
