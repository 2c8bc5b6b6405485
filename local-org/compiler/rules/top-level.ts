import { typeText } from '../types/type-text.ts';
import type { ClassRule } from './rule.ts';

/** Characters of the name of a file. */
const longestName = 40;

/** Batches are top-level classes; the names of top-level types are short. */
export const topLevel: ClassRule = (file, { symbol }) => {
  if (!symbol.outer) {
    if (symbol.declaration && symbol.simpleName.length > longestName) file.report(symbol.span!, 'identifier.too.long', symbol.simpleName);
    return;
  }
  for (const parent of symbol.interfaces) {
    if (parent.symbol.name === 'Database.Batchable') file.report(symbol.span!, 'type.must.be.top.level', typeText(parent));
  }
};
