import type { Block, Member, Parameter } from '../language/ast.ts';
import { withinStack } from '../language/diagnostics.ts';
import { findField } from '../types/lookup.ts';
import type { AccessorSymbol, FieldSymbol, MethodSymbol, Type, TypeSymbol } from '../types/type.ts';
import { bindConstructors } from './bind-constructor.ts';
import { bindExpression } from './bind-expression.ts';
import { bindStatement } from './bind-statement.ts';
import type { BoundBody, BoundClass, BoundProperty, BoundStatement, Local } from './bound.ts';
import { BodyContext, type FileContext } from './context.ts';
import { convert } from './convert.ts';

/** A class, interface or enum with all code in it. */
export function bindClass(file: FileContext, symbol: TypeSymbol): BoundClass {
  const members: readonly Member[] = symbol.declaration && 'members' in symbol.declaration ? symbol.declaration.members : [];
  return {
    symbol,
    sharing: sharingOf(symbol),
    staticInit: bindInitializers(file, symbol, members, true),
    instanceInit: bindInitializers(file, symbol, members, false),
    constructors: symbol.kind === 'class' ? bindConstructors(file, symbol) : [],
    methods: symbol.methods.map((method) => ({ symbol: method, ...(method.body && { body: bindMethod(file, method, method.body) }) })),
    properties: symbol.fields.filter((field) => field.kind === 'property').map((field) => bindProperty(file, field)),
    inner: symbol.innerTypes.map((inner) => bindClass(file, inner))
  };
}

/** A class that says nothing takes what its superclass says (Apex Developer Guide, Using the with sharing … Keywords). */
function sharingOf(symbol: TypeSymbol): BoundClass['sharing'] {
  if (symbol.modifiers.has('with sharing')) return 'with';
  if (symbol.modifiers.has('without sharing')) return 'without';
  if (symbol.modifiers.has('inherited sharing')) return 'inherited';
  return symbol.superclass ? sharingOf(symbol.superclass.symbol) : 'omitted';
}

function bindMethod(file: FileContext, symbol: MethodSymbol, block: Block): BoundBody {
  const body = new BodyContext(file, { kind: 'method', owner: symbol.owner, isStatic: symbol.isStatic, returns: symbol.returns });
  return bindBody(body, declareParameters(body, symbol), block);
}

/** Parameters as locals of the outermost scope. */
export function declareParameters(body: BodyContext, symbol: MethodSymbol): readonly Local[] {
  const declared: readonly Parameter[] = symbol.declaration?.parameters ?? [];
  return symbol.parameters.map(({ name, type, isFinal }, i) => {
    const span = declared[i]?.name.span ?? symbol.span ?? symbol.owner.span!;
    if (type.kind === 'error') body.refuse(span);
    return body.declare(name, type, span, { isFinal, isParameter: true });
  });
}

export function bindBody(body: BodyContext, parameters: readonly Local[], block: Block, before: readonly BoundStatement[] = []): BoundBody {
  if (body.returns.kind === 'error') body.refuse(block.span);
  const bound = withinStack(body.report, block.span, () => block.statements.flatMap((statement) => bindStatement(body, statement)));
  return { parameters, statements: [...before, ...(bound ?? [])], calls: body.calls, refused: body.refused, span: block.span };
}

/** Field initialisers and initialiser blocks in textual order. */
function bindInitializers(file: FileContext, symbol: TypeSymbol, members: readonly Member[], isStatic: boolean): BoundBody {
  const body = new BodyContext(file, { kind: 'initializer', owner: symbol, isStatic });
  const statements: BoundStatement[] = [];
  const bind = (member: Member): void => {
    if (member.kind === 'InitializerDeclaration' && member.isStatic === isStatic) statements.push(...bindStatement(body, member.body));
    if (member.kind !== 'FieldDeclaration' || member.modifiers.some(({ text }) => text === 'static') !== isStatic) return;
    for (const { name, initializer, span } of member.declarators) {
      const found = findField(file.types, file.table.class(symbol), name.text);
      if (!initializer || !found) continue;
      const { type } = found;
      const value = convert(body, bindExpression(body, initializer), type, span);
      const target = isStatic
        ? ({ kind: 'StaticPlace', field: found.symbol, type } as const)
        : ({ kind: 'FieldPlace', target: { kind: 'ThisGet', type: file.table.class(symbol), span }, field: found.symbol, type } as const);
      statements.push({ kind: 'Evaluate', expression: { kind: 'Assign', target, value, type, span }, span });
    }
  };
  for (const member of members) withinStack(body.report, member.span, () => bind(member));
  return { parameters: [], statements, calls: body.calls, refused: body.refused, span: symbol.span! };
}

function bindProperty(file: FileContext, symbol: FieldSymbol): BoundProperty {
  let isStored = false;
  const bind = (accessor: AccessorSymbol | undefined, returns: Type, parameter?: string): BoundBody | undefined => {
    if (!accessor) return undefined;
    const body = new BodyContext(file, { kind: 'accessor', owner: symbol.owner, isStatic: symbol.isStatic, returns, property: symbol });
    const span = accessor.span ?? symbol.span!;
    const parameters = parameter ? [body.declare(parameter, symbol.type, span, { isFinal: false, isParameter: true })] : [];
    const bound = accessor.body
      ? bindBody(body, parameters, accessor.body)
      : { parameters, statements: [], calls: [], refused: false, span };
    isStored ||= body.usesStorage || !accessor.body;
    return bound;
  };
  const getter = bind(symbol.getter, symbol.type);
  const setter = bind(symbol.setter, file.table.void, 'value');
  return { symbol, isStored, ...(getter && { getter }), ...(setter && { setter }) };
}
