import { runInThisContext } from 'node:vm';
import type { Abi, JsClass } from '../../contract/abi.ts';
import type { ClassInfo, CompiledUnit } from '../../contract/program.ts';
import type { RuntimeType } from '../../contract/type.ts';

/**
 * As much of the runtime as emitted code without an org needs, so that the compiler is tested by itself: numbers, texts, lists, maps, classes, statics,
 * exceptions, coroutines. Lists are arrays, sets and maps JavaScript's own.
 */
export class TinyException extends Error {
  text: string | null = null;
  override cause: unknown = null;
  declare typeName: string;
  init(text: string | null, cause: unknown): void {
    this.text = text;
    this.cause = cause;
  }
}
export class Uncatchable extends Error {}

type Js = JsClass & Record<string, (...values: unknown[]) => unknown>;
interface Linked {
  readonly info: ClassInfo;
  readonly build: () => JsClass;
  js: Js | null;
}

export interface TinyRuntime {
  readonly abi: Abi;
  /** Calls a static method of a class by its Apex name. */
  call(className: string, method: string, ...values: unknown[]): unknown;
  /** Statics that came to life since the last `newTransaction`. */
  newTransaction(): void;
  readonly anonymous: () => unknown;
  readonly triggers: ReadonlyMap<string, () => void>;
  /** What was asked of the runtime for which it has no answer of its own: queries, DML, labels, by their first argument. */
  readonly asked: string[];
}

export function runUnits(
  units: readonly CompiledUnit[],
  members: Readonly<Record<string, (...values: never[]) => unknown>> = {}
): TinyRuntime {
  const classes = new Map<string, Linked>();
  const triggers = new Map<string, () => void>();
  const asked: string[] = [];
  const touched = new Set<{ set(value: null): void }>();
  const types = new Map<string, RuntimeType>();
  let anonymous: () => unknown = () => undefined;
  let dead = false;

  const link = (name: string): Js => {
    const found = classes.get(name);
    if (!found) throw new Error(`class not linked: ${name}`);
    if (!found.js) {
      found.js = found.build() as Js;
      Object.defineProperty(found.js.prototype, 'info', { value: found.info, configurable: true });
      if (found.js.prototype instanceof TinyException) found.js.prototype.typeName = name;
    }
    return found.js;
  };
  const raise = (typeName: string, message: string): never => {
    const exception = new TinyException();
    exception.typeName = typeName;
    exception.text = message;
    throw exception;
  };
  const nullPointer = (): never => raise('NullPointerException', 'Attempt to de-reference a null object');
  const nn = <T>(value: T): NonNullable<T> => value ?? nullPointer();
  const caught = (thrown: unknown): object => {
    if (thrown instanceof TinyException) return thrown;
    if (!(thrown instanceof TypeError) || !/of null/.test(thrown.message)) throw thrown;
    try {
      return nullPointer();
    } catch (exception) {
      return exception as object;
    }
  };
  const instanceOf = (value: unknown, { name }: RuntimeType): boolean => {
    if (value instanceof TinyException && !('info' in value)) return value.typeName === name || name === 'Exception';
    for (
      let info = (value as { info?: ClassInfo } | null)?.info;
      info;
      info = info.superclass ? classes.get(info.superclass)?.info : undefined
    ) {
      if (info.name === name || info.interfaces.includes(name)) return true;
    }
    const simple = { String: 'string', Integer: 'number', Boolean: 'boolean', Long: 'bigint' }[name];
    return simple !== undefined && typeof value === simple;
  };
  const lower = (value: unknown): string | null => (value === null ? null : String(value).toLowerCase());
  const compareOf = (a: unknown, b: unknown): number => (a === null || b === null ? NaN : a! < b! ? -1 : a! > b! ? 1 : 0);
  const list = (value: unknown): unknown[] => value as unknown[];
  const lib: Record<string, (...values: never[]) => unknown> = {
    'System.Exception.getMessage()': (e: TinyException) => e.text ?? 'Script-thrown exception',
    'System.Exception.getTypeName()': (e: TinyException) => e.typeName,
    'System.List.add(Object)': (items: unknown[], item: unknown) => void items.push(item),
    'System.List.get(Integer)': (items: unknown[], index: number) => abi.listGet(items, index),
    'System.List.size()': (items: unknown[]) => items.length,
    'System.Map.put(Object,Object)': (map: Map<unknown, unknown>, key: unknown, value: unknown) => void map.set(key, value),
    'System.Map.get(Object)': (map: Map<unknown, unknown>, key: unknown) => map.get(key) ?? null,
    'System.Map.size()': (map: Map<unknown, unknown>) => map.size,
    'System.String.length()': (value: string) => value.length,
    'System.String.toUpperCase()': (value: string) => value.toUpperCase(),
    'System.String.join(System.Iterable<Object>,String)': (items: unknown[], separator: string) => items.join(separator),
    'System.String.valueOf(Object)': (value: unknown) => String(value),
    'System.System.debug(Object)': (value: unknown) => void asked.push(String(value)),
    ...members
  };
  const known: Partial<Abi> = {
    type: (text) => {
      const type = types.get(text) ?? { kind: 'class', name: text, arguments: [] };
      types.set(text, type);
      return type;
    },
    lib: (key) => (lib[key] as ((...values: unknown[]) => unknown) | undefined) ?? (() => raise('NotSupported', key)),
    view: (key) => abi.lib(key),
    enumConstant: (name, constant) => `${name}.${constant}`,
    classRef: (name) => ({
      name,
      get js() {
        return link(name);
      }
    }),
    onRelink: () => {},
    defineClass: (info, build) => void classes.set(info.name, { info, build, js: null }),
    defineTrigger: (info, body) => void triggers.set(info.name, body),
    defineAnonymous: (body) => void (anonymous = body),
    baseClass: (name) => (name === 'System.Object' ? class {} : TinyException) as JsClass,
    hits: (_file, lines) => new Uint8Array(lines),
    touch: (slot) => void touched.add(slot),
    counters: new Int32Array(3),
    tick: () => void (known.counters![1] = 0),
    tooDeep: () => {
      throw new Uncatchable('Maximum stack depth reached: 1001');
    },
    caught,
    thrown: (exception) => (exception as object | null) ?? nullPointer(),
    leaving: (thrown) => {
      dead = thrown instanceof Uncatchable;
      return thrown;
    },
    get dead() {
      return dead;
    },
    nn,
    raise,
    notSupported: (what) => {
      throw new Uncatchable(`not supported: ${what}`);
    },
    cast: (value, to) => (value === null || instanceOf(value, to) ? value : raise('TypeException', `Invalid conversion to ${to.name}`)),
    instanceOf,
    intDivide: (a, b) => (b === 0 ? raise('MathException', 'Divide by 0') : Math.trunc(a / b) | 0),
    longDivide: (a, b) => a / b,
    doubleDivide: (a, b) => a / b,
    equalText: (a, b) => lower(a) === lower(b),
    compareText: (a, b) => compareOf(lower(a), lower(b)),
    compare: compareOf,
    compareDecimal: compareOf,
    equal: (a, b) => a === b,
    equalNumber: (a, b) => a == b,
    text: (value) => String(value),
    joined: (first, rest) => first + rest,
    newList: (_type, items) => items,
    newListOfSize: (_type, size) => Array.from({ length: size }, () => null),
    newSet: (_type, items) => new Set(items),
    newMap: (_type, entries) => new Map(entries),
    listGet: (items, index) =>
      index < list(items).length ? list(items)[index] : raise('ListException', `List index out of bounds: ${index}`),
    listSet: (items, index, value) => void (list(items)[index] = value),
    iterateObjects: (items) => items as unknown[],
    iterateChunks: (items) => [items],
    elements: (items) => [...(items as unknown[])],
    iterate: (items) => (items as unknown[])[Symbol.iterator](),
    drive: (value, from) => {
      if (value === null || typeof value !== 'object' || !('next' in value)) return value;
      const step = (value as Iterator<unknown>).next();
      if (!step.done) throw new Uncatchable(`not supported: callout from ${from}`);
      return step.value;
    },
    query: (query) => ({
      list: (binds) => (asked.push(`list ${query.from.name} ${JSON.stringify(binds)}`), []),
      single: (binds) => (asked.push(`single ${query.from.name} ${JSON.stringify(binds)}`), null),
      singleOrNull: (binds) => (asked.push(`singleOrNull ${query.from.name} ${JSON.stringify(binds)}`), null),
      count: (binds) => (asked.push(`count ${query.from.name} ${JSON.stringify(binds)}`), 0),
      rows: (binds) => (asked.push(`rows ${query.from.name} ${JSON.stringify(binds)}`), [].values()),
      chunks: (binds) => (asked.push(`chunks ${query.from.name} ${JSON.stringify(binds)}`), [].values()),
      locator: () => null
    }),
    dml: (operation, _records, site) => void asked.push(`${operation} ${site.mode} ${site.sharing}`),
    sobjectMaker:
      (_object, fields) =>
      (...values) =>
        Object.fromEntries(fields.map((field, i) => [field, values[i]])),
    fieldGetter: (_object, field) => (record) => (record as Record<string, unknown>)[field] ?? null,
    fieldSetter: (_object, field) => (record, value) => void ((record as Record<string, unknown>)[field] = value),
    parentGetter: (_object, field) => (record) => (record as Record<string, unknown>)[field] ?? null,
    label: (name) => `label ${name}`,
    switchPoint: function* (kind) {
      yield kind;
    },
    invoke: (receiver, member, values) =>
      (receiver as Record<string, (...values: unknown[]) => unknown>)[`i_${member.toLowerCase()}_${values.length}`]!(...values)
  };
  const abi = known as Abi;
  for (const unit of units) (runInThisContext(unit.js, { filename: `apex:${unit.file}` }) as (abi: Abi) => void)(abi);

  return {
    abi,
    asked,
    triggers,
    get anonymous() {
      return anonymous;
    },
    call(className, method, ...values) {
      abi.counters.fill(0);
      dead = false;
      const found = classes.get(className)?.info.methods.find((one) => one.isStatic && one.name === method);
      if (!found) throw new Error(`no static method ${className}.${method}`);
      return link(className)[found.js]!(...values);
    },
    newTransaction() {
      for (const slot of touched) slot.set(null);
      touched.clear();
    }
  };
}
