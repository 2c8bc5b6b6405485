import type { Expression, Identifier, Literal, Sosl, TypeRef } from '../language/ast.ts';
import { platformNamespace } from '../types/platform-data.ts';
import { resolveType, resolveTypeName } from '../types/resolve-type.ts';
import { instanceOfVerdict, isCastable, unify } from '../types/conversions.ts';
import { typeText } from '../types/type-text.ts';
import type { Type } from '../types/type.ts';
import { bindAssignment, bindStep } from './bind-assign.ts';
import { bindCall } from './bind-call.ts';
import { bindFieldAccess, bindName } from './bind-name.ts';
import { bindNew, bindNewArray, bindNewCollection, bindNewRecord } from './bind-new.ts';
import { bindBinary, bindUnary, domainOf } from './bind-operator.ts';
import { bindSoql } from './bind-soql.ts';
import type { BoundExpression, Constant } from './bound.ts';
import { type BodyContext, isError } from './context.ts';
import { convert, tryConvert } from './convert.ts';

/** The meaning of an expression. What is refused is reported once and answers a node of the error type. */
export function bindExpression(body: BodyContext, e: Expression): BoundExpression {
  const bound = meaningOf(body, e);
  body.file.seen?.(e, bound.type, bound);
  return bound;
}

function meaningOf(body: BodyContext, e: Expression): BoundExpression {
  switch (e.kind) {
    case 'Literal':
      return bindLiteral(body, e);
    case 'Name':
      return bindName(body, e.name);
    case 'FieldAccess':
      return bindFieldAccess(body, e);
    case 'MethodCall':
      return bindCall(body, e);
    case 'This':
      if (body.isStatic) body.report(e.span, 'invalid.this.static.context');
      else if (body.inConstructorCall) body.report(e.span, 'illegal.instance.variable.reference.in.constructor', 'this');
      else return { kind: 'ThisGet', type: body.table.class(body.owner), span: e.span };
      return body.refuse(e.span);
    case 'Super':
      body.report(e.span, 'variable.does.not.exist', 'super');
      return body.refuse(e.span);
    case 'New':
      return bindNew(body, e);
    case 'NewRecord':
      return bindNewRecord(body, e);
    case 'NewCollection':
      return bindNewCollection(body, e);
    case 'NewArray':
      return bindNewArray(body, e);
    case 'Cast':
      return bindCast(body, bindExpression(body, e.value), resolveType(body.types, e.type, body.owner, body.report, e.span), e.span);
    case 'InstanceOf':
      return bindInstanceOf(body, e);
    case 'Unary':
      return e.operator === '++' || e.operator === '--'
        ? bindStep(body, e.operand, e.operator, 'new', e.span)
        : bindUnary(body, e, bindExpression(body, e.operand));
    case 'Postfix':
      return bindStep(body, e.operand, e.operator, 'old', e.span);
    case 'Binary':
      return bindBinary(body, e, bindExpression);
    case 'Assignment':
      return bindAssignment(body, e);
    case 'Conditional':
      return bindConditional(body, e);
    case 'Coalesce':
      return bindCoalesce(body, e);
    case 'Index':
      return bindIndex(body, e);
    case 'TypeLiteral': {
      const of = resolveType(body.types, outermost(body, e.type), body.owner, body.report);
      const type = body.types.platform.symbol('System', 'Type');
      if (of.kind === 'error' || !type) return body.refuse(e.span);
      return { kind: 'ClassLiteral', of, type: body.table.class(type), span: e.span };
    }
    case 'Soql':
      return bindSoql(body, e);
    case 'Sosl':
      return bindSosl(body, e);
  }
}

/** Behind the name of a type `.class` takes any further names for it: `Account.Nothing.class` is `Account.class`. */
function outermost(body: BodyContext, ref: TypeRef): TypeRef {
  if (ref.arrayDepth > 0 || ref.typeArguments.length > 0) return ref;
  const texts = ref.names.map(({ text }) => text);
  const least = platformNamespace(texts[0]!) === undefined ? 1 : 2;
  for (let length = texts.length; length >= least; length--) {
    if (resolveTypeName(body.types, texts.slice(0, length), body.owner)) return { ...ref, names: ref.names.slice(0, length) };
  }
  return ref;
}

/** `[FIND …]` is `Search.query` of the same text, whose binds are names in sight; a bind that is more than a name cannot run. */
function bindSosl(body: BodyContext, e: Sosl): BoundExpression {
  const { span } = e;
  if (e.binds.map((bind) => bindExpression(body, bind)).some(isError)) return body.refuse(span);
  const text = e.text.trim().replace(/^\[/, '').replace(/\]$/, '');
  if (/:\s*(?:\w+\s*[.([]|\()/.test(text.replaceAll(/'(?:\\.|[^'\\])*'/g, "''"))) {
    body.file.cannotRun(span, 'SOSL with a bind that is no name');
    return {
      kind: 'CannotRun',
      what: 'SOSL with a bind that is no name',
      type: body.table.list(body.table.list(body.table.sobject)),
      span
    };
  }
  const identifier = (name: string): Identifier => ({ kind: 'Identifier', text: name, span });
  const system: Expression = { kind: 'Name', name: identifier('System'), span };
  const target: Expression = { kind: 'FieldAccess', target: system, name: identifier('Search'), nullSafe: false, span };
  const query: Expression = { kind: 'Literal', type: 'string', value: text, span };
  return bindExpression(body, { kind: 'MethodCall', target, name: identifier('query'), arguments: [query], nullSafe: false, span });
}

/** An expression where a Boolean is wanted. */
export function bindCondition(body: BodyContext, e: Expression): BoundExpression {
  const value = bindExpression(body, e);
  if (value.type.kind !== 'null') return convert(body, value, body.table.boolean, e.span, 'invalid.condition.type');
  body.report(e.span, 'invalid.condition.type', typeText(value.type));
  return body.refuse(e.span);
}

function bindLiteral(body: BodyContext, e: Literal): BoundExpression {
  const { table } = body;
  const constant = (of: Constant['of'], type: Type, value: Constant['value']): Constant => ({
    kind: 'Constant',
    of,
    type,
    value,
    span: e.span
  });
  const text = e.value.replace(/[lLdD]$/, '');
  switch (e.type) {
    case 'integer':
      if (Number(text) <= 2147483647) return constant('integer', table.integer, Number(text));
      body.report(e.span, 'illegal.integer.literal');
      return body.refuse(e.span);
    case 'long':
      if (BigInt(text) <= 9223372036854775807n) return constant('long', table.long, text);
      body.report(e.span, 'illegal.long.literal');
      return body.refuse(e.span);
    case 'number':
      return constant('decimal', table.decimal, text);
    case 'double':
      return constant('double', table.double, text);
    case 'string':
      return constant('string', table.string, e.value);
    case 'boolean':
      return constant('boolean', table.boolean, e.value.toLowerCase() === 'true');
    case 'null':
      return constant('null', table.null, null);
  }
}

export function bindCast(body: BodyContext, value: BoundExpression, to: Type, span: Expression['span']): BoundExpression {
  if (isError(value) || to.kind === 'error') return body.refuse(span);
  const implicit = tryConvert(body, value, to);
  if (implicit && !(implicit.kind === 'Convert' && implicit.how === 'checkedCast')) {
    return implicit.type === to ? implicit : { kind: 'Retyped', value: implicit, type: to, span };
  }
  if (!isCastable(body.types, value.type, to)) {
    body.report(span, 'incompatible.cast.types', typeText(value.type), typeText(to));
    return body.refuse(span);
  }
  const from = domainOf(value.type);
  const domain = domainOf(to);
  if (from && domain) return { kind: 'NarrowNumber', from, to: domain, value, type: to, span };
  return { kind: 'CastTo', value, type: to, span };
}

function bindInstanceOf(body: BodyContext, e: Expression & { kind: 'InstanceOf' }): BoundExpression {
  const value = bindExpression(body, e.value);
  const of = resolveType(body.types, e.type, body.owner, body.report, e.span);
  if (isError(value) || of.kind === 'error') return body.refuse(e.span);
  const verdict = instanceOfVerdict(body.types, value.type, of);
  if (verdict === 'alwaysTrue') body.report(e.span, 'invalid.instanceof.always.true', typeText(value.type), typeText(of));
  else if (verdict === 'alwaysFalse') body.report(e.span, 'invalid.instanceof.always.false', typeText(value.type), typeText(of));
  else if (verdict === 'notAllowed') body.report(e.span, 'invalid.instanceof.invalid.type', typeText(of));
  else return { kind: 'InstanceOfTest', value, of, type: body.table.boolean, span: e.span };
  return body.refuse(e.span);
}

function bindConditional(body: BodyContext, e: Expression & { kind: 'Conditional' }): BoundExpression {
  const condition = bindCondition(body, e.condition);
  const then = bindExpression(body, e.then);
  const otherwise = bindExpression(body, e.otherwise);
  if (isError(condition) || isError(then) || isError(otherwise)) return body.refuse(e.span);
  const type = unify(body.types, then.type, otherwise.type);
  if (!type) {
    body.report(e.span, 'incompatible.ternary.expression.types', typeText(otherwise.type), typeText(then.type));
    return body.refuse(e.span);
  }
  return {
    kind: 'Choice',
    condition,
    then: convert(body, then, type),
    otherwise: convert(body, otherwise, type),
    type,
    span: e.span
  };
}

function bindCoalesce(body: BodyContext, e: Expression & { kind: 'Coalesce' }): BoundExpression {
  let left = bindExpression(body, e.left);
  const right = bindExpression(body, e.right);
  if (isError(left) || isError(right)) return body.refuse(e.span);
  if (left.kind === 'Query' && left.type.kind === 'list' && right.type.kind === 'sobject') {
    left = { ...left, mode: 'singleOrNull', type: left.type.element };
  }
  const type = unify(body.types, left.type, right.type);
  if (!type) {
    body.report(e.span, 'incompatible.nullcoalescing.expression.types', typeText(left.type), typeText(right.type));
    return body.refuse(e.span);
  }
  return { kind: 'CoalesceNull', left: convert(body, left, type), right: convert(body, right, type), type, span: e.span };
}

function bindIndex(body: BodyContext, e: Expression & { kind: 'Index' }): BoundExpression {
  const target = bindExpression(body, e.target);
  const index = bindExpression(body, e.index);
  if (isError(target) || isError(index)) return body.refuse(e.span);
  if (target.type.kind !== 'list') body.report(e.span, 'invalid.list.type', typeText(target.type));
  if (index.type !== body.table.integer) body.report(e.span, 'invalid.list.index.type', 'Integer', typeText(index.type));
  if (target.type.kind !== 'list' || index.type !== body.table.integer) return body.refuse(e.span);
  return { kind: 'ListGet', target, index, type: target.type.element, span: e.span };
}
