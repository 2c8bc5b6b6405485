import type { ClassRule } from './rule.ts';

/** Abstract methods have no body and stand in abstract classes; all others have one. From API version 65.0 on they are at least protected (trap 25). */
export const abstractMethods: ClassRule = (file, { symbol }) => {
  if (symbol.kind !== 'class') return;
  for (const method of symbol.methods) {
    const span = method.span ?? symbol.span!;
    if (!method.declaration) continue;
    if (method.isAbstract) {
      if (symbol.modifiers.has('global') && !method.modifiers.has('global'))
        file.report(span, 'defining.type.requires', 'global', 'abstract methods must be declared as global');
      if (method.body) file.report(span, 'abstract.methods.cannot.have.body');
      if (!symbol.modifiers.has('abstract')) file.report(span, 'modifier.requires', 'Defining type for abstract', 'methods', 'abstract');
    } else if (!method.body) file.report(span, 'method.must.have.body');
    for (const modifier of ['abstract', 'override']) {
      const isHidden = method.visibility === 'private' && method.modifiers.has(modifier);
      if (isHidden && symbol.apiVersion >= 65)
        file.report(span, 'modifier.require.at.least', modifier, 'methods', 'global, public, protected');
    }
  }
};
