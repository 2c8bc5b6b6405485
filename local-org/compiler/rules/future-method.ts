import { typeText } from '../types/type-text.ts';
import type { Type } from '../types/type.ts';
import type { ClassRule } from './rule.ts';

/** `@future` methods: static, void, with parameters that can be written down (primitives and collections of them). */
export const futureMethod: ClassRule = (file, { symbol }) => {
  for (const method of symbol.methods) {
    if (!method.annotations.has('future')) continue;
    const span = method.span ?? symbol.span!;
    if (!method.isStatic) file.report(span, 'modifier.requires', 'Future', 'methods', 'static');
    if (method.annotations.has('istest')) file.report(span, 'modifier.cannot.be', 'Future', 'methods', 'IsTest');
    if (method.returns.kind !== 'void') file.report(span, 'method.does.not.support.return.type', 'Future', typeText(method.returns));
    for (const { type } of method.parameters) {
      if (!isPlain(type)) file.report(span, 'method.does.not.support.parameter.type', 'Future', typeText(type));
    }
  }
};

function isPlain(type: Type): boolean {
  if (type.kind === 'list' || type.kind === 'set') return isPrimitive(type.element);
  if (type.kind === 'map') return isPrimitive(type.key) && isPrimitive(type.value);
  return isPrimitive(type);
}

const isPrimitive = (type: Type): boolean => type.kind === 'error' || (type.kind === 'primitive' && type.name !== 'Object');
