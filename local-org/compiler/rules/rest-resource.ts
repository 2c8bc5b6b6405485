import type { FileContext } from '../bind/context.ts';
import { annotationRules } from '../bind/annotation-table.ts';
import type { Span } from '../language/ast.ts';
import { typeText } from '../types/type-text.ts';
import type { MethodSymbol, Type } from '../types/type.ts';
import type { ClassRule } from './rule.ts';

const verbs = ['httpdelete', 'httpget', 'httppatch', 'httppost', 'httpput'];

/** `@RestResource`: a global class with an address, and one global static method a verb, which takes and answers what can be written down. */
export const restResource: ClassRule = (file, { symbol }) => {
  const span = symbol.span!;
  const annotation = symbol.declaration?.annotations.find(({ name }) => name.text.toLowerCase() === 'restresource');
  if (annotation) {
    if (!symbol.modifiers.has('global')) file.report(span, 'modifier.requires', 'RestResource', 'classes', 'global');
    const address = annotation.properties.find(({ name }) => name.text.toLowerCase() === 'urlmapping');
    if (address) checkAddress(file, span, address.value);
    else file.report(annotation.span, 'annotation.property.missing', 'urlMapping');
  }
  for (const verb of verbs) {
    const methods = symbol.methods.filter((method) => method.annotations.has(verb));
    const { name } = annotationRules.get(verb)!;
    for (const method of methods) checkMethod(file, name, method, method.span ?? span);
    if (methods.length > 1) file.report(span, 'invalid.multiple.methods.with.modifier', name);
  }
};

function checkAddress(file: FileContext, span: Span, url: string): void {
  if (url === '') file.report(span, 'rest.resource.url.empty');
  else if (url.length > 255) file.report(span, 'rest.resource.url.too.long');
  else if (!url.startsWith('/')) file.report(span, 'rest.resource.url.no.slash');
  else if (/[^/]\*/.test(url)) file.report(span, 'rest.resource.url.illegal.wildcard.predecessor');
  else if (/\*[^/]/.test(url)) file.report(span, 'rest.resource.url.illegal.wildcard.successor');
}

function checkMethod(file: FileContext, name: string, method: MethodSymbol, span: Span): void {
  if (!method.isStatic) file.report(span, 'modifier.requires', name, 'methods', 'static');
  if (method.visibility !== 'global') file.report(span, 'modifier.requires', name, 'methods', 'global');
  if (name === 'HttpGet' || name === 'HttpDelete') {
    if (method.parameters.length > 0) file.report(span, 'invalid.method.with.parameters', name);
  } else {
    for (const { type } of method.parameters)
      if (!isPlain(type)) file.report(span, 'method.does.not.support.parameter.type', name, typeText(type));
  }
  if (!isPlain(method.returns)) file.report(span, 'method.does.not.support.return.type', name, typeText(method.returns));
}

/** Neither Object nor a set, nor a map of other than texts, nor lists and maps of such. */
function isPlain(type: Type): boolean {
  if (type.kind === 'list') return isPlain(type.element);
  if (type.kind === 'map') return type.key.kind === 'primitive' && type.key.name === 'String' && isPlain(type.value);
  return type.kind !== 'set' && !(type.kind === 'primitive' && type.name === 'Object');
}
