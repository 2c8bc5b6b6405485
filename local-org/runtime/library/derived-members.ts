import { connectMembers } from './connectapi/services.ts';
import { dataClassMembers, type PlatformClasses } from './data-classes.ts';
import type { Members } from './registry.ts';

/** Members of a class of the platform that has no implementation of its own, as far as its declaration says how they behave. */
export function derivedMembers(className: string, classes: PlatformClasses): Members | undefined {
  return dataClassMembers(className, classes) ?? connectMembers(className, classes);
}
