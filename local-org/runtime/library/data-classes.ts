import { beanMembers, type BeanClass } from './bean.ts';
import type { Members } from './registry.ts';

/** A class of the platform as the compiler's data describes it. */
export interface PlatformClass {
  readonly kind: 'class' | 'interface' | 'enum';
  readonly superclass?: string;
  /** Signatures: `new(String)`, `static Integer valueOf(String)`; without parentheses a field: `String Name`. */
  readonly members?: readonly string[];
}

/** By full name (`ConnectApi.FeedItemInput`) in any case; undefined if there is none. */
export type PlatformClasses = (name: string) => (PlatformClass & { readonly fullName: string }) | undefined;

const everyObject = new Set(['equals', 'hashcode', 'tostring', 'clone']);

/**
 * Members of a platform class that is its properties and nothing else, by its declaration: fields, accessors of fields, a constructor without arguments.
 * Undefined for any other class. Output classes of Connect in Apex have accessors without fields, too.
 */
export function dataClassMembers(name: string, classes: PlatformClasses): Members | undefined {
  const bean = describeBean(name, classes);
  return bean && beanMembers(bean);
}

function describeBean(name: string, classes: PlatformClasses): BeanClass | undefined {
  const own = classes(name);
  if (own?.kind !== 'class') return undefined;
  const properties = new Map<string, [name: string, type: string, forms: string]>();
  const lone = own.fullName.startsWith('ConnectApi.');
  for (const member of fieldsFirst(own.members ?? [])) if (!addMember(properties, member, lone)) return undefined;
  const supertypes = ancestors(own.superclass, classes);
  // What is inherited is declared, and read, by the superclass; here it has its place in JSON.
  for (const supertype of supertypes)
    for (const [property, [type]] of Object.entries(describeBean(supertype, classes)?.properties ?? {}))
      if (!properties.has(property.toLowerCase())) properties.set(property.toLowerCase(), [property, type, '']);
  if (properties.size === 0) return undefined;
  return {
    name: own.fullName,
    supertypes,
    properties: Object.fromEntries([...properties.values()].map(([key, type, forms]) => [key, [type, forms]]))
  };
}

const fieldsFirst = (members: readonly string[]): readonly string[] => [
  ...members.filter((member) => !member.includes('(')),
  ...members.filter((member) => member.includes('('))
];

/** False if the member is more than a property. */
function addMember(properties: Map<string, [string, string, string]>, member: string, lone: boolean): boolean {
  if (member === 'new()') return true;
  if (/^static\b/.test(member)) return false;
  const [, type, name, parameters] = /^(?:final )?(.+) (\w+)(\(.*\))?$/.exec(member) ?? [];
  if (type === undefined || name === undefined) return false;
  if (parameters === undefined) {
    properties.set(name.toLowerCase(), [name, type, 'f']);
    return true;
  }
  if (everyObject.has(name.toLowerCase())) return true;
  const [, form, property] = /^(get|set|is)(\w+)$/.exec(name) ?? [];
  if (form === undefined || property === undefined) return false;
  const known = properties.get(property.toLowerCase());
  if (!known && !(lone && form !== 'set')) return false;
  const [declared, declaredType, forms] = known ?? [property, type, ''];
  properties.set(property.toLowerCase(), [declared, declaredType, forms + form[0]!]);
  return true;
}

function ancestors(superclass: string | undefined, classes: PlatformClasses): readonly string[] {
  if (superclass === undefined) return [];
  return [superclass, ...ancestors(classes(superclass)?.superclass, classes)];
}
