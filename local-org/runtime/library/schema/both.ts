import type { Member, Members } from '../registry.ts';

/** Both forms of a value of a describe: `getName()` or `isCustom()`, and the property. */
export function both(type: string, name: string, read: Member, verb = 'get'): Members {
  return { [`${type}.${verb}${name}()`]: read, [`get:${type}.${name}`]: read };
}
