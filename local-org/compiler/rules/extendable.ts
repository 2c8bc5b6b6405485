import { isException } from '../types/lookup.ts';
import type { ClassRule } from './rule.ts';

/** Who may be extended and by whom: virtual and abstract classes; exceptions by classes whose name says so. */
export const extendable: ClassRule = (file, { symbol, methods, constructors }) => {
  if (symbol.kind !== 'class') return;
  const span = symbol.span!;
  const parent = symbol.superclass?.symbol;
  if (parent?.origin === 'project' && !parent.modifiers.has('virtual') && !parent.modifiers.has('abstract')) {
    file.report(span, 'invalid.final.super.type', parent.name);
  }
  const isNamedException = /exception$/i.test(symbol.simpleName);
  if (isException(symbol) && !isNamedException) file.report(span, 'invalid.exception.must.end.with.exception', symbol.name);
  if (!isException(symbol) && isNamedException) file.report(span, 'invalid.exception.must.extend.exception', symbol.name);
  if (symbol.modifiers.has('virtual') || symbol.modifiers.has('abstract') || isException(symbol)) return;
  for (const { symbol: method } of [...methods, ...constructors]) {
    const isNew = method.visibility === 'protected' && !method.modifiers.has('override');
    if (isNew && !method.isStatic) file.report(method.span ?? span, 'invalid.new.protected.method');
  }
};
