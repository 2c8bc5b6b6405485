import { isVisible } from '../types/lookup.ts';
import { typeText } from '../types/type-text.ts';
import type { MethodSymbol, TypeSymbol, Visibility } from '../types/type.ts';
import { methodText, sameSignature } from './method-text.ts';
import type { ClassRule } from './rule.ts';

/** A global method may be overridden by a public one. */
const openness: Readonly<Record<Visibility, number>> = { private: 0, protected: 1, public: 2, global: 2 };
/** Members of Object may be redeclared with or without the keyword. */
const ofObject = new Set(['tostring/0', 'equals/1', 'hashcode/0']);

/** `override` stands where a method overrides, and nowhere else; what is overridden lets it. */
export const override: ClassRule = (file, { symbol, methods }) => {
  if (symbol.kind !== 'class') return;
  for (const { symbol: method } of methods) {
    const span = method.span ?? symbol.span!;
    const isOverride = method.modifiers.has('override');
    const above = overridden(symbol, method);
    if (!above) {
      const isOfObject = ofObject.has(`${method.name.toLowerCase()}/${method.parameters.length}`);
      if (isOverride && !isOfObject && !implementsMethod(symbol, method)) file.report(span, 'method.does.not.override', methodText(method));
      continue;
    }
    if (above.isStatic || method.isStatic) {
      if (above.isStatic !== method.isStatic) file.report(span, 'cannot.override.static.method', methodText(above), methodText(method));
      continue;
    }
    const isOpen =
      above.isAbstract || above.modifiers.has('virtual') || above.modifiers.has('override') || above.owner.origin === 'platform';
    if (!isOpen) file.report(span, 'non.virtual.methods.cannot.override', methodText(method));
    else if (!isOverride) file.report(span, 'methods.must.override', methodText(method));
    else if (above.returns !== method.returns && above.returns.kind !== 'error' && method.returns.kind !== 'error') {
      file.report(span, 'method.types.clash', typeText(method.returns), typeText(above.returns), symbol.name);
    } else if (openness[method.visibility] < openness[above.visibility]) {
      file.report(span, 'cannot.reduce.method.visibility.override', methodText(method));
    }
  }
};

/** The nearest method of a superclass with the signature. Private ones of other classes are not there to be overridden. */
function overridden(symbol: TypeSymbol, method: MethodSymbol): MethodSymbol | undefined {
  for (let at = symbol.superclass?.symbol; at; at = at.superclass?.symbol) {
    const found = at.methods.find((candidate) => sameSignature(candidate, method));
    if (found && isVisible(found, symbol) && (found.visibility !== 'private' || found.isAbstract || found.modifiers.has('virtual')))
      return found;
  }
  return undefined;
}

function implementsMethod(symbol: TypeSymbol, method: MethodSymbol): boolean {
  return symbol.interfaces.some(
    ({ symbol: parent }) =>
      parent.methods.some(
        (candidate) =>
          candidate.name.toLowerCase() === method.name.toLowerCase() && candidate.parameters.length === method.parameters.length
      ) || implementsMethod(parent, method)
  );
}
