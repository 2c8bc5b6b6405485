import type { FieldInfo } from '../../../contract/program.ts';
import { ApexBlob } from '../../values/blob.ts';
import type { ValueContext } from '../../values/context.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { Decimal } from '../../values/decimal.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { stringToId, toId18 } from '../../values/id.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { listType, type TypeDescriptor } from '../../values/runtime-type.ts';
import { ApexSet } from '../../values/set.ts';
import { Address } from '../../values/address.ts';
import { addressParts } from '../../values/compound.ts';
import { SObject } from '../../values/sobject.ts';
import { ApexTime } from '../../values/time.ts';
import { Bean, beanClass, type BeanClass } from '../bean.ts';
import { jsonMaker, type ReadMember } from './platform-json.ts';
import { JsonNumber, JsonObject, type JsonValue } from './json-value.ts';
import { serializedFields } from './serialize.ts';
import { toUntyped } from './untyped.ts';

/** Columns that the platform takes for any object, also for one that does not have them (public suites that are green in orgs rely on it). */
const everywhere: ReadonlySet<string> = new Set(['lastactivitydate', 'isdeleted']);

/** Makes a value of a type from JSON (Apex Reference, JSON.deserialize). `strict` refuses members that the type does not have. */
export class TypedReader {
  private readonly context: ValueContext;
  private readonly strict: boolean;

  constructor(context: ValueContext, strict: boolean) {
    this.context = context;
    this.strict = strict;
  }

  read(json: JsonValue, type: TypeDescriptor): unknown {
    if (json === null) return null;
    switch (type.kind) {
      case 'primitive':
        return primitive(json, type.name);
      case 'list':
        return new ApexList(
          type,
          items(json).map((item) => this.read(item, type.arguments[0]!))
        );
      case 'set':
        return new ApexSet(
          type,
          items(json).map((item) => this.read(item, type.arguments[0]!))
        );
      case 'map':
        return new ApexMap(
          type,
          membersOf(json).map(([key, value]) => [this.read(key, type.arguments[0]!), this.read(value, type.arguments[1]!)] as const)
        );
      case 'sobject':
        return this.record(json, type);
      case 'enum':
        return this.enumConstant(json, type);
      case 'class':
        return this.object(json, type);
      default: {
        const bean = beanClass(type.name);
        if (bean) return this.bean(json, bean);
        const make = jsonMaker(type.name);
        if (make) return make(this.memberReader(json));
        throw new NotSupportedError(`JSON.deserialize to ${type.name}`);
      }
    }
  }

  private memberReader(json: JsonValue): ReadMember {
    const members = new Map(membersOf(json).map(([name, value]) => [name.toLowerCase(), value]));
    return (name, type) => this.read(members.get(name.toLowerCase()) ?? null, this.context.types.type(type));
  }

  /** A platform class that is its properties. */
  private bean(json: JsonValue, bean: BeanClass): Bean {
    const made = new Bean(bean);
    const types = new Map(Object.entries(bean.properties).map(([name, [type]]) => [name.toLowerCase(), type]));
    for (const [name, value] of membersOf(json)) {
      const type = types.get(name.toLowerCase());
      if (type !== undefined) made.set(name, this.read(value, this.context.types.type(type)));
    }
    return made;
  }

  private enumConstant(json: JsonValue, type: TypeDescriptor): unknown {
    const name = type.info?.constants.find((constant) => typeof json === 'string' && constant.toLowerCase() === json.toLowerCase());
    if (name === undefined) throw illegal();
    return this.context.enumConstant(type.name, name);
  }

  /** Neither constructor nor initialisers run. */
  private object(json: JsonValue, type: TypeDescriptor): object {
    const found = this.context.program.class(type.name);
    const bean = beanClass(type.name);
    if (!found && bean) return this.bean(json, bean);
    if (!found) throw new NotSupportedError(`JSON.deserialize to ${type.name}`);
    const made = new found.js() as Record<string, unknown>;
    const fields = new Map(serializedFields(found.info, this.context).map((field) => [field.name.toLowerCase(), field]));
    const read = new Set<FieldInfo>();
    for (const [name, value] of membersOf(json)) {
      const field = fields.get(name.toLowerCase());
      // Tests of ffhttp-core, which is green in orgs, rely on the refusal.
      if (field && read.has(field)) throw apexException('System.JSONException', `Duplicate field: ${type.name}.${field.name}`);
      if (field) {
        read.add(field);
        this.write(made, field, value);
      } else if (this.strict) throw apexException('System.JSONException', `Unrecognized field "${name}"`);
    }
    return made;
  }

  private write(made: Record<string, unknown>, field: FieldInfo, json: JsonValue): void {
    const value = this.read(json, this.context.types.type(field.type));
    if (field.setter) (made[field.setter] as (value: unknown) => void).call(made, value);
    else if (field.js) made[field.js] = value;
  }

  private record(json: JsonValue, type: TypeDescriptor): SObject {
    const members = membersOf(json);
    const attributes = members.find(([name]) => name === 'attributes')?.[1];
    const named = attributes instanceof JsonObject ? attributes.members.find(([name]) => name === 'type')?.[1] : undefined;
    const { schema } = this.context;
    const object = schema.object(typeof named === 'string' ? named : type.name);
    if (!object) throw apexException('System.JSONException', `Unknown sObject type: ${String(named ?? type.name)}`);
    const record = SObject.create(object);
    for (const [name, value] of members) {
      const field = schema.field(object.name, name);
      const parent = field ? undefined : schema.parent(object.name, name);
      const child = field || parent ? undefined : schema.child(object.name, name);
      if (field?.type === 'address' && value instanceof JsonObject) record.store(field, addressOf(value));
      else if (field) record.store(field, value === null ? null : fieldValue(value, field.apexType));
      else if (parent) record.setParent(parent, this.read(value, this.context.types.sobject(parent.referenceTo![0]!)) as SObject | null);
      else if (child) record.setChildren(child, this.children(value, this.context.types.sobject(child.childObject)));
      else if (name !== 'attributes' && !everywhere.has(name.toLowerCase()))
        throw apexException('System.JSONException', `No such column '${name}' on sobject of type ${object.name}`);
    }
    return record;
  }

  private children(json: JsonValue, type: TypeDescriptor): ApexList {
    const records = membersOf(json).find(([name]) => name === 'records')?.[1] ?? [];
    return new ApexList(
      listType(type),
      items(records).map((item) => this.read(item, type))
    );
  }
}

/** As a query answers it: the parts that are there, by their names in any case. */
function addressOf({ members }: JsonObject): Address {
  const given = new Map(members.map(([name, value]) => [name.toLowerCase(), value]));
  return new Address(
    new Map(addressParts.filter((part) => given.has(part.toLowerCase())).map((part) => [part, given.get(part.toLowerCase())]))
  );
}

export const malformed = (bracket: '[' | '{'): Error =>
  apexException(
    'System.JSONException',
    `Malformed JSON: Expected '${bracket}' at the beginning of ${bracket === '[' ? 'List/Set' : 'object'}`
  );

function items(json: JsonValue): readonly JsonValue[] {
  if (!Array.isArray(json)) throw malformed('[');
  return json as readonly JsonValue[];
}

function membersOf(json: JsonValue): JsonObject['members'] {
  if (!(json instanceof JsonObject)) throw malformed('{');
  return json.members;
}

/** Records take any text for an Id, as tests that make records up rely on (public suites that are green in orgs). */
const fieldValue = (json: JsonValue, type: string): unknown =>
  type === 'Id' && typeof json === 'string' ? (toId18(json) ?? json) : primitive(json, type);

function primitive(json: JsonValue, type: string): unknown {
  if (type === 'Object') return toUntyped(json);
  if (json instanceof JsonNumber) return fromNumber(json.text, type);
  if (typeof json === 'boolean') {
    if (type === 'Boolean') return json;
    if (type === 'String') return String(json);
    throw illegal();
  }
  if (typeof json === 'string') return fromText(json, type);
  throw illegal();
}

function fromNumber(text: string, type: string): unknown {
  switch (type) {
    case 'Integer':
    case 'Long': {
      if (!/^-?\d+$/.test(text)) throw illegal();
      const value = BigInt(text);
      const fits = BigInt.asIntN(type === 'Integer' ? 32 : 64, value) === value;
      if (!fits) throw illegal();
      return type === 'Integer' ? Number(value) : value;
    }
    case 'Decimal':
      return Decimal.parse(text);
    case 'Double':
      return Number(text);
    case 'String':
      return text;
    case 'Datetime':
      return new ApexDatetime(Number(text));
    default:
      throw illegal();
  }
}

function fromText(text: string, type: string): unknown {
  const needed = <T>(value: T | null): T => {
    if (value === null) throw illegal();
    return value;
  };
  switch (type) {
    case 'String':
      return text;
    case 'Id':
      return stringToId(text);
    case 'Boolean':
      if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
      throw illegal();
    case 'Date':
      return needed(ApexDate.parseIso(text.slice(0, 10)));
    case 'Datetime':
      return needed(ApexDatetime.parseIso(text) ?? dateTimeOfDate(text));
    case 'Time':
      return needed(ApexTime.parseIso(text));
    case 'Blob':
      return new ApexBlob(Buffer.from(text, 'base64'));
    default:
      if (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return fromNumber(text, type);
      throw illegal();
  }
}

function dateTimeOfDate(text: string): ApexDatetime | null {
  const date = ApexDate.parseIso(text);
  return date && ApexDatetime.ofDate(date);
}

function illegal(): Error {
  return apexException('System.JSONException', 'Illegal value for primitive');
}
