import type { FileContext } from '../bind/context.ts';
import type { Span } from '../language/ast.ts';
import { typeText } from '../types/type-text.ts';
import type { MethodSymbol, Type, Visibility } from '../types/type.ts';
import type { ClassRule } from './rule.ts';

/** `@InvocableMethod`: one of a class, static, of one list and answering one or nothing. `@InvocableVariable`: to be seen, and no map. */
export const invocable: ClassRule = (file, { symbol }) => {
  const methods = symbol.methods.filter((method) => method.annotations.has('invocablemethod'));
  for (const method of methods) checkMethod(file, method, method.span ?? symbol.span!);
  if (methods.length > 1) file.report(symbol.span!, 'invalid.multiple.methods.with.modifier', 'InvocableMethod');
  for (const field of symbol.fields.filter(({ annotations }) => annotations.has('invocablevariable'))) {
    const span = field.span ?? symbol.span!;
    checkScope(file, field.visibility, 'InvocableVariable', 'fields', span);
    if (field.type.kind === 'map') file.report(span, 'field.does.not.support.type', 'InvocableVariable', typeText(field.type));
  }
};

function checkMethod(file: FileContext, method: MethodSymbol, span: Span): void {
  if (!method.isStatic) file.report(span, 'modifier.requires', 'InvocableMethod', 'methods', 'static');
  checkScope(file, method.visibility, 'InvocableMethod', 'methods', span);
  const [first, ...more] = method.parameters;
  if (more.length > 0) file.report(span, 'invocable.method.single.param');
  else if (first && !isList(first.type)) file.report(span, 'invocable.method.non.list.parameter', typeText(first.type));
  if (method.returns.kind !== 'void' && !isList(method.returns))
    file.report(span, 'method.does.not.support.return.type', 'InvocableMethod', typeText(method.returns));
}

function isList(type: Type): boolean {
  return type.kind === 'error' || (type.kind === 'list' && type.element.kind !== 'map' && type.element.kind !== 'set');
}

function checkScope(file: FileContext, visibility: Visibility, annotation: string, place: string, span: Span): void {
  if (visibility !== 'public' && visibility !== 'global')
    file.report(span, 'modifier.require.at.least', annotation, place, 'global, public');
}
