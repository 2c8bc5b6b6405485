import type { FileContext } from '../bind/context.ts';
import { exceptionParameters, isException } from '../types/lookup.ts';
import { typeText } from '../types/type-text.ts';
import type { MethodSymbol, TypeSymbol } from '../types/type.ts';
import { methodText, sameSignature, sameTypes, typesOf } from './method-text.ts';
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
  for (const method of symbol.methods) checkParameters(file, method);
  // The platform gives these itself.
  for (const method of symbol.kind === 'class' && symbol.declaration ? symbol.methods : []) {
    const isGiven = /^clone$/i.test(method.name) || (isException(symbol) && /^getTypeName$/i.test(method.name));
    if (isGiven && !method.isStatic && method.parameters.length === 0)
      file.report(method.span ?? symbol.span!, 'method.already.exists', method.name, methodText(method), symbol.name);
  }
  if (isException(symbol)) checkConstructors(file, symbol);
  checkFields(file, symbol);
};

/** Of methods without a body; a body has its parameters for locals. */
function checkParameters(file: FileContext, { body, declaration }: MethodSymbol): void {
  if (body || !declaration) return;
  const names = declaration.parameters.map(({ name }) => name);
  names.forEach((name, i) => {
    const isRepeated = names.slice(0, i).some(({ text }) => text.toLowerCase() === name.text.toLowerCase());
    if (isRepeated) file.report(name.span, 'duplicate.variable', name.text);
  });
}

/** Every exception has four constructors that nobody writes. */
function checkConstructors(file: FileContext, symbol: TypeSymbol): void {
  const given = exceptionParameters(file.types);
  for (const method of symbol.constructors) {
    const types = typesOf(method);
    if (!given.some((one) => sameTypes(one, types))) continue;
    const text = `void <init>(${types.map(typeText).join(', ')})`;
    file.report(method.span ?? symbol.span!, 'invalid.exception.constructor.already.defined', text);
  }
}

/** Only a static field that comes after one of the instance may have its name. */
function checkFields(file: FileContext, symbol: TypeSymbol): void {
  const names = new Map<string, boolean>();
  for (const field of symbol.fields) {
    const name = field.name.toLowerCase();
    const hasStatic = names.get(name);
    if (hasStatic !== undefined && (hasStatic || !field.isStatic)) file.report(field.span ?? symbol.span!, 'duplicate.field', field.name);
    names.set(name, hasStatic === true || field.isStatic);
  }
}
