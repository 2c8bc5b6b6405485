import type { TypeRef } from '../../local-org/compiler/language/ast.ts';

/** TypeScript name of an interface below `Apex`, by lower-case Apex name (`outer` or `outer.inner`). */
export type TypeNames = ReadonlyMap<string, string>;

const primitives: Readonly<Record<string, string>> = {
  blob: 'string',
  boolean: 'boolean',
  date: 'string',
  datetime: 'string',
  decimal: 'number',
  double: 'number',
  id: 'string',
  integer: 'number',
  long: 'number',
  object: 'unknown',
  string: 'string',
  time: 'string',
  void: 'null'
};

/** What a component gets for an Apex type, as JSON carries it. Throws for a class that has nothing `@AuraEnabled`. */
export function typeScriptType(type: TypeRef, owner: string, names: TypeNames): string {
  const text = type.names.map((name) => name.text).join('.');
  const inner = () => type.typeArguments.map((argument) => typeScriptType(argument, owner, names));
  const one = () => {
    const key = text.toLowerCase();
    if (key === 'list' || key === 'set') return `${inner()[0]}[]`;
    if (key === 'map') return `Record<string, ${inner()[1]}>`;
    if (key.endsWith('__c') || key === 'sobject') return 'Record<string, unknown>';
    const known = primitives[key] ?? interfaceName(key, owner, names);
    if (!known) throw new Error(`${owner}: the type ${text} has no @AuraEnabled member, so a component cannot read it.`);
    return known;
  };
  return one() + '[]'.repeat(type.arrayDepth);
}

function interfaceName(key: string, owner: string, names: TypeNames): string | undefined {
  const name = names.get(`${owner.toLowerCase()}.${key}`) ?? names.get(key);
  return name && `Apex.${name}`;
}
