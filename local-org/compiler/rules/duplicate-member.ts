import { isException } from '../types/lookup.ts';
import type { MethodSymbol } from '../types/type.ts';
import { methodText, sameSignature } from './method-text.ts';
import type { ClassRule } from './rule.ts';

/** No two methods or constructors of one signature, no two fields of one name. */
export const duplicateMember: ClassRule = (file, { symbol }) => {
  for (const members of [symbol.methods, symbol.constructors]) {
    const before = new Map<string, MethodSymbol[]>();
    members.forEach((method) => {
      const key = method.name.toLowerCase();
      const isRepeated = before.get(key)?.some((one) => sameSignature(one, method));
      before.set(key, [...(before.get(key) ?? []), method]);
      const name = method.isConstructor ? '<init>' : method.name;
      if (isRepeated) file.report(method.span ?? symbol.span!, 'method.already.exists', name, methodText(method), symbol.name);
    });
  }
  // The platform gives these itself.
  for (const method of symbol.kind === 'class' && symbol.declaration ? symbol.methods : []) {
    const isGiven = /^clone$/i.test(method.name) || (isException(symbol) && /^getTypeName$/i.test(method.name));
    if (isGiven && !method.isStatic && method.parameters.length === 0)
      file.report(method.span ?? symbol.span!, 'method.already.exists', method.name, methodText(method), symbol.name);
  }
  const names = new Set<string>();
  for (const field of symbol.fields) {
    const name = field.name.toLowerCase();
    if (names.has(name)) file.report(field.span ?? symbol.span!, 'duplicate.field', field.name);
    names.add(name);
  }
};
