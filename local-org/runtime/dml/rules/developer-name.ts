import type { SObject } from '../../values/sobject.ts';
import type { SaveContext } from '../context.ts';

/** A new record without `DeveloperName` gets one made of its name (Object Reference, Group and UserRole). */
export function nameForDevelopers(context: SaveContext, draft: SObject): void {
  const developerName = context.field('DeveloperName')!;
  const name = draft.peek(context.field('Name')!);
  if (draft.peek(developerName) === null && typeof name === 'string') draft.store(developerName, developerNameOf(name));
}

/** Letters, digits and single underscores, starting with a letter. */
function developerNameOf(name: string): string {
  const words = name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return /^[A-Za-z]/.test(words) ? words : `X${words}`;
}
