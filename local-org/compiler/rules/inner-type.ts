import type { ClassRule } from './rule.ts';

/** Inner types hold neither types nor statics (trap 11). */
export const innerType: ClassRule = (file, { symbol }) => {
  if (!symbol.outer) return;
  for (const inner of symbol.innerTypes) file.report(inner.span ?? symbol.span!, 'invalid.inner.type.no.inner.types');
  for (const method of symbol.methods) {
    if (method.isStatic) file.report(method.span ?? symbol.span!, 'modifier.not.in.top.level.type', 'static', 'methods');
  }
  for (const field of symbol.fields) {
    if (field.isStatic && field.kind !== 'constant')
      file.report(field.span ?? symbol.span!, 'modifier.not.in.top.level.type', 'static', 'fields');
  }
  const members = symbol.declaration && 'members' in symbol.declaration ? symbol.declaration.members : [];
  for (const member of members) {
    if (member.kind === 'InitializerDeclaration' && member.isStatic) file.report(member.span, 'invalid.inner.type.no.static.blocks');
  }
};
