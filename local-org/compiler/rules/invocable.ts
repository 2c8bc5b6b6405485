import type { FileContext } from '../bind/context.ts';
import type { Span } from '../language/ast.ts';
import { typeText } from '../types/type-text.ts';
import type { FieldSymbol, MethodSymbol, Type, Visibility } from '../types/type.ts';
import type { ClassRule } from './rule.ts';

/** `@InvocableMethod`: one of a class, static, of one list and answering one or nothing. `@InvocableVariable`: to be seen and set, and of a type that flows know. */
export const invocable: ClassRule = (file, { symbol }) => {
  const methods = symbol.methods.filter((method) => method.annotations.has('invocablemethod'));
  for (const method of methods) checkMethod(file, method, method.span ?? symbol.span!);
  if (methods.length > 1) file.report(symbol.span!, 'invalid.multiple.methods.with.modifier', 'InvocableMethod');
  for (const field of symbol.fields.filter(isVariable)) {
    const span = field.span ?? symbol.span!;
    checkScope(file, field.visibility, 'InvocableVariable', 'fields', span);
    if (field.isStatic && !symbol.outer) file.report(span, 'modifier.cannot.be', 'InvocableVariable', 'fields', 'static');
    if (field.isFinal) file.report(span, 'modifier.cannot.be', 'InvocableVariable', 'fields', 'final');
    if (symbol.modifiers.has('private'))
      file.report(span, 'modifier.cannot.be', 'Defining type for InvocableVariable', 'fields', 'private');
    if (!isForVariable(field.type)) file.report(span, 'field.does.not.support.type', 'InvocableVariable', typeText(field.type));
  }
};

const isVariable = (field: FieldSymbol): boolean => field.annotations.has('invocablevariable');

function checkMethod(file: FileContext, method: MethodSymbol, span: Span): void {
  if ([...method.annotations].some((name) => name !== 'invocablemethod' && name !== 'deprecated'))
    file.report(span, 'invocable.method.can.only.have.deprecated');
  if (!method.isStatic) file.report(span, 'modifier.requires', 'InvocableMethod', 'methods', 'static');
  checkScope(file, method.visibility, 'InvocableMethod', 'methods', span);
  const [first, ...more] = method.parameters;
  if (more.length > 0) file.report(span, 'invocable.method.single.param');
  else if (first && first.type.kind !== 'list' && first.type.kind !== 'error')
    file.report(span, 'invocable.method.non.list.parameter', typeText(first.type));
  else if (first && !isListForFlows(first.type))
    file.report(span, 'method.does.not.support.parameter.type', 'InvocableMethod', typeText(first.type));
  if (method.returns.kind !== 'void' && !isListForFlows(method.returns))
    file.report(span, 'method.does.not.support.return.type', 'InvocableMethod', typeText(method.returns));
}

/** Lists, or lists of lists, of values, records, and classes with variables for flows. */
function isListForFlows(type: Type): boolean {
  if (type.kind === 'error') return true;
  if (type.kind !== 'list') return false;
  const of = type.element.kind === 'list' ? type.element.element : type.element;
  if (of.kind === 'class') {
    const { origin, visibility, fields } = of.symbol;
    return origin === 'project' && (visibility === 'public' || visibility === 'global') && fields.some(isVariable);
  }
  return isValue(of);
}

const isValue = (type: Type): boolean =>
  type.kind === 'error' || type.kind === 'sobject' || (type.kind === 'primitive' && type.name !== 'Object');

function isForVariable(type: Type): boolean {
  if (type.kind === 'list') {
    const of = type.element.kind === 'list' ? type.element.element : type.element;
    return of.kind !== 'list' && isForVariable(of);
  }
  return type.kind === 'class' ? type.symbol.origin === 'project' : isValue(type);
}

function checkScope(file: FileContext, visibility: Visibility, annotation: string, place: string, span: Span): void {
  if (visibility !== 'public' && visibility !== 'global')
    file.report(span, 'modifier.require.at.least', annotation, place, 'global, public');
}
