import { ancestry } from './lookup.ts';
import type { ClassType, ListType, PrimitiveType, Type } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** What has to happen to a value; `none`: nothing at run time. */
export type ConversionKind =
  | 'none'
  | 'intToLong'
  | 'intToDouble'
  | 'intToDecimal'
  | 'longToDouble'
  | 'longToDecimal'
  | 'doubleToDecimal'
  | 'decimalToDouble'
  | 'stringToId'
  | 'idToString'
  | 'dateToDatetime'
  /** A Double or an Id becomes an Object and keeps its type in a box. */
  | 'boxDouble'
  | 'boxId'
  /** `List<SObject>` → `List<Account>`: allowed, tested at run time. */
  | 'checkedCast'
  /** `[SELECT …]` → a single record. */
  | 'singleRow';

export interface Conversion {
  readonly kind: ConversionKind;
  /** 0 for the same type; the nearer overload wins. */
  readonly distance: number;
}

/** A collection is farther from Object than what it may hold. */
const toObject = 10;
const collectionToObject = 20;
/** API versions from which an Iterable varies with what a set, and what a list, holds. */
const iterableSets = 58;
const iterableLists = 60;

const identity: Conversion = { kind: 'none', distance: 0 };
const upcast = (distance: number): Conversion => ({ kind: 'none', distance });

const primitives: Readonly<Record<string, Readonly<Record<string, Conversion>>>> = {
  Integer: {
    Long: { kind: 'intToLong', distance: 1 },
    Double: { kind: 'intToDouble', distance: 2 },
    Decimal: { kind: 'intToDecimal', distance: 3 }
  },
  Long: { Double: { kind: 'longToDouble', distance: 1 }, Decimal: { kind: 'longToDecimal', distance: 2 } },
  Double: { Decimal: { kind: 'doubleToDecimal', distance: 1 } },
  String: { Id: { kind: 'stringToId', distance: 1 } },
  Id: { String: { kind: 'idToString', distance: 1 } },
  Date: { Datetime: { kind: 'dateToDatetime', distance: 2 } }
};
const decimalToDouble: Conversion = { kind: 'decimalToDouble', distance: 1 };

/** The implicit conversion of an argument to a parameter, or undefined if there is none. */
export function argumentConversion(types: TypeSystem, from: Type, to: Type): Conversion | undefined {
  const { table } = types;
  if (from === to || from === table.error || to === table.error || from.kind === 'null') return to.kind === 'void' ? undefined : identity;
  if (from.kind === 'void' || to.kind === 'void' || from.kind === 'namespace') return undefined;
  if (to === table.object)
    return {
      kind: from === table.double ? 'boxDouble' : from === table.id ? 'boxId' : 'none',
      distance: from.kind === 'list' || from.kind === 'set' || from.kind === 'map' ? collectionToObject : toObject
    };
  if (from.kind === 'primitive') return to.kind === 'primitive' ? primitives[from.name]?.[to.name] : undefined;
  if (from.kind === 'list') return fromList(types, from, to);
  if (from.kind === 'sobject') return to === table.sobject ? upcast(1) : undefined;
  if (from.kind === 'map' && to.kind === 'map')
    return from.key === to.key && conversion(types, from.value, to.value) ? upcast(1) : undefined;
  if (from.kind === 'set') return to.kind === 'class' ? toClass(types, from, to) : undefined;
  return from.kind === 'class' && to.kind === 'class' ? toClass(types, from, to) : undefined;
}

/** The implicit conversion at assignment, initialiser and return, which also takes a Decimal for a Double; undefined if there is none. */
export function conversion(types: TypeSystem, from: Type, to: Type): Conversion | undefined {
  if (from === types.table.decimal && to === types.table.double) return decimalToDouble;
  return argumentConversion(types, from, to);
}

/**
 * A value passed for a parameter of the same generic interface: of a call the platform does not compare the type arguments. A comparator is judged
 * where it is used.
 */
export function isPassedUnchecked(types: TypeSystem, from: Type, declared: Type): boolean {
  if (from.kind !== 'class' || declared.kind !== 'class' || declared.arguments.length === 0) return false;
  if (from.symbol === declared.symbol) return true;
  const isOrder = declared.symbol.name === 'System.Comparator' && declared.arguments.some(({ kind }) => kind === 'variable');
  return isOrder && ancestry(types, from).some(({ symbol }) => symbol === declared.symbol);
}

export function isAssignable(types: TypeSystem, from: Type, to: Type): boolean {
  return conversion(types, from, to) !== undefined;
}

function fromList(types: TypeSystem, from: ListType, to: Type): Conversion | undefined {
  if (to.kind === 'list') {
    if (from.element === to.element) return identity;
    if (from.element === types.table.sobject && to.element.kind === 'sobject') return { kind: 'checkedCast', distance: 1 };
    return element(types, from.element, to.element);
  }
  if (to.kind === 'class') return toClass(types, from, to);
  if (!from.fromQuery || to.kind !== 'sobject') return undefined;
  // Dynamic queries are of `SObject` and give any record type.
  const related = from.element === types.table.sobject || to === types.table.sobject || from.element === to;
  return related ? { kind: 'singleRow', distance: from.element === to ? 1 : 2 } : undefined;
}

/** From one element or value type to another: the collection itself stays what it is. */
function element(types: TypeSystem, from: Type, to: Type): Conversion | undefined {
  const distance = conversion(types, from, to)?.distance;
  return distance === undefined ? undefined : upcast(distance);
}

function toClass(types: TypeSystem, from: Type, to: ClassType): Conversion | undefined {
  if (to.symbol.name === 'System.Iterable') return toIterable(types, from, to.arguments[0]!);
  if (isIteratorOfRecords(types, from, to)) return upcast(1);
  let level = 0;
  for (const parent of ancestry(types, from)) {
    if (parent === to) return upcast(to.symbol.kind === 'interface' ? 1 : level);
    if (parent.symbol.kind === 'class') level++;
  }
  return undefined;
}

/** The iterator of a list of accounts iterates over records of any kind, too. */
function isIteratorOfRecords(types: TypeSystem, from: Type, to: ClassType): boolean {
  if (from.kind !== 'class' || from.symbol.name !== 'System.ListIterator' || to.symbol.name !== 'System.Iterator') return false;
  return from.arguments[0]!.kind === 'sobject' && to.arguments[0] === types.table.sobject;
}

/** `Iterable<String>` is an `Iterable<Object>`, and a set or list is as near to it as what it holds; no other type varies with its arguments. */
function toIterable(types: TypeSystem, from: Type, wanted: Type): Conversion | undefined {
  const parent = ancestry(types, from).find(({ symbol }) => symbol.name === 'System.Iterable');
  if (!parent) return undefined;
  const [given] = parent.arguments as [Type];
  // `String.join` takes what iterates over anything.
  if (wanted.kind === 'variable') return upcast(1);
  if (from.kind === 'list' || from.kind === 'set') {
    if (types.apiVersion >= (from.kind === 'list' ? iterableLists : iterableSets)) return element(types, given, wanted);
    const isRecords = from.kind === 'list' && given.kind === 'sobject' && wanted === types.table.sobject;
    return given === wanted || isRecords ? upcast(1) : undefined;
  }
  const step = from === parent ? 0 : 1;
  if (given === wanted) return upcast(step);
  const varied = types.apiVersion >= iterableSets ? element(types, given, wanted) : undefined;
  return varied && upcast(step + varied.distance);
}

/** Whether `(to) value` compiles. */
export function isCastable(types: TypeSystem, from: Type, to: Type): boolean {
  // A polymorphic lookup leads to records of several objects.
  if (from.kind === 'sobject' && from.name === 'Name' && to.kind === 'sobject') return true;
  if (to.kind === 'void' || from.kind === 'void' || from.kind === 'namespace') return false;
  if (conversion(types, from, to) || argumentConversion(types, to, from)) return true;
  if (isOpen(from) || isOpen(to)) return true;
  if (from.kind === 'primitive' && to.kind === 'primitive') return isNumeric(from) && isNumeric(to);
  if (from.kind === 'list' && to.kind === 'list') return isCastable(types, from.element, to.element);
  return from.kind === 'map' && to.kind === 'map' && from.key === to.key && isCastable(types, from.value, to.value);
}

/** An interface: a value of any other type might implement it. */
function isOpen(type: Type): boolean {
  return type.kind === 'class' && type.symbol.kind === 'interface';
}

function isNumeric(type: PrimitiveType): boolean {
  return type.name === 'Integer' || type.name === 'Long' || type.name === 'Double' || type.name === 'Decimal';
}

/** What `value instanceof type` is to the compiler. */
export function instanceOfVerdict(types: TypeSystem, from: Type, to: Type): 'open' | 'alwaysTrue' | 'alwaysFalse' | 'notAllowed' {
  if (from.kind === 'void' || from.kind === 'namespace') return 'notAllowed';
  if (to.kind === 'void') return 'alwaysFalse';
  if (isRecordList(from)) return recordListVerdict(types, from, to);
  // Any text may be an Id.
  if (from === types.table.string && to === types.table.id) return 'open';
  if (conversion(types, from, to)) return 'alwaysTrue';
  return isCastable(types, from, to) ? 'open' : 'alwaysFalse';
}

function isRecordList(type: Type): type is ListType {
  return type.kind === 'list' && type.element.kind === 'sobject';
}

/** Lists of records carry their record type at run time: only `List<SObject>` holds them all. */
function recordListVerdict(types: TypeSystem, from: ListType, to: Type): 'open' | 'alwaysTrue' | 'alwaysFalse' {
  if (isOpen(to)) return 'open';
  if (!isRecordList(to)) return 'alwaysFalse';
  if (from.element !== to.element && to.element === types.table.sobject) return 'alwaysTrue';
  return conversion(types, from, to) ? 'open' : 'alwaysFalse';
}

/** The type of `c ? a : b` and `a ?? b`, or undefined if the branches do not unify. */
export function unify(types: TypeSystem, a: Type, b: Type): Type | undefined {
  if (a.kind === 'null') return b;
  if (conversion(types, b, a)) return a;
  return conversion(types, a, b) ? b : undefined;
}
