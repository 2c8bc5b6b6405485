import {
  Arth1ExpressionContext,
  Arth2ExpressionContext,
  ArrayExpressionContext,
  AssignExpressionContext,
  BitAndExpressionContext,
  BitExpressionContext,
  BitNotExpressionContext,
  BitOrExpressionContext,
  CastExpressionContext,
  CmpExpressionContext,
  CoalExpressionContext,
  CondExpressionContext,
  DotExpressionContext,
  EqualityExpressionContext,
  type ExpressionContext,
  InstanceOfExpressionContext,
  LogAndExpressionContext,
  LogOrExpressionContext,
  MethodCallExpressionContext,
  NegExpressionContext,
  NewExpressionContext,
  PostOpExpressionContext,
  PreOpExpressionContext,
  PrimaryExpressionContext,
  SubExpressionContext
} from '@apexdevtools/apex-parser';
import type { Assignment, BinaryOperator, Expression, Postfix, Span, TypeRef, Unary } from '../ast.ts';
import { lineStarts, spanAt } from '../source.ts';
import { type Conversion, identifier, identifierAt, join, spanOf, spanOfTokens } from './context.ts';
import { creator } from './creators.ts';
import { expressions } from './lists.ts';
import { primary } from './primaries.ts';
import { typeRef } from './types.ts';

/** Chains such as `a + b + …` and `a.b().c()…` lean left; they are walked in a loop, so that their length does not cost stack. */
export function expression(conversion: Conversion, context: ExpressionContext): Expression {
  const pending: ExpressionContext[] = [];
  let at = context;
  for (let left = leftOf(at); left; left = leftOf(at)) {
    pending.push(at);
    at = left;
  }
  let result = leaf(conversion, at);
  if (result.kind === 'Super' && !(pending.at(-1) instanceof DotExpressionContext)) reportAfter(conversion, result.span);
  for (let index = pending.length - 1; index >= 0; index--) result = extend(conversion, pending[index]!, result);
  return result;
}

/** The platform's own grammar has no `super` without a dot: what follows is one too many. */
function reportAfter({ text, report }: Conversion, { end }: Span): void {
  const [, before, token] = /^((?:\s|\/\/.*|\/\*[^]*?\*\/)*)(\w+|\W)/.exec(text.slice(end))!;
  const start = end + before!.length;
  report(spanAt(lineStarts(text), start, start + token!.length), 'unexpected.token', `'${token}'`);
}

function isBinary(context: ExpressionContext): context is ExpressionContext & { expression(index: number): ExpressionContext } {
  return (
    context instanceof Arth2ExpressionContext ||
    context instanceof LogAndExpressionContext ||
    context instanceof LogOrExpressionContext ||
    context instanceof EqualityExpressionContext ||
    context instanceof CmpExpressionContext ||
    context instanceof Arth1ExpressionContext ||
    context instanceof BitExpressionContext ||
    context instanceof BitAndExpressionContext ||
    context instanceof BitOrExpressionContext ||
    context instanceof BitNotExpressionContext
  );
}

function leftOf(context: ExpressionContext): ExpressionContext | undefined {
  if (
    context instanceof DotExpressionContext ||
    context instanceof PostOpExpressionContext ||
    context instanceof InstanceOfExpressionContext
  )
    return context.expression();
  if (context instanceof ArrayExpressionContext || context instanceof CoalExpressionContext || isBinary(context))
    return context.expression(0);
  return undefined;
}

/** The node of `context` around its converted left part. */
function extend(conversion: Conversion, context: ExpressionContext, left: Expression): Expression {
  const span = { ...spanOf(context), ...startOf(left) };
  if (context instanceof DotExpressionContext) return dot(conversion, context, left);
  if (context instanceof PostOpExpressionContext)
    return { kind: 'Postfix', span, operator: operatorText(context, 1) as Postfix['operator'], operand: left };
  if (context instanceof InstanceOfExpressionContext)
    return { kind: 'InstanceOf', span, value: left, type: typeRef(conversion, context.typeRef()) };
  const right = expression(conversion, (context as CoalExpressionContext).expression(1));
  if (context instanceof ArrayExpressionContext) return { kind: 'Index', span, target: left, index: right };
  if (context instanceof CoalExpressionContext) return { kind: 'Coalesce', span, left, right };
  return { kind: 'Binary', span, operator: operatorText(context, 1) as BinaryOperator, left, right };
}

function startOf(left: Expression): { start: number; line: number; column: number } {
  const { start, line, column } = left.span;
  return { start, line, column };
}

/** The tokens between two operands, from child `first` on: `>` `=` → `>=`. */
function operatorText(context: ExpressionContext, first: number): string {
  const children = context.children!;
  let text = children[first]!.getText();
  for (let index = first + 1; index < children.length - 1; index++) text += children[index]!.getText();
  return text;
}

function dot(conversion: Conversion, context: DotExpressionContext, target: Expression): Expression {
  const span = { ...spanOf(context), ...startOf(target) };
  const nullSafe = Boolean(context.QUESTIONDOT());
  const call = context.dotMethodCall();
  const after = (call ?? context.anyId()).start;
  // A dot right behind a name has the next one right behind it.
  const isGlued = /\w$/.test(conversion.text.slice(target.span.start, target.span.end)) && conversion.text[target.span.end] === '.';
  if (target.kind === 'Literal' && target.type === 'integer' && isGlued) conversion.report(span, 'unexpected.token', "'.'");
  if (target.kind === 'Literal' && (target.type === 'boolean' || target.type === 'null') && isGlued)
    conversion.report(span, 'variable.does.not.exist', target.value);
  // Nothing follows `x++`, unless parentheses close it.
  if (target.kind === 'Postfix' && /[-+]$/.test(conversion.text.slice(target.span.start, target.span.end)))
    conversion.report(spanOfTokens(after, after), 'unexpected.token', "'.'");
  if (target.kind === 'TypeLiteral' && isGlued) reportMemberOfType(conversion, target.type);
  if (isGlued && target.span.end + 1 !== after.start)
    conversion.report(spanOfTokens(after, after), call ? 'missing.syntax' : 'unmatched.syntax', `'${after.text}'`, ';');
  if (!call) return { kind: 'FieldAccess', span, target, name: identifier(conversion, context.anyId()), nullSafe };
  return {
    kind: 'MethodCall',
    span,
    target,
    name: identifier(conversion, call.anyId()),
    arguments: expressions(conversion, call.expressionList()),
    nullSafe
  };
}

/** `Account.class.getName()` goes on behind its type; a type with arguments or brackets has no dot behind it. */
function reportMemberOfType(conversion: Conversion, { names, typeArguments, arrayDepth, span }: TypeRef): void {
  const first = names[0]!;
  if (arrayDepth > 0) conversion.report(span, 'missing.syntax', "'['", ';');
  if (arrayDepth > 0 || typeArguments.length === 0) return;
  // What the grammar has a word of its own for is unexpected, too.
  if (/^(list|map)$/i.test(first.text)) conversion.report(first.span, 'unexpected.token', `'${first.text}'`);
  conversion.report(span, 'unexpected.token', "'.'");
}

function leaf(conversion: Conversion, context: ExpressionContext): Expression {
  const span = spanOf(context);
  if (context instanceof PrimaryExpressionContext) return primary(conversion, context.primary());
  if (context instanceof MethodCallExpressionContext) {
    const call = context.methodCall();
    const name = identifierAt(conversion, spanOfTokens(call.start, call.start));
    return { kind: 'MethodCall', span, name, arguments: expressions(conversion, call.expressionList()), nullSafe: false };
  }
  // Parentheses leave no trace but the span.
  if (context instanceof SubExpressionContext) return { ...expression(conversion, context.expression()), span };
  if (context instanceof NewExpressionContext) return creator(conversion, context.creator(), span);
  if (context instanceof CastExpressionContext)
    return { kind: 'Cast', span, type: typeRef(conversion, context.typeRef()), value: expression(conversion, context.expression()) };
  if (context instanceof PreOpExpressionContext || context instanceof NegExpressionContext) {
    const operand = expression(conversion, context.expression());
    return { kind: 'Unary', span, operator: context.children![0]!.getText() as Unary['operator'], operand };
  }
  if (context instanceof CondExpressionContext) {
    const [condition, then, otherwise] = context.expression_list().map((part) => expression(conversion, part));
    return { kind: 'Conditional', span, condition: condition!, then: then!, otherwise: otherwise! };
  }
  if (context instanceof AssignExpressionContext) {
    const [target, value] = context.expression_list().map((part) => expression(conversion, part));
    const operator = operatorText(context, 1) as Assignment['operator'];
    return { kind: 'Assignment', span: join(target!, value!), operator, target: target!, value: value! };
  }
  throw new Error(`Unknown expression rule at line ${span.line}`);
}
