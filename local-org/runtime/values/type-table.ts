import { TYPES, TypeDescriptor, listType, mapType, setType } from './runtime-type.ts';
import type { ClassInfo } from '../../contract/program.ts';
import type { Schema } from '../../contract/schema.ts';

/** Where names get their meaning. Lookups ignore case. */
export interface TypeSource {
  readonly schema: Schema;
  class(name: string): { readonly info: ClassInfo } | undefined;
}

/** The named types of one program and schema, interned. */
export class TypeTable {
  private readonly source: TypeSource;
  private readonly byText = new Map<string, TypeDescriptor>();
  private readonly objects = new Map<string, TypeDescriptor>();
  private readonly named = new Map<string, TypeDescriptor>();

  constructor(source: TypeSource) {
    this.source = source;
  }

  /** Type of a canonical text (contract/type.ts), in any case and with or without blanks. */
  type(text: string): TypeDescriptor {
    let type = this.byText.get(text);
    if (type === undefined) {
      type = this.parse(text);
      this.byText.set(text, type);
    }
    return type;
  }

  /** The user type or sObject type of that name; undefined if there is neither. */
  known(name: string): TypeDescriptor | undefined {
    const type = this.named.get(name.toLowerCase()) ?? this.find(name);
    // Types of the platform are made for any name that is asked for.
    return type?.kind === 'platform' ? undefined : type;
  }

  /** Type of records of an object, also where a class has taken its name. */
  sobject(name: string): TypeDescriptor {
    const key = name.toLowerCase();
    let type = this.objects.get(key);
    if (type === undefined) {
      const known = this.type(name);
      type = known.kind === 'sobject' ? known : new TypeDescriptor('sobject', name, [], null, ['SObject']);
      this.objects.set(key, type);
    }
    return type;
  }

  /** Type of what a query of `name` answers: records of that object, or `AggregateResult`. */
  ofRecords(name: string): TypeDescriptor {
    return this.source.schema.object(name) ? this.sobject(name) : this.type(name);
  }

  /** Forgets a class that was replaced (anonymous blocks). */
  forget(name: string): void {
    this.named.delete(name.toLowerCase());
    this.objects.clear();
    this.byText.clear();
  }

  /** Forgets all classes: the program has changed. */
  clear(): void {
    for (const [name, { kind }] of this.named) if (kind === 'class' || kind === 'interface' || kind === 'enum') this.named.delete(name);
    this.objects.clear();
    this.byText.clear();
  }

  /** True if a value of `type` is one of `of` by declaration: same type, superclass or interface. Collections see `instance-of.ts`. */
  isSubtype(type: TypeDescriptor, of: TypeDescriptor): boolean {
    return type === of || type.supertypes.some((name) => this.isSubtype(this.type(name), of));
  }

  private parse(text: string): TypeDescriptor {
    const open = text.indexOf('<');
    if (open < 0) return this.name(text.trim());
    const generic = text.slice(0, open).trim();
    const typeArguments = splitArguments(text.slice(open + 1, text.lastIndexOf('>'))).map((argument) => this.type(argument));
    const [first, second] = typeArguments;
    switch (generic.toLowerCase()) {
      case 'list':
        return listType(first!);
      case 'set':
        return setType(first!);
      case 'map':
        return mapType(first!, second!);
      default:
        return this.intern(new TypeDescriptor('platform', `${generic}<${typeArguments.map((t) => t.name).join(',')}>`, typeArguments));
    }
  }

  private name(name: string): TypeDescriptor {
    const plain = name.replace(/^System\./i, '');
    return this.known(name) ?? this.known(plain) ?? this.intern(new TypeDescriptor('platform', plain, [], null, platformSupertypes(plain)));
  }

  private find(name: string): TypeDescriptor | undefined {
    const builtin = BUILTIN.get(name.toLowerCase().replace(/^system\./, ''));
    if (builtin !== undefined) return builtin;
    const info = this.source.class(name)?.info;
    if (info !== undefined) return this.intern(userType(info));
    const object = this.source.schema.object(name.replace(/^schema\./i, ''));
    if (!object) return undefined;
    // `Schema.User` is the object, whatever classes there are.
    if (this.source.class(object.name)) return this.sobject(object.name);
    return this.intern(new TypeDescriptor('sobject', object.name, [], null, ['SObject']));
  }

  private intern(type: TypeDescriptor): TypeDescriptor {
    const key = type.name.toLowerCase();
    const known = this.named.get(key);
    if (known === undefined) this.named.set(key, type);
    return known ?? type;
  }
}

/** Whatever is called so is an exception: the language wants the name of no other. */
const platformSupertypes = (name: string): string[] => (/.Exception$/i.test(name) ? ['Exception'] : []);

const BUILTIN = new Map<string, TypeDescriptor>(Object.values(TYPES).map((type) => [type.name.toLowerCase(), type]));

function userType(info: ClassInfo): TypeDescriptor {
  return new TypeDescriptor(
    info.kind,
    info.name,
    [],
    info,
    info.superclass === undefined ? info.interfaces : [info.superclass, ...info.interfaces]
  );
}

/** Splits `String,Map<Id,Account>` at its top-level commas. */
function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '<') depth++;
    else if (character === '>') depth--;
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}
