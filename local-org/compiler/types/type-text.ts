import type { SObjectType, Type, TypeText } from './type.ts';

/** Names in compile errors: `String`, `List<Account>`, `Outer.Inner`, `System.HttpRequest`; of System's classes only Exception goes without. */
export const typeText: TypeText = (type) => write(type, (name) => (name === 'System.Exception' ? 'Exception' : name));

/**
 * The text that `$.type` is asked with (contract/type.ts): `HttpRequest`, `Database.SaveResult`, `Map<String,Account>`; `Schema.Account` where a class has the name.
 * Type variables are erased to Object.
 */
export function canonicalText(type: Type): string {
  return write(
    type,
    (name) => name.replace(/^System\./, ''),
    (record) => (record.hidden ? `Schema.${record.name}` : record.name)
  );
}

/** Type names in member keys: platform types always with their namespace (`System.HttpRequest`), primitives and collections without. */
export function keyText(type: Type): string {
  return write(type, (name) => name);
}

function write(type: Type, platformName: (name: string) => string, objectName: (type: SObjectType) => string = ({ name }) => name): string {
  const inner = (part: Type): string => write(part, platformName, objectName);
  switch (type.kind) {
    case 'primitive':
      return type.name;
    case 'sobject':
      return objectName(type);
    case 'list':
      return `List<${inner(type.element)}>`;
    case 'set':
      return `Set<${inner(type.element)}>`;
    case 'map':
      return `Map<${inner(type.key)},${inner(type.value)}>`;
    case 'class': {
      const { symbol } = type;
      const name = symbol.origin === 'platform' ? platformName(symbol.name) : symbol.name;
      if (type.arguments.length === 0) return name;
      return `${name}<${type.arguments.map(inner).join(',')}>`;
    }
    case 'variable':
      return 'Object';
    case 'namespace':
      return type.name;
    case 'null':
      return 'NULL';
    case 'void':
      return 'void';
    case 'error':
      return 'unknown';
  }
}
