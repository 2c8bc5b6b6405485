import type { RunnableClass } from '../runtime/transactions/program.ts';
import { BoxedDouble } from '../runtime/values/boxed.ts';
import type { ValueContext } from '../runtime/values/context.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import { drive } from '../runtime/values/drive.ts';
import { ApexList } from '../runtime/values/list.ts';
import { ApexMap } from '../runtime/values/map.ts';
import { apexException } from '../runtime/values/platform-exceptions.ts';
import { TYPES, type TypeDescriptor } from '../runtime/values/runtime-type.ts';
import { ApexSet } from '../runtime/values/set.ts';
import { SObject } from '../runtime/values/sobject.ts';
import type { FieldSchema } from '../contract/schema.ts';
import { fromPlain } from './plain.ts';

/** Makes the Apex value of a declared type from the JSON that a page sent, as the Aura framework does. Throws a TypeException that names the place. */
export function fromJson(json: unknown, type: TypeDescriptor, context: ValueContext, place: string): unknown {
  if (json === null || json === undefined) return null;
  switch (type.kind) {
    case 'primitive':
      return primitive(json, type, context, place);
    case 'list':
      return new ApexList(
        type,
        items(json, place).map((item) => fromJson(item, type.arguments[0]!, context, place))
      );
    case 'set':
      return new ApexSet(
        type,
        items(json, place).map((item) => fromJson(item, type.arguments[0]!, context, place))
      );
    case 'map':
      return new ApexMap(
        type,
        Object.entries(json).map(([key, value]) => mapEntry(key, value, type, context, place))
      );
    case 'sobject':
      return record(json as Json, type, context, place);
    case 'enum':
      return context.enumConstant(type.name, String(json));
    case 'class':
      return object(json as Json, context.program.class(type.name)!, context, place);
    default:
      throw refuse(json, type, place);
  }
}

type Json = Readonly<Record<string, unknown>>;

function mapEntry(key: string, value: unknown, type: TypeDescriptor, context: ValueContext, place: string): readonly [unknown, unknown] {
  return [fromJson(key, type.arguments[0]!, context, place), fromJson(value, type.arguments[1]!, context, `${place}.${key}`)];
}

function items(json: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(json)) throw apexException('System.TypeException', `${place}: a list is expected`);
  return json;
}

function primitive(json: unknown, type: TypeDescriptor, context: ValueContext, place: string): unknown {
  if (type === TYPES.Object) return untyped(json, context, place);
  if (type === TYPES.String) return typeof json === 'object' ? JSON.stringify(json) : String(json);
  try {
    return fromPlain({ name: place, apexType: type.name as FieldSchema['apexType'] } as FieldSchema, json);
  } catch {
    throw refuse(json, type, place);
  }
}

/** JSON for a parameter of type Object: maps, lists and primitives. */
function untyped(json: unknown, context: ValueContext, place: string): unknown {
  if (typeof json === 'number')
    return Number.isInteger(json) ? ((json | 0) === json ? json : Decimal.parse(String(json))) : new BoxedDouble(json);
  if (typeof json !== 'object' || json === null) return json;
  const type = context.types.type(Array.isArray(json) ? 'List<Object>' : 'Map<String,Object>');
  return fromJson(json, type, context, place);
}

/** `sobjectType` or the declared type says the object; `attributes` is the REST form of it. */
function record(json: Json, type: TypeDescriptor, context: ValueContext, place: string): SObject {
  const named = (json['attributes'] as { readonly type?: string } | undefined)?.type ?? (json['sobjectType'] as string | undefined);
  const schema = context.schema.object(named ?? type.name);
  if (!schema) throw apexException('System.TypeException', `${place}: the object of the record is missing (sobjectType)`);
  const made = SObject.create(schema);
  for (const [name, value] of Object.entries(json)) {
    const field = context.schema.field(schema.name, name);
    if (field) made.store(field, fromPlain(field, value));
  }
  return made;
}

function object(json: Json, { js, info }: RunnableClass, context: ValueContext, place: string): object {
  const made = new js() as Record<string, unknown>;
  const constructor = info.constructors.find(({ parameters }) => parameters.length === 0);
  if (constructor) drive((made[constructor.js] as () => unknown).call(made), `the constructor of ${info.name}`);
  const byName = new Map(Object.entries(json).map(([name, value]) => [name.toLowerCase(), value]));
  for (let at: RunnableClass['info'] | undefined = info; at; at = at.superclass ? context.program.class(at.superclass)?.info : undefined) {
    for (const field of at.fields) {
      if (field.isStatic || !byName.has(field.name.toLowerCase())) continue;
      const value = fromJson(byName.get(field.name.toLowerCase()), context.types.type(field.type), context, `${place}.${field.name}`);
      if (field.setter) (made[field.setter] as (value: unknown) => void).call(made, value);
      else if (field.js) made[field.js] = value;
    }
  }
  return made;
}

function refuse(json: unknown, type: TypeDescriptor, place: string): Error {
  return apexException('System.TypeException', `${place}: ${JSON.stringify(json)} is not a ${type.name}`);
}
