import type { ClassRule } from './rule.ts';

/** Methods that the test runner calls: static ones of test classes, without parameters; set-up answers nothing and there is one. */
export const testMethod: ClassRule = (file, { symbol }) => {
  const inTestClass = symbol.annotations.has('istest');
  for (const method of symbol.methods) {
    const span = method.span ?? symbol.span!;
    const isSetUp = method.annotations.has('testsetup');
    const name = method.annotations.has('istest') ? 'IsTest' : method.modifiers.has('testmethod') ? 'testMethod' : undefined;
    for (const shown of [...(name ? [name] : []), ...(isSetUp ? ['TestSetup'] : [])]) {
      if (!method.modifiers.has('static')) file.report(span, 'modifier.requires', shown, 'methods', 'static');
      if (!inTestClass) file.report(span, 'modifier.requires', `Defining type for ${shown}`, 'methods', 'IsTest');
    }
    if (name && method.parameters.length > 0) file.report(span, 'test.method.cannot.have.params');
    if (isSetUp && name === 'IsTest') file.report(span, 'modifier.cannot.be', 'TestSetup', 'methods', 'IsTest');
    if (isSetUp && method.returns.kind !== 'void') file.report(span, 'test.setup.must.return.void');
    if (isSetUp && method.parameters.length > 0) file.report(span, 'test.setup.cannot.have.params');
  }
  if (symbol.methods.filter((method) => method.annotations.has('testsetup')).length > 1)
    file.report(symbol.span!, 'invalid.multiple.methods.with.modifier', 'TestSetup');
};
