import { typeText } from '../types/type-text.ts';
import type { ClassRule } from './rule.ts';

/** Batches are top-level classes. */
export const topLevel: ClassRule = (file, { symbol }) => {
  if (!symbol.outer) return;
  for (const parent of symbol.interfaces) {
    if (parent.symbol.name === 'Database.Batchable') file.report(symbol.span!, 'type.must.be.top.level', typeText(parent));
  }
};
