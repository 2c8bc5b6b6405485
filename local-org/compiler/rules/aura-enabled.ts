import type { FileContext } from '../bind/context.ts';
import type { Span } from '../language/ast.ts';
import { typeText } from '../types/type-text.ts';
import type { FieldSymbol, MethodSymbol, Type, Visibility } from '../types/type.ts';
import { sameSignature } from './method-text.ts';
import type { ClassRule } from './rule.ts';

/** `@AuraEnabled` members can be seen and hold what components understand; methods: one of a name, static ones with parameters, getters without. */
export const auraEnabled: ClassRule = (file, { symbol }) => {
  const enabled = symbol.methods.filter((method) => method.annotations.has('auraenabled'));
  for (const method of enabled) {
    const span = method.span ?? symbol.span!;
    const others = enabled.filter((other) => other.name.toLowerCase() === method.name.toLowerCase());
    if (others.some((other) => other !== method && !sameSignature(other, method))) file.report(span, 'aura.overloaded.method', method.name);
    checkMethod(file, method, span);
  }
  for (const { name, isStatic, span } of enabled) {
    const variable = name.slice('get'.length);
    const field = symbol.fields.find((one) => one.annotations.has('auraenabled') && one.name.toLowerCase() === variable.toLowerCase());
    if (!isStatic && /^get/i.test(name) && field) file.report(span ?? symbol.span!, 'aura.duplicate.method.field', variable);
  }
  for (const field of symbol.fields) if (field.annotations.has('auraenabled')) checkField(file, field, field.span ?? symbol.span!);
};

function checkMethod(file: FileContext, method: MethodSymbol, span: Span): void {
  checkScope(file, method.visibility, 'methods', span);
  for (const { type } of method.parameters) {
    if (!isUnderstood(type)) file.report(span, 'method.does.not.support.parameter.type', 'AuraEnabled', typeText(type));
  }
  if (!isUnderstood(method.returns)) file.report(span, 'method.does.not.support.return.type', 'AuraEnabled', typeText(method.returns));
  if (method.isStatic) return;
  if (method.parameters.length > 0) file.report(span, 'non.static.aura.method.cannot.have.params');
  if (!/^get/i.test(method.name)) file.report(span, 'non.static.aura.method.must.begin.with.get');
}

function checkField(file: FileContext, field: FieldSymbol, span: Span): void {
  const place = field.kind === 'property' ? 'properties' : 'fields';
  checkScope(file, field.visibility, place, span);
  if (place !== 'fields') return;
  if (field.isStatic) file.report(span, 'modifier.cannot.be', 'AuraEnabled', place, 'static');
  if (!isUnderstood(field.type)) file.report(span, 'field.does.not.support.type', 'AuraEnabled', typeText(field.type));
}

function checkScope(file: FileContext, visibility: Visibility, place: string, span: Span): void {
  if (visibility !== 'public' && visibility !== 'global')
    file.report(span, 'modifier.require.at.least', 'AuraEnabled', place, 'global, public');
}

/** Everything but sets and classes of the platform, also inside lists and maps. */
function isUnderstood(type: Type): boolean {
  if (type.kind === 'list') return isUnderstood(type.element);
  if (type.kind === 'map') return isUnderstood(type.key) && isUnderstood(type.value);
  if (type.kind === 'class')
    return type.symbol.origin === 'project' || type.symbol.kind !== 'class' || /^ConnectApi\./.test(type.symbol.name);
  return type.kind !== 'set';
}
