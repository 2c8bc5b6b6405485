import type { RuntimeType } from './type.ts';
import type { SoqlQuery } from './soql.ts';
import type { ClassInfo, TriggerInfo } from './program.ts';

/**
 * Everything that emitted JavaScript may call: the one parameter `$` of every compiled unit. The emitter writes calls of it, `runtime/` implements it.
 *
 * Values: Integer is an int32 `number`; Long a `bigint` (64 bit, wraps); Double a `number`; Decimal `{ unscaled: bigint, scale }` (class of
 * `runtime/values/decimal.ts`, immutable); String and Id are JS strings (Id 18 characters); Boolean is `boolean`; Date, Datetime, Time, Blob are
 * immutable classes; null is `null`, never `undefined`. Where a static type is lost (conversion to Object, SObject field by name …) a Double becomes a
 * `BoxedDouble` and an Id a `BoxedId`: the conversions `box` and `unbox` are explicit in the bound tree, and `List<Double>` read as `List<Object>` boxes by its element type.
 *
 * Null rules: access to members of user classes relies on JavaScript throwing a TypeError that `caught` maps to NullPointerException; operands of
 * operators on primitives and receivers of platform methods are checked by emitted `$.nn(value)`.
 */
export interface Abi {
  // Linking. Called once per unit while it is loaded; the results are constants of the unit.
  type(text: string): RuntimeType;
  /**
   * A platform member by key. Methods: `System.String.abbreviate(Integer)`: receiver first unless static. Constructors: `System.HttpRequest.<init>()`.
   * Properties and fields: `get:System.Trigger.new`, `set:System.AsyncOptions.MaximumQueueableStackDepth`. Type names in keys are canonical with namespace and
   * declared type variables erased to their bound (`System.List.add(Object)`); see `compiler/types/platform-types.ts#memberKey`.
   * A key without an implementation answers a function that ends the transaction with `not supported: <key>`.
   *
   * `site` is given for members of `System.Database` and `System.Search`: where they are called from. Those whose first argument is query text get one
   * more last argument, `(name: string) => unknown`: the value of a bind of the calling scope by its name in any case, or `undefined`.
   */
  lib(key: string, site?: DataSite): (...args: unknown[]) => unknown;
  /** The member of a list or map whose elements the calling code knows only as Object or SObject: `get` boxes, `add` and `put` check. Else as `lib`. */
  view(key: string): (...args: unknown[]) => unknown;
  /** A constant of an enum of the platform or of the program; asked for on first use. The runtime makes those of the program from `ClassInfo.constants`. */
  enumConstant(enumName: string, constant: string): unknown;
  /** `E.values()` and `E.valueOf(text)` of an enum of the program or platform. */
  enumValues(type: RuntimeType): unknown;
  enumValueOf(type: RuntimeType, text: unknown): unknown;
  /** `Foo.class`: the System.Type. */
  classLiteral(type: RuntimeType): unknown;
  /** `Account.SObjectType`, `Account.Name`: Schema tokens. */
  objectToken(object: string): unknown;
  fieldToken(object: string, field: string): unknown;
  /** Static methods of custom settings and custom metadata types: `getInstance`, `getOrgDefaults`, `getValues`, `getAll`. */
  setting(object: string, member: string): (...args: unknown[]) => unknown;
  classRef(name: string): ClassRef;
  /** Called by a unit that asks for some things on first use only: `forget` is for when other units have been replaced. */
  onRelink(forget: () => void): void;
  /** `build` is called at link time, superclass first, and answers the JavaScript class. */
  defineClass(info: ClassInfo, build: () => JsClass): void;
  defineTrigger(info: TriggerInfo, body: () => void): void;
  defineAnonymous(body: () => unknown): void;
  /** JavaScript base class of a platform class that user code may extend (`System.Exception`), or of a class without superclass (`System.Object`). */
  baseClass(name: string): JsClass;
  /** Hit counters of a file for coverage builds: one byte per entry of `CompiledUnit.lines`. */
  hits(file: string, lineCount: number): Uint8Array;

  // Statics. A class keeps its statics in one variable that it declares to the runtime, which swaps it when transactions change.
  /** Called when the statics of a class come to life in a transaction. */
  touch(slot: StaticsSlot): void;

  // Cost and depth. `counters[0]` is the call depth, `counters[1]` the statements since the last `tick`, `counters[2]` the sharing of the nearest
  // caller that states one: 0 none does (an entry point), 1 without, 2 with. All three belong to the transaction: swapped with it when it is switched.
  readonly counters: Int32Array;
  /** Moves `counters[1]` to the transaction's CPU and checks limit and abort. Emitted when it passes 1024. */
  tick(): void;
  /** Ends the transaction: `Maximum stack depth reached: 1001`. */
  tooDeep(): never;

  // Exceptions.
  /** First statement of every catch: answers the Apex exception, or rethrows what Apex cannot catch (limits, assertions where the platform says so, internal errors, not supported). */
  caught(thrown: unknown): object;
  /** `throw e`: NullPointerException if null. */
  thrown(exception: unknown): object;
  /** What a try statement with `finally` is left by: marks the transaction dead if Apex cannot catch it; answers what to throw on. Emitted before every `finally`. */
  leaving(thrown: unknown): unknown;
  /** True when the transaction has been killed: emitted `finally` blocks run only if false. */
  readonly dead: boolean;
  /** The value, or a NullPointerException ("Attempt to de-reference a null object"). */
  nn<T>(value: T): NonNullable<T>;
  /** A System.TypeException, ListException, MathException … with its platform message. */
  raise(exceptionType: string, message: string): never;
  notSupported(what: string, line: number): never;

  // Conversions and tests.
  cast(value: unknown, to: RuntimeType): unknown;
  /** A list of records where one is wanted (`Account a = Database.query(…)`): QueryException unless exactly one. */
  singleRow(list: unknown): unknown;
  instanceOf(value: unknown, type: RuntimeType): boolean;
  boxDouble(value: unknown): unknown;
  boxId(value: unknown): unknown;
  /** Object → primitive after `cast`: takes the box off. */
  unbox(value: unknown): unknown;
  intToDecimal(v: unknown): unknown;
  longToDecimal(v: unknown): unknown;
  doubleToDecimal(v: unknown): unknown;
  decimalToDouble(v: unknown): unknown;
  /** `'001…'` assigned to an Id: 15 → 18 characters, or StringException "Invalid id: …". */
  stringToId(v: unknown): unknown;
  /** Date → Datetime at 00:00 UTC. */
  dateToDatetime(v: unknown): unknown;
  decimalLiteral(text: string): unknown;

  // Operators that JavaScript does not have. Operands of arithmetic are not null (emitted `nn`).
  intDivide(a: number, b: number): number;
  longDivide(a: bigint, b: bigint): bigint;
  decimalAdd(a: unknown, b: unknown): unknown;
  decimalSubtract(a: unknown, b: unknown): unknown;
  decimalMultiply(a: unknown, b: unknown): unknown;
  decimalDivide(a: unknown, b: unknown): unknown;
  decimalNegate(a: unknown): unknown;
  doubleDivide(a: number, b: number): number;
  /** Date/Datetime/Time ± Integer, Long, Decimal, Double as Apex allows (`Date + 1`, `Datetime + 0.5`). */
  dateAdd(a: unknown, b: unknown, sign: 1 | -1): unknown;
  /** -1, 0, 1, or NaN when an operand is null. Numbers of any kind, Date, Datetime, Time. */
  compare(a: unknown, b: unknown): number;
  /** As `compare`, of two Decimals. */
  compareDecimal(a: unknown, b: unknown): number;
  /** Relational operators on String: case-insensitive; NaN when an operand is null. */
  compareText(a: unknown, b: unknown): number;
  /** `==` on String: case-insensitive, null equals null. */
  equalText(a: unknown, b: unknown): boolean;
  /** `==` on Ids (15 and 18 characters are equal; case-sensitive). */
  equalId(a: unknown, b: unknown): boolean;
  /** `==` on numbers of possibly different kind, after null. */
  equalNumber(a: unknown, b: unknown): boolean;
  /** `==` on everything else: sObjects, lists, sets, maps by value; user classes by their `equals`, else identity; enums, dates, blobs by value. */
  equal(a: unknown, b: unknown): boolean;
  /** `+` with a String: text of the value as Apex concatenates it; `type` is the static type. `null` gives `null`. */
  text(value: unknown, type: RuntimeType): string;

  /** `first + rest`, both texts: a large text counts in the heap. */
  joined(first: string, rest: string): string;

  // Collections.
  newList(type: RuntimeType, items: unknown[]): unknown;
  /** `new String[5]`. */
  newListOfSize(type: RuntimeType, size: number): unknown;
  newSet(type: RuntimeType, items: unknown[]): unknown;
  newMap(type: RuntimeType, entries: (readonly [unknown, unknown])[]): unknown;
  /** `list[i]`; ListException "List index out of bounds: i". */
  listGet(list: unknown, index: number): unknown;
  listSet(list: unknown, index: number, value: unknown): unknown;
  /** For-each over a list, set, query result or user Iterable. A list or set changed meanwhile gives the platform's FinalException / ListException. */
  iterate(collection: unknown): IterableIterator<unknown>;
  /** `iterate` for code that knows the elements only as Objects: Double and Id are boxed. */
  iterateObjects(collection: unknown): Iterable<unknown>;
  /** The elements that a set has now: for loops during which it may change. */
  iterateCopy(set: unknown): Iterable<unknown>;
  /** The records of a list in lists of at most 200: a loop over `Database.query` whose variable is a list. */
  iterateChunks(list: unknown): Iterable<unknown>;
  /** The elements of a collection as one of type `into` holds them. */
  elements(collection: unknown, into: RuntimeType): unknown[];

  // sObjects. Makers, getters and setters are per site: they cache the layout.
  sobjectMaker(object: string, fields: readonly string[]): (...values: unknown[]) => unknown;
  fieldGetter(object: string, field: string): (record: unknown) => unknown;
  fieldSetter(object: string, field: string): (record: unknown, value: unknown) => void;
  /** `contact.Account`: the related record, or null. */
  parentGetter(object: string, relationship: string): (record: unknown) => unknown;
  parentSetter(object: string, relationship: string): (record: unknown, value: unknown) => void;
  childGetter(object: string, relationship: string): (record: unknown) => unknown;

  // Data.
  query(query: SoqlQuery, site: DataSite): QuerySite;
  /** DML statement: `records` is one sObject or a list. Throws DmlException. */
  dml(
    operation: DmlOperation,
    records: unknown,
    site: DataSite,
    options?: { readonly externalId?: string; readonly master?: unknown }
  ): void;
  /** `System.runAs(user) { … }`: emitted as enter, body, and leave in every way out but a killed transaction. */
  enterRunAs(userOrVersion: unknown): RunAsMark;
  leaveRunAs(mark: RunAsMark): void;
  /** Custom label text in the running user's language. */
  label(name: string): string;

  // Coroutines. Only coloured methods contain these.
  /** Emitted before SOQL and DML in simulation builds; yields only at a clean point. */
  switchPoint(kind: 'soql' | 'lock' | 'dml'): Generator<unknown, void, unknown>;
  /** Runs a possibly coloured callback to its end without yielding; "not supported: callout from X" if it really yields. */
  drive(value: unknown, from: string): unknown;
  /** Calls a member of a platform interface on any implementing object, user class or platform class: `comparator.compare(a, b)`. */
  invoke(receiver: unknown, member: string, args: readonly unknown[]): unknown;
}

/**
 * Platform interface members are reached by the erased alias `i_<member in lower case>_<arity>`, which the emitter defines on every class that has such a
 * public or global method and (transitively) implements a platform interface, and always for `toString()`, `equals(Object)`, `hashCode()`.
 * A coloured alias answers a generator: `yield*` or `$.drive` it.
 */
export type JsClass = { new (): object; readonly prototype: object };
export interface ClassRef {
  readonly name: string;
  /** The JavaScript class; linked on first use. */
  readonly js: JsClass & Record<string, (...args: unknown[]) => unknown>;
}
export interface StaticsSlot {
  get(): object | null;
  set(value: object | null): void;
}
export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
export interface DataSite {
  /** As written (`WITH USER_MODE`, `as system`), else the default of the class's API version: user from 67.0 on, system before. */
  readonly mode: 'user' | 'system';
  /** Sharing of the class that the code stands in: of the caller if it is `inherited` or `omitted`; at an entry point with and without sharing. */
  readonly sharing: 'with' | 'without' | 'inherited' | 'omitted';
  /** In a test class: code of its own enforces sharing within `System.runAs`. */
  readonly inTest?: true;
  readonly line: number;
}
export interface QuerySite {
  list(binds: readonly unknown[]): unknown;
  /** `Account a = [SELECT …]`: QueryException unless exactly one row. */
  single(binds: readonly unknown[]): unknown;
  /** `[SELECT …]?.Name`, `[…] ?? x`: the row or null. */
  singleOrNull(binds: readonly unknown[]): unknown;
  count(binds: readonly unknown[]): number;
  /** SOQL for loop over single records. */
  rows(binds: readonly unknown[]): IterableIterator<unknown>;
  /** SOQL for loop over lists of 200. */
  chunks(binds: readonly unknown[]): IterableIterator<unknown>;
  /** Argument of `Database.getQueryLocator([SELECT …])`: the records are decided, not read. */
  locator(binds: readonly unknown[]): unknown;
}
export type RunAsMark = { readonly runAs: unique symbol } | object;
