import type { ClassRule } from './rule.ts';

/** Methods that the test runner calls: static, without parameters; set-up answers nothing. */
export const testMethod: ClassRule = (file, { symbol }) => {
  for (const method of symbol.methods) {
    const span = method.span ?? symbol.span!;
    const isTest = method.annotations.has('istest') || method.modifiers.has('testmethod');
    if (isTest && !method.isStatic) file.report(span, 'modifier.requires', 'IsTest', 'methods', 'static');
    if (isTest && method.parameters.length > 0) file.report(span, 'test.method.cannot.have.params');
    if (!method.annotations.has('testsetup')) continue;
    if (method.returns.kind !== 'void') file.report(span, 'test.setup.must.return.void');
    if (method.parameters.length > 0) file.report(span, 'test.setup.cannot.have.params');
  }
};
