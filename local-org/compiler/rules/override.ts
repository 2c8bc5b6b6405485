import type { FileContext } from '../bind/context.ts';
import type { MessageCode } from '../language/messages.ts';
import { isException, isVisible, methodsOf } from '../types/lookup.ts';
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

/** What is wrong with a method that has, or has not, something to override. */
interface Fault {
  readonly code: MessageCode;
  readonly values: readonly string[];
}

/** `override` stands where a method overrides, and nowhere else; what is overridden lets it. */
export const override: ClassRule = (file, { symbol, methods }) => {
  if (symbol.kind === 'enum') return;
  for (const method of symbol.kind === 'interface' ? symbol.methods : methods.map((one) => one.symbol)) {
    if (method.isStatic) continue;
    if (symbol.kind === 'class') checkStatic(file, symbol, method);
    const fault = faultOf(file, symbol, method);
    if (fault) file.report(method.span ?? symbol.span!, fault.code, ...fault.values);
  }
};

/** Whether a method does not count, since it overrides wrongly; one of another type does. */
export function isDropped(file: FileContext, method: MethodSymbol): boolean {
  if (method.owner.origin === 'platform') return false;
  const fault = faultOf(file, method.owner, method);
  return fault !== undefined && fault.code !== 'method.types.clash';
}

function faultOf(file: FileContext, symbol: TypeSymbol, method: MethodSymbol): Fault | undefined {
  const isOverride = method.modifiers.has('override');
  const above = overridden(symbol, method);
  if (!above) {
    if (isPlain(method, toText)) return faultOfText(file, symbol, method);
    if (symbol.kind === 'interface' || !isOverride || (isPlain(method, hash) && method.returns === file.table.integer)) return undefined;
    return of('method.does.not.override', methodText(method));
  }
  const isOpen = above.isAbstract || above.modifiers.has('virtual') || above.owner.origin === 'platform';
  if (!isOpen) return of('non.virtual.methods.cannot.override', methodText(method));
  if (!isOverride) return of('methods.must.override', methodText(method));
  if (above.returns !== method.returns && above.returns.kind !== 'error' && method.returns.kind !== 'error')
    return of('method.types.clash', typeText(method.returns), typeText(above.returns), symbol.name);
  return openness[method.visibility] < openness[above.visibility]
    ? of('cannot.reduce.method.visibility.override', methodText(method))
    : undefined;
}

const of = (code: MessageCode, ...values: readonly string[]): Fault => ({ code, values });

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

/** `toString()` of a class whose superclasses do not have it, or of an interface; that of an exception is its own matter. */
function faultOfText(file: FileContext, symbol: TypeSymbol, method: MethodSymbol): Fault | undefined {
  if (isException(symbol)) return undefined;
  const isClass = symbol.kind === 'class';
  if (isClass && !method.modifiers.has('override')) return of('methods.must.override', methodText(method));
  if (method.returns !== file.table.string && method.returns.kind !== 'error')
    return of('method.types.clash', typeText(method.returns), 'String', symbol.name);
  return isClass && openness[method.visibility] < openness.public
    ? of('cannot.reduce.method.visibility.override', methodText(method))
    : undefined;
}

/** The nearest method of a superclass with the signature that the class can see. */
function overridden(symbol: TypeSymbol, method: MethodSymbol): MethodSymbol | undefined {
  for (let at = symbol.superclass?.symbol; at; at = at.superclass?.symbol) {
    const found = at.methods.find((candidate) => !candidate.isStatic && sameSignature(candidate, method));
    if (found && isVisible(found, symbol)) return found;
  }
  return undefined;
}
