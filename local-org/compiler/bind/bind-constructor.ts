import type { Block, ConstructorDeclaration, MethodCall, Statement } from '../language/ast.ts';
import { findConstructors, type FoundMethod, isException } from '../types/lookup.ts';
import { typeText } from '../types/type-text.ts';
import type { MethodSymbol, TypeSymbol } from '../types/type.ts';
import { bindArguments } from './bind-call.ts';
import { bindBody, declareParameters } from './bind-class.ts';
import { chooseConstructor } from './bind-new.ts';
import type { BoundConstructor, BoundExpression, ConstructorCall } from './bound.ts';
import { BodyContext, type FileContext, isError } from './context.ts';

/** The constructors of a class: the written ones, or the implicit ones that it has instead (of exceptions four). */
export function bindConstructors(file: FileContext, symbol: TypeSymbol): readonly BoundConstructor[] {
  const written = symbol.constructors.filter((constructor) => constructor.declaration?.kind === 'ConstructorDeclaration');
  const all = findConstructors(file.types, file.table.class(symbol)).map((found) => found.symbol);
  const implicit = all.filter((constructor) => !constructor.declaration && constructor.owner === symbol);
  return [
    ...written.map((constructor) => bindWritten(file, constructor, constructor.declaration as ConstructorDeclaration)),
    ...implicit.map((constructor) => bindImplicit(file, constructor))
  ];
}

function bindWritten(file: FileContext, symbol: MethodSymbol, declaration: ConstructorDeclaration): BoundConstructor {
  const body = new BodyContext(file, { kind: 'constructor', owner: symbol.owner, isStatic: false });
  const parameters = declareParameters(body, symbol);
  const [first, ...rest] = declaration.body.statements;
  const written = first && delegation(first);
  if (!written) {
    const call = implicitSuper(body, symbol, [], declaration.body);
    return { symbol, delegates: 'super', ...(call && { call }), body: bindBody(body, parameters, declaration.body) };
  }
  const delegates = written.name.text.toLowerCase() as 'this' | 'super';
  const call = bindDelegation(body, symbol, written, delegates);
  const block: Block = { ...declaration.body, statements: rest };
  return { symbol, delegates, ...(call && { call }), body: bindBody(body, parameters, block) };
}

function bindImplicit(file: FileContext, symbol: MethodSymbol): BoundConstructor {
  const body = new BodyContext(file, { kind: 'constructor', owner: symbol.owner, isStatic: false });
  const parameters = declareParameters(body, symbol);
  const values = parameters.map((local): BoundExpression => ({ kind: 'LocalGet', local, type: local.type, span: local.span }));
  const span = symbol.owner.span!;
  const call = implicitSuper(body, symbol, values, { kind: 'Block', statements: [], span });
  return {
    symbol,
    delegates: 'super',
    ...(call && { call }),
    body: { parameters, statements: [], calls: body.calls, refused: body.refused, span }
  };
}

/** `this(…)` or `super(…)` as a statement. */
function delegation(s: Statement): MethodCall | undefined {
  if (s.kind !== 'ExpressionStatement' || s.expression.kind !== 'MethodCall' || s.expression.target) return undefined;
  const name = s.expression.name.text.toLowerCase();
  return name === 'this' || name === 'super' ? s.expression : undefined;
}

function bindDelegation(body: BodyContext, symbol: MethodSymbol, e: MethodCall, to: 'this' | 'super'): ConstructorCall | undefined {
  const { superclass } = symbol.owner;
  const type = to === 'this' ? body.table.class(symbol.owner) : superclass;
  if (!type) body.report(e.span, 'no.super.type', symbol.owner.name);
  if (!type) return undefined;
  body.inConstructorCall = true;
  const values = bindArguments(body, e);
  body.inConstructorCall = false;
  if (values.some(isError)) return undefined;
  const candidates = to === 'this' ? findConstructors(body.types, type) : constructorsAbove(body, symbol);
  const found = chooseConstructor(body, type, values, e.span, candidates);
  if (!found) return undefined;
  body.calls.push({ kind: 'method', method: found.symbol });
  return { kind: 'ConstructorCall', constructorSymbol: found.symbol, arguments: found.values, type: body.table.void, span: e.span };
}

/** Constructors that `super(…)` may mean. What the platform's exceptions can be made with stands on the classes that extend them. */
function constructorsAbove(body: BodyContext, symbol: MethodSymbol): readonly FoundMethod[] {
  const superclass = symbol.owner.superclass!;
  const above = findConstructors(body.types, superclass);
  if (superclass.symbol.origin === 'project' || !isException(superclass.symbol)) return above;
  return findConstructors(body.types, body.table.class(symbol.owner))
    .filter((candidate) => !candidate.symbol.declaration)
    .map((candidate) => ({ ...candidate, symbol: { ...candidate.symbol, owner: superclass.symbol } }));
}

/** The constructor of the superclass that runs although nobody wrote it. */
function implicitSuper(
  body: BodyContext,
  symbol: MethodSymbol,
  values: readonly BoundExpression[],
  { span }: Block
): ConstructorCall | undefined {
  const { superclass } = symbol.owner;
  if (!superclass) return undefined;
  const fits = constructorsAbove(body, symbol).find(
    (candidate) => candidate.parameters.length === values.length && candidate.parameters.every((type, i) => type === values[i]!.type)
  );
  if (!fits && superclass.symbol.origin === 'platform') return undefined;
  if (!fits) {
    body.report(symbol.span ?? span, 'invalid.default.constructor', typeText(superclass));
    return undefined;
  }
  body.calls.push({ kind: 'method', method: fits.symbol });
  return { kind: 'ConstructorCall', constructorSymbol: fits.symbol, arguments: values, type: body.table.void, span };
}
