import type { Type, TypeText } from './type.ts';

/** Names in compile errors: `String`, `List<Account>`, `Outer.Inner`, `System.HttpRequest`; of System's classes only Exception goes without. */
export const typeText: TypeText = (type) => write(type, (name) => (name === 'System.Exception' ? 'Exception' : name));

/**
 * The text that `$.type` is asked with (contract/type.ts): `HttpRequest`, `Database.SaveResult`, `Map<String,Account>`.
 * Type variables are erased to Object.
 */
export function canonicalText(type: Type): string {
  return write(type, (name) => name.replace(/^System\./, ''));
}

/** Type names in member keys: platform types always with their namespace (`System.HttpRequest`), primitives and collections without. */
export function keyText(type: Type): string {
  return write(type, (name) => name);
}

function write(type: Type, platformName: (name: string) => string): string {
  switch (type.kind) {
    case 'primitive':
      return type.name;
    case 'sobject':
      return type.name;
    case 'list':
      return `List<${write(type.element, platformName)}>`;
    case 'set':
      return `Set<${write(type.element, platformName)}>`;
    case 'map':
      return `Map<${write(type.key, platformName)},${write(type.value, platformName)}>`;
    case 'class': {
      const { symbol } = type;
      const name = symbol.origin === 'platform' ? platformName(symbol.name) : symbol.name;
      if (type.arguments.length === 0) return name;
      return `${name}<${type.arguments.map((argument) => write(argument, platformName)).join(',')}>`;
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
