import type { Visibility } from './type.ts';

/** The visibility that modifiers state. */
export function visibilityOf(modifiers: ReadonlySet<string>, otherwise: Visibility): Visibility {
  if (modifiers.has('global') || modifiers.has('webservice')) return 'global';
  if (modifiers.has('public')) return 'public';
  if (modifiers.has('protected')) return 'protected';
  return modifiers.has('private') ? 'private' : otherwise;
}
