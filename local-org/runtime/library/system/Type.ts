import type { ValueContext } from '../../values/context.ts';
import { drive } from '../../values/drive.ts';
import { isAssignable } from '../../values/instance-of.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException, exceptionClass } from '../../values/platform-exceptions.ts';
import { PlatformValue } from '../../values/platform-object.ts';
import { TYPES, type TypeDescriptor } from '../../values/runtime-type.ts';
import { ApexSet } from '../../values/set.ts';
import { registerRestorer } from '../../values/snapshot-reader.ts';
import { SObject } from '../../values/sobject.ts';
import { nonNull, type Members } from '../registry.ts';
import { objectTokenOf } from './collection-object.ts';

/** Apex Reference, Type Class: `Account.class`. */
export class ApexType extends PlatformValue {
  override readonly typeName = 'System.Type';
  readonly type: TypeDescriptor;

  constructor(type: TypeDescriptor) {
    super();
    this.type = type;
  }

  override get key(): string {
    return this.type.name.toLowerCase();
  }

  /** Exceptions of the platform say their namespace, as `Exception.getTypeName` does. */
  override toText(): string {
    const { name, kind } = this.type;
    return kind === 'platform' ? ((exceptionClass(name)?.prototype.typeName as string | undefined) ?? name) : name;
  }

  readonly snapshotType = 'System.Type';

  /** Kept in snapshots by its name. */
  toSnapshot(): string {
    return this.type.name;
  }
}

registerRestorer('System.Type', (name, _read, { types }) => new ApexType(types.type(name as string)));

export function typeMembers(context: ValueContext): Members {
  const { types, schema } = context;
  return {
    ...nonNull({
      'System.Type.getName()': (type: ApexType) => type.toText(),
      'System.Type.toString()': (type: ApexType) => type.toText(),
      'System.Type.hashCode()': (type: ApexType) => type.hashCode(),
      'System.Type.isAssignableFrom(System.Type)': (type: ApexType, other: ApexType) => isAssignable(other.type, type.type, types),
      'System.Type.newInstance()': ({ type }: ApexType) => newInstance(context, type),
      'get:System.Type.SObjectType': ({ type }: ApexType) => objectTokenOf(type, schema)
    }),
    'System.Type.equals(Object)': (type: ApexType, other: unknown) => type.equals(other),
    'System.Type.forName(String)': (name: string | null) => forName(context, null, name),
    'System.Type.forName(String,String)': (namespace: string | null, name: string | null) => forName(context, namespace, name)
  };
}

/** Null for a name that no type has. Without a namespace the project's own types come first. */
function forName(context: ValueContext, namespace: string | null, name: string | null): ApexType | null {
  if (name === null) return null;
  const text = namespace === null || namespace === '' ? name : `${namespace}.${name}`;
  const own = `${context.schema.namespace.toLowerCase()}.`;
  const bare = text.replaceAll(' ', '');
  const type =
    knownType(context, bare) ??
    (own !== '.' && bare.toLowerCase().startsWith(own) ? knownType(context, bare.slice(own.length)) : undefined);
  return type === undefined ? null : new ApexType(type);
}

function knownType(context: ValueContext, text: string): TypeDescriptor | undefined {
  const generic = /^(list|set|map|iterable)<(.+)>$/i.exec(text);
  if (generic !== null) {
    const type = context.types.type(text);
    return type.arguments.every((argument) => knownType(context, argument.name) !== undefined) ? type : undefined;
  }
  const array = /^(.+)\[\]$/.exec(text);
  if (array !== null) return knownType(context, `List<${array[1]!}>`);
  // Where a class has the name of an object, the object is meant (a public suite that is green in orgs relies on it).
  const object = context.schema.object(text);
  if (object) return context.types.sobject(object.name);
  return context.types.known(text) ?? (exceptionClass(text) === undefined && !isPlatformType(text) ? undefined : context.types.type(text));
}

/** Platform types with a namespace are taken at their word: an unknown one fails when it is used. */
const isPlatformType = (text: string): boolean => /^(?:system|database|schema|messaging|eventbus)\.\w+(?:\.\w+)?$/i.test(text);

function newInstance(context: ValueContext, type: TypeDescriptor): unknown {
  switch (type.kind) {
    case 'class':
      return construct(context, type);
    case 'list':
      return new ApexList(type);
    case 'set':
      return new ApexSet(type);
    case 'map':
      return new ApexMap(type);
    case 'sobject':
      if (type !== TYPES.SObject) return SObject.create(context.schema.object(type.name)!);
      throw notConstructible(type);
    default:
      return constructPlatform(type);
  }
}

function construct(context: ValueContext, type: TypeDescriptor): unknown {
  const info = type.info!;
  const constructor = info.constructors.find((candidate) => candidate.parameters.length === 0);
  if (info.modifiers.includes('abstract') || constructor === undefined) throw notConstructible(type);
  const { js } = context.program.class(type.name)!;
  const made = new js() as Record<string, () => unknown>;
  return drive(made[constructor.js]!(), `${type.name} constructor`);
}

function constructPlatform(type: TypeDescriptor): unknown {
  const js = exceptionClass(type.name);
  if (js === undefined) throw notConstructible(type);
  return new js();
}

const notConstructible = (type: TypeDescriptor): Error => apexException('System.TypeException', `Type cannot be constructed: ${type.name}`);
