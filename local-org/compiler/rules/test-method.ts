import type { FileContext } from '../bind/context.ts';
import type { Annotation } from '../language/ast.ts';
import { isException } from '../types/lookup.ts';
import type { MethodSymbol, TypeSymbol } from '../types/type.ts';
import type { ClassRule } from './rule.ts';

/** Test classes stand at the top and are plain; what the test runner calls is static, without parameters, and there is one set-up, which answers nothing. */
export const testMethod: ClassRule = (file, { symbol }) => {
  const inTestClass = symbol.annotations.has('istest');
  if (inTestClass) checkClass(file, symbol);
  for (const method of symbol.methods) {
    const span = method.span ?? symbol.span!;
    const isSetUp = method.annotations.has('testsetup');
    const name = method.annotations.has('istest') ? 'IsTest' : method.modifiers.has('testmethod') ? 'testMethod' : undefined;
    for (const shown of [...(name ? [name] : []), ...(isSetUp ? ['TestSetup'] : [])]) {
      if (symbol.outer) {
        if (!method.modifiers.has('static')) file.report(span, 'modifier.not.in.top.level.type', shown, 'methods');
        continue;
      }
      if (!method.modifiers.has('static')) file.report(span, 'modifier.requires', shown, 'methods', 'static');
      // Until API version 27.0 tests stood in any class.
      if (!inTestClass && file.apiVersion >= 28) file.report(span, 'modifier.requires', `Defining type for ${shown}`, 'methods', 'IsTest');
    }
    if (name && method.parameters.length > 0) file.report(span, 'test.method.cannot.have.params');
    if (isSetUp && name === 'IsTest') file.report(span, 'modifier.cannot.be', 'TestSetup', 'methods', 'IsTest');
    if (isSetUp && method.returns.kind !== 'void') file.report(span, 'test.setup.must.return.void');
    if (isSetUp && method.parameters.length > 0) file.report(span, 'test.setup.cannot.have.params');
  }
  if (symbol.methods.filter(isSetUp).length > 1) file.report(symbol.span!, 'invalid.multiple.methods.with.modifier', 'TestSetup');
  checkData(file, symbol);
};

const isSetUp = (method: MethodSymbol): boolean => method.annotations.has('testsetup');

function checkClass(file: FileContext, symbol: TypeSymbol): void {
  const span = symbol.span!;
  if (symbol.outer) file.report(span, 'modifier.not.on.top.level.type', 'IsTest');
  else if (isException(symbol)) file.report(span, 'test.class.must.not.be.exception');
  for (const modifier of ['abstract', 'virtual'])
    if (symbol.modifiers.has(modifier)) file.report(span, 'modifier.cannot.be', 'IsTest', 'classes', modifier);
}

/** Set-up and parallel tests do without the org's data. */
function checkData(file: FileContext, symbol: TypeSymbol): void {
  const written = symbol.declaration?.annotations;
  const seesAll = symbol.methods.some(({ declaration }) => isSet(declaration?.annotations, 'seealldata'));
  const isParallel = isSet(written, 'isparallel');
  const span = symbol.span!;
  if (symbol.methods.some(isSetUp)) {
    if (isSet(written, 'seealldata')) file.report(span, 'test.setup.cannot.have.defining.type.see.all.data');
    else if (seesAll) file.report(span, 'test.setup.cannot.have.see.all.data');
  }
  if (!isParallel) return;
  if (isSet(written, 'seealldata')) file.report(span, 'parallel.test.class.cannot.have.see.all.data');
  else if (seesAll && !symbol.methods.some(isSetUp)) file.report(span, 'parallel.test.method.cannot.have.see.all.data');
}

function isSet(annotations: readonly Annotation[] | undefined, property: string): boolean {
  const properties = (annotations ?? []).flatMap((one) => (one.name.text.toLowerCase() === 'istest' ? one.properties : []));
  return properties.some(({ name, value }) => name.text.toLowerCase() === property && value.toLowerCase() === 'true');
}
