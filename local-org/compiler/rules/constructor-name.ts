import type { ClassRule } from './rule.ts';

/** What has no result is a constructor, and is called as its class. */
export const constructorName: ClassRule = (file, { symbol }) => {
  for (const { name, span } of symbol.constructors) {
    if (name.toLowerCase() !== symbol.simpleName.toLowerCase()) file.report(span ?? symbol.span!, 'invalid.constructor.name', name);
  }
};
