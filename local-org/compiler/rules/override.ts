import type { FileContext } from '../bind/context.ts';
import { isVisible, methodsOf } from '../types/lookup.ts';
import { callText, chooseApproximate } from '../types/overloads.ts';
import { typeText } from '../types/type-text.ts';
import type { MethodSymbol, TypeSymbol, Visibility } from '../types/type.ts';
import { methodText, sameSignature, typesOf } from './method-text.ts';
import type { ClassRule } from './rule.ts';

/** A global method may be overridden by a public one. */
const openness: Readonly<Record<Visibility, number>> = { private: 0, protected: 1, public: 2, global: 2 };
/** What every class has from the platform: `toString` is overridden, `hashCode` with the keyword or without, `equals` is redeclared. */
const toText = 'toString';
const hash = 'hashCode';

/** `override` stands where a method overrides, and nowhere else; what is overridden lets it. */
export const override: ClassRule = (file, { symbol, methods }) => {
  if (symbol.kind !== 'class') return;
  for (const { symbol: method } of methods) {
    if (method.isStatic) continue;
    checkStatic(file, symbol, method);
    const span = method.span ?? symbol.span!;
    const isOverride = method.modifiers.has('override');
    const above = overridden(symbol, method);
    if (!above) {
      if (isPlain(method, toText)) checkToText(file, symbol, method);
      else if (isOverride && !(isPlain(method, hash) && method.returns === file.table.integer) && !implementsMethod(symbol, method))
        file.report(span, 'method.does.not.override', methodText(method));
      continue;
    }
    const isOpen = above.isAbstract || above.modifiers.has('virtual') || above.owner.origin === 'platform';
    if (!isOpen) file.report(span, 'non.virtual.methods.cannot.override', methodText(method));
    else if (!isOverride) file.report(span, 'methods.must.override', methodText(method));
    else if (above.returns !== method.returns && above.returns.kind !== 'error' && method.returns.kind !== 'error') {
      file.report(span, 'method.types.clash', typeText(method.returns), typeText(above.returns), symbol.name);
    } else if (openness[method.visibility] < openness[above.visibility]) {
      file.report(span, 'cannot.reduce.method.visibility.override', methodText(method));
    }
  }
};

/** No static method in sight, of the class or of a superclass, takes what a method of the instance takes. */
function checkStatic(file: FileContext, symbol: TypeSymbol, method: MethodSymbol): void {
  const types = typesOf(method);
  for (let at: TypeSymbol | undefined = symbol; at; at = at.superclass?.symbol) {
    const declared = methodsOf(file.types, file.table.class(at), method.name);
    // A method that is declared already counts as not there.
    const first = declared.filter((one, index) => !declared.slice(0, index).some((before) => sameSignature(before.symbol, one.symbol)));
    if (at === symbol && !first.some((one) => one.symbol === method)) return;
    const candidates = first.filter((one) => one.symbol.isStatic);
    const choice = chooseApproximate(file.types, candidates, types);
    if (choice.kind === 'ambiguous') {
      file.report(symbol.span!, 'ambiguous.method.signature', callText(method.name, types));
      return;
    }
    if (choice.kind === 'none' || !isVisible(choice.method.symbol, symbol)) continue;
    file.report(symbol.span!, 'cannot.override.static.method', methodText(choice.method.symbol), methodText(method));
    return;
  }
}

function isPlain(method: MethodSymbol, name: string): boolean {
  return method.parameters.length === 0 && method.name.toLowerCase() === name.toLowerCase();
}

/** `toString()` of a class whose superclasses do not have it. */
function checkToText(file: FileContext, symbol: TypeSymbol, method: MethodSymbol): void {
  const span = method.span ?? symbol.span!;
  if (!method.modifiers.has('override')) file.report(span, 'methods.must.override', methodText(method));
  else if (method.returns !== file.table.string && method.returns.kind !== 'error')
    file.report(span, 'method.types.clash', typeText(method.returns), 'String', symbol.name);
  else if (openness[method.visibility] < openness.public) file.report(span, 'cannot.reduce.method.visibility.override', methodText(method));
}

/** The nearest method of a superclass with the signature that the class can see. */
function overridden(symbol: TypeSymbol, method: MethodSymbol): MethodSymbol | undefined {
  for (let at = symbol.superclass?.symbol; at; at = at.superclass?.symbol) {
    const found = at.methods.find((candidate) => !candidate.isStatic && sameSignature(candidate, method));
    if (found && isVisible(found, symbol)) return found;
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
