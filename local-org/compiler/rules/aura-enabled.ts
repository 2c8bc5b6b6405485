import type { ClassRule } from './rule.ts';

/** `@AuraEnabled` methods: one of a name, static ones with parameters, getters without. */
export const auraEnabled: ClassRule = (file, { symbol }) => {
  const enabled = symbol.methods.filter((method) => method.annotations.has('auraenabled'));
  for (const method of enabled) {
    const span = method.span ?? symbol.span!;
    const isOverloaded = enabled.filter((other) => other.name.toLowerCase() === method.name.toLowerCase()).length > 1;
    if (isOverloaded) file.report(span, 'aura.overloaded.method', method.name);
    if (method.isStatic) continue;
    if (method.parameters.length > 0) file.report(span, 'non.static.aura.method.cannot.have.params');
    if (!/^get/i.test(method.name)) file.report(span, 'non.static.aura.method.must.begin.with.get');
  }
};
