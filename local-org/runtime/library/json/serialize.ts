import type { ClassInfo, FieldInfo } from '../../../contract/program.ts';
import type { RuntimeType } from '../../../contract/type.ts';
import { madeText } from '../../values/allocation.ts';
import { ApexBlob } from '../../values/blob.ts';
import { BoxedDouble, BoxedId } from '../../values/boxed.ts';
import type { ValueContext } from '../../values/context.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { Decimal } from '../../values/decimal.ts';
import { doubleText } from '../../values/double.ts';
import { drive } from '../../values/drive.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { TYPES } from '../../values/runtime-type.ts';
import { ApexSet } from '../../values/set.ts';
import { SObject } from '../../values/sobject.ts';
import { ApexTime } from '../../values/time.ts';
import { textOf } from '../../values/to-text.ts';
import { ApexObject, EnumConstant } from '../../values/user-object.ts';
import { chargeJson } from './cost.ts';
import { JsonPrinter } from './printer.ts';

export interface SerializeOptions {
  readonly suppressNulls?: boolean;
  readonly pretty?: boolean;
}

/** JSON of an Apex value (Apex Reference, JSON.serialize). Objects show all their fields; `suppressNulls` leaves out what is null. */
export function serialize(value: unknown, context: ValueContext, options: SerializeOptions = {}): string {
  const printer = new JsonPrinter(options.pretty ?? false);
  writeJson(printer, value, context, options.suppressNulls ?? false);
  const text = printer.toString();
  chargeJson(context, text.length);
  return madeText(text);
}

export function writeJson(printer: JsonPrinter, value: unknown, context: ValueContext, suppressNulls: boolean): void {
  new Writer(printer, context, suppressNulls).write(value, TYPES.Object);
}

class Writer {
  private readonly out: JsonPrinter;
  private readonly context: ValueContext;
  private readonly suppressNulls: boolean;
  /** Objects that are being written: one that holds itself has no JSON. */
  private readonly open = new Set<object>();

  constructor(out: JsonPrinter, context: ValueContext, suppressNulls: boolean) {
    this.out = out;
    this.context = context;
    this.suppressNulls = suppressNulls;
  }

  write(value: unknown, type: RuntimeType): void {
    if (typeof value !== 'object' || value === null) this.out.raw(scalar(value, type));
    else if (value instanceof ApexList || value instanceof ApexSet) this.nested(value, () => this.items(value));
    else if (value instanceof ApexMap) this.nested(value, () => this.map(value));
    else if (value instanceof SObject) this.nested(value, () => this.record(value));
    else if (value instanceof ApexObject) this.nested(value, () => this.userObject(value));
    else if (value instanceof PlatformObject && value.json() !== undefined) this.write(value.json(), TYPES.Object);
    else this.out.raw(leaf(value));
  }

  private nested(value: object, write: () => void): void {
    if (this.open.has(value))
      throw apexException('System.JSONException', '(was System.JSONException) Direct self-reference leading to cycle');
    this.open.add(value);
    write();
    this.open.delete(value);
  }

  private items(collection: ApexList | ApexSet): void {
    this.out.start('[');
    const items = collection instanceof ApexList ? collection.items : collection.values();
    for (const item of items) this.write(item, collection.elementType);
    this.out.end('[');
  }

  private map(map: ApexMap): void {
    this.out.start('{');
    for (const [key, value] of map.entries()) {
      this.out.name(textOf(key, map.keyType));
      this.write(value, map.valueType);
    }
    this.out.end('{');
  }

  /** `attributes`, then the fields that were set or queried; related records and child lists nest. */
  private record(record: SObject): void {
    const { out } = this;
    out.start('{');
    out.name('attributes');
    this.attributes(record);
    for (const [slot, member] of record.layout.members.entries()) {
      const value = record.values[slot];
      if (value === null && (record.queried || this.suppressNulls)) continue;
      out.name(member.name);
      if (member.kind === 'children') this.children(value as ApexList);
      else if (value instanceof ApexDatetime) out.raw(JSON.stringify(value.toIso().replace('Z', '+0000')));
      else this.write(value, member.kind === 'field' ? TYPES[member.field.apexType] : TYPES.Object);
    }
    out.end('{');
  }

  private attributes(record: SObject): void {
    const { out } = this;
    const { name } = record.object;
    out.start('{');
    out.name('type');
    out.raw(JSON.stringify(name));
    if (record.id !== null) {
      out.name('url');
      out.raw(JSON.stringify(`/services/data/v67.0/sobjects/${name}/${record.id}`));
    }
    out.end('{');
  }

  private children(records: ApexList): void {
    const { out } = this;
    out.start('{');
    out.name('totalSize');
    out.raw(String(records.items.length));
    out.name('done');
    out.raw('true');
    out.name('records');
    this.write(records, TYPES.Object);
    out.end('{');
  }

  private userObject(object: ApexObject): void {
    this.out.start('{');
    for (const field of serializedFields(object.info, this.context)) {
      const value = readField(object, field);
      if (value === null && this.suppressNulls) continue;
      this.out.name(field.name);
      this.write(value, this.context.types.type(field.type));
    }
    this.out.end('{');
  }
}

function scalar(value: unknown, type: RuntimeType): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'number' && type === TYPES.Double ? doubleText(value) : String(value);
}

function leaf(value: object): string {
  if (value instanceof Decimal) return value.toString();
  if (value instanceof BoxedId) return JSON.stringify(value.value);
  if (value instanceof BoxedDouble) return doubleText(value.value);
  if (value instanceof EnumConstant) return JSON.stringify(value.name);
  if (value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime) return JSON.stringify(value.toIso());
  if (value instanceof ApexBlob) return JSON.stringify(Buffer.from(value.bytes).toString('base64'));
  throw apexException(
    'System.JSONException',
    `Apex Type unsupported in JSON: ${value instanceof PlatformObject ? value.typeName : 'Object'}`
  );
}

const fieldsOfClass = new WeakMap<ClassInfo, readonly FieldInfo[]>();

/**
 * Fields and properties of an object that are neither static nor transient, of superclasses too: the last name of the alphabet first (the example of the
 * Apex Developer Guide, "Roundtrip Serialization and Deserialization", and suites that are green in orgs show that order).
 */
export function serializedFields(info: ClassInfo, context: ValueContext): readonly FieldInfo[] {
  let fields = fieldsOfClass.get(info);
  if (fields === undefined) {
    const own = info.fields.filter((field) => !field.isStatic && !field.isTransient);
    const above = info.superclass ? context.program.class(info.superclass)?.info : undefined;
    fields = (above ? [...own, ...serializedFields(above, context)] : own).sort((a, b) => (a.name < b.name ? 1 : -1));
    fieldsOfClass.set(info, fields);
  }
  return fields;
}

function readField(object: object, field: FieldInfo): unknown {
  const values = object as Record<string, unknown>;
  return field.getter ? drive((values[field.getter] as () => unknown).call(object), field.name) : (values[field.js!] ?? null);
}
