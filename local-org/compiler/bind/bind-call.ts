import type { Identifier, MethodCall, Span } from '../language/ast.ts';
import { findConstructors, findMethods, type FoundMethod, isVisible } from '../types/lookup.ts';
import { chooseMethod } from '../types/method-lookup.ts';
import { callText, chooseOverload } from '../types/overloads.ts';
import { memberKey } from '../types/platform-types.ts';
import { typeText } from '../types/type-text.ts';
import { holders } from '../types/overlay.ts';
import type { MethodSymbol, Type, TypeSymbol } from '../types/type.ts';
import { bindExpression } from './bind-expression.ts';
import { dottedNames, isNextTo, resolveDotted, throughNullSafe } from './bind-name.ts';
import { isFitting } from './fitting-call.ts';
import { addErrorOnField } from './add-error.ts';
import { dynamicScope, isDataMember, specialStaticCall } from './bind-platform-call.ts';
import { resolveTypeName } from '../types/resolve-type.ts';
import type { BoundExpression } from './bound.ts';
import { type BodyContext, isError } from './context.ts';
import { convertArgument } from './convert.ts';

export function bindCall(body: BodyContext, e: MethodCall): BoundExpression {
  if (!e.target) return bindUnqualified(body, e);
  if (e.target.kind === 'Super') return bindSuperCall(body, e);
  const names = dottedNames(e.target);
  const meaning = names ? resolveDotted(body, names, false) : { kind: 'value' as const, value: bindExpression(body, e.target) };
  const values = bindArguments(body, e);
  if (!meaning || values.some(isError)) return body.refuse(e.span);
  if (meaning.kind === 'type' && (e.nullSafe || !isNextTo(names!.at(-1)!, e.name))) {
    body.report(e.target.span, 'variable.does.not.exist', names!.map((name) => name.text).join('.'));
    return body.refuse(e.span);
  }
  if (meaning.kind === 'type') {
    return specialStaticCall(body, meaning.type, e.name, values, e.span) ?? callOn(body, meaning.type, undefined, e.name, values, e.span);
  }
  const hidden = names?.length === 1 && isNextTo(names[0]!, e.name) ? typeBehind(body, names[0]!, meaning.value, e.name) : undefined;
  if (hidden) return callOn(body, hidden, undefined, e.name, values, e.span);
  if (names) body.file.seen?.(e.target, meaning.value.type, meaning.value);
  const ofRows = findMethods(body.types, meaning.value.type, e.name.text).length > 0;
  return throughNullSafe(body, meaning.value, e.nullSafe, (receiver) => callOnValue(body, receiver, e, values), ofRows);
}

/** `Test.isRunningTest()` where a superclass has a member `Test` without such a method: the type of that name is meant. */
function typeBehind(body: BodyContext, name: Identifier, value: BoundExpression, method: Identifier): Type | undefined {
  if (isError(value) || findMethods(body.types, value.type, method.text).length > 0) return undefined;
  const type = resolveTypeName(body.types, [name.text], body.owner);
  return type && type.kind === 'class' && findMethods(body.types, type, method.text).length > 0 ? type : undefined;
}

export function bindArguments(body: BodyContext, e: { readonly arguments: MethodCall['arguments'] }): readonly BoundExpression[] {
  return e.arguments.map((argument) => bindExpression(body, argument));
}

function callOnValue(body: BodyContext, receiver: BoundExpression, e: MethodCall, values: readonly BoundExpression[]): BoundExpression {
  return addErrorOnField(body, receiver, e, values) ?? callOn(body, receiver.type, receiver, e.name, values, e.span);
}

/** `run(x)`: of the class, else a static method of the outer class. */
function bindUnqualified(body: BodyContext, e: MethodCall): BoundExpression {
  const { name, span } = e;
  if (name.text.toLowerCase() === 'this' || name.text.toLowerCase() === 'super') {
    return misplacedDelegation(body, e, name.text.toLowerCase() === 'this');
  }
  const values = bindArguments(body, e);
  if (values.some(isError)) return body.refuse(span);
  const own = body.table.class(body.owner);
  const receiver: BoundExpression | undefined = body.isStatic ? undefined : { kind: 'ThisGet', type: own, span: name.span };
  return callOn(body, own, receiver, name, values, span, true);
}

/** `this(…)` or `super(…)` that is not the first statement of a constructor. */
function misplacedDelegation(body: BodyContext, e: MethodCall, toThis: boolean): BoundExpression {
  const types = bindArguments(body, e).map(typeOf);
  const target = toThis ? body.table.class(body.owner) : body.owner.superclass;
  if (!target) body.report(e.span, 'no.super.type', body.owner.name);
  else if (chooseOverload(body.types, findConstructors(body.types, target), types).kind === 'none')
    body.report(e.span, 'invalid.constructor', callText('<init>', types));
  else body.report(e.span, toThis ? 'invalid.this.call' : 'invalid.super.call');
  return body.refuse(e.span);
}

function bindSuperCall(body: BodyContext, e: MethodCall): BoundExpression {
  const values = bindArguments(body, e);
  const superclass = body.owner.superclass ?? objectClass(body);
  if (body.isStatic) body.report(e.span, 'invalid.super.static.context');
  if (body.isStatic || values.some(isError) || !superclass) return body.refuse(e.span);
  const receiver: BoundExpression = { kind: 'ThisGet', type: superclass, span: e.span };
  if (!body.owner.superclass && findMethods(body.types, superclass, e.name.text).length === 0) {
    body.report(e.name.span, 'invalid.method.not.found', callText(e.name.text, values.map(typeOf)), 'System.ApexBaseClass');
    return body.refuse(e.span);
  }
  const call = callOn(body, superclass, receiver, e.name, values, e.span);
  if (call.kind === 'VirtualCall' && call.method.isAbstract) {
    const { method } = call;
    body.report(
      e.span,
      'invalid.abstract.method.call',
      signatureText({ symbol: method, parameters: method.parameters.map((one) => one.type), returns: method.returns })
    );
    return body.refuse(e.span);
  }
  return call.kind === 'VirtualCall'
    ? { kind: 'SuperCall', method: call.method, arguments: call.arguments, type: call.type, span: e.span }
    : call;
}

function objectClass(body: BodyContext): Type | undefined {
  return body.table.object;
}

/** A call of `name` on a type: `receiver` absent means a static call. */
function callOn(
  body: BodyContext,
  type: Type,
  receiver: BoundExpression | undefined,
  name: Identifier,
  values: readonly BoundExpression[],
  span: Span,
  unqualified = false
): BoundExpression {
  const choice = chooseMethod(body.types, type, name.text, values.map(typeOf), receiver ? 'value' : 'type');
  if (choice.kind === 'none') {
    const hidden = type.kind === 'error';
    if (!hidden) body.report(name.span, 'invalid.method.not.found', callText(name.text, values.map(typeOf)), typeText(type));
    return body.refuse(span);
  }
  if (choice.kind === 'ambiguous') {
    body.report(name.span, 'ambiguous.method.signature', callText(name.text, values.map(typeOf)));
    return body.refuse(span);
  }
  const { method } = choice;
  const { symbol } = method;
  if (!isVisible(symbol, body.owner)) {
    body.report(name.span, 'method.not.visible', signatureText(method));
    return body.refuse(span);
  }
  if (symbol.isStatic && receiver && !unqualified) {
    body.report(
      name.span,
      'invalid.static.method.context',
      signatureText(method, isGiven(body, symbol.owner) ? typeText(type) : undefined)
    );
    return body.refuse(span);
  }
  if (!symbol.isStatic && !receiver) {
    body.report(name.span, 'invalid.non.static.method.context', signatureText(method));
    return body.refuse(span);
  }
  if (!symbol.isStatic && receiver?.kind === 'ThisGet' && body.inConstructorCall) {
    body.report(name.span, 'illegal.instance.method.reference.in.constructor', signatureText(method));
    return body.refuse(span);
  }
  if (!isFitting(body, type, symbol, values[0], span)) return body.refuse(span);
  const converted = values.map((value, i) => convertArgument(body, value, method.parameters[i]!, symbol.parameters[i]!.type));
  if (converted.some(isError)) return body.refuse(span);
  return callNode(body, method, symbol.isStatic ? undefined : receiver, converted, span);
}

/** Whether a type's members are given by the language: they are named after the type itself. */
const isGiven = (body: BodyContext, owner: TypeSymbol): boolean =>
  owner.origin === 'platform' && (body.types.platform.isBuiltIn(owner) || holders.has(owner.simpleName));

/** `String System.ApexBaseClass.toString()`. */
export function signatureText(method: FoundMethod, owner = method.symbol.owner.name): string {
  const { symbol } = method;
  return `${typeText(method.returns)} ${owner}.${symbol.name}(${method.parameters.map(typeText).join(', ')})`;
}

function callNode(
  body: BodyContext,
  method: FoundMethod,
  receiver: BoundExpression | undefined,
  values: readonly BoundExpression[],
  span: Span
): BoundExpression {
  const { symbol } = method;
  const common = { arguments: values, type: method.returns, span };
  if (symbol.owner.origin === 'project') {
    body.calls.push({ kind: 'method', method: symbol });
    return receiver
      ? { kind: 'VirtualCall', method: symbol, target: receiver, ...common }
      : { kind: 'StaticCall', method: symbol, ...common };
  }
  if (receiver && isPlatformInterface(symbol)) {
    body.calls.push({ kind: 'interface', method: symbol });
    return { kind: 'InterfaceCall', method: symbol, target: receiver, ...common };
  }
  const key = memberKey(symbol);
  const data = isDataMember(symbol);
  body.calls.push({ kind: 'platform', key });
  if (data) body.calls.push({ kind: symbol.name.toLowerCase().startsWith('query') ? 'soql' : 'dml' });
  const scope = dynamicScope(body, symbol);
  return { kind: 'PlatformCall', key, ...(receiver && { target: receiver }), data, ...(scope && { scope }), ...common };
}

/** Interfaces of the platform that classes of the project may implement: the object decides. */
function isPlatformInterface(symbol: MethodSymbol): boolean {
  return symbol.owner.kind === 'interface' && !symbol.isStatic;
}

const typeOf = (expression: BoundExpression): Type => expression.type;
