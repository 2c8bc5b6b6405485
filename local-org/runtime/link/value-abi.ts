import { joined } from '../values/allocation.ts';
import { dateAdd, decimalDivide, doubleDivide, intDivide, longDivide } from '../values/arithmetic.ts';
import { boxDouble, boxElement, boxId, holdsUnboxed, unbox } from '../values/boxed.ts';
import { cast } from '../values/cast.ts';
import { caught } from '../values/caught.ts';
import { compare, compareText, equal, equalNumber, equalText } from '../values/compare.ts';
import type { ValueContext } from '../values/context.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { drive } from '../values/drive.ts';
import { transferred } from '../values/element.ts';
import { NotSupportedError } from '../values/exception.ts';
import { equalId, stringToId } from '../values/id.ts';
import { instanceOf } from '../values/instance-of.ts';
import { iterate } from '../values/iterate.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { apexException, nullPointer } from '../values/platform-exceptions.ts';
import { childGetter, fieldGetter, fieldSetter, parentGetter, parentSetter, sobjectMaker } from '../values/record-access.ts';
import { listType, TYPES } from '../values/runtime-type.ts';
import { ApexSet } from '../values/set.ts';
import { textOf } from '../values/to-text.ts';
import type { Abi } from '../../contract/abi.ts';
import type { RuntimeType } from '../../contract/type.ts';

/** The members of the Abi that are about values alone. */
export type ValueAbi = Pick<
  Abi,
  | 'type'
  | 'caught'
  | 'thrown'
  | 'nn'
  | 'raise'
  | 'notSupported'
  | 'cast'
  | 'instanceOf'
  | 'boxDouble'
  | 'boxId'
  | 'unbox'
  | 'intToDecimal'
  | 'longToDecimal'
  | 'doubleToDecimal'
  | 'decimalToDouble'
  | 'stringToId'
  | 'dateToDatetime'
  | 'decimalLiteral'
  | 'intDivide'
  | 'longDivide'
  | 'decimalAdd'
  | 'decimalSubtract'
  | 'decimalMultiply'
  | 'decimalDivide'
  | 'decimalNegate'
  | 'doubleDivide'
  | 'dateAdd'
  | 'compare'
  | 'compareDecimal'
  | 'compareText'
  | 'equalText'
  | 'equalId'
  | 'equalNumber'
  | 'equal'
  | 'text'
  | 'joined'
  | 'newList'
  | 'newListOfSize'
  | 'newSet'
  | 'newMap'
  | 'listGet'
  | 'listSet'
  | 'iterate'
  | 'iterateObjects'
  | 'iterateCopy'
  | 'iterateChunks'
  | 'elements'
  | 'sobjectMaker'
  | 'fieldGetter'
  | 'fieldSetter'
  | 'parentGetter'
  | 'parentSetter'
  | 'childGetter'
  | 'drive'
  | 'invoke'
>;

/** Conversions, operators, collections, records and exceptions. */
export function valueAbi(context: ValueContext): ValueAbi {
  const { schema, types } = context;
  return {
    ...operators,
    ...collections,
    type: (text) => types.type(text),
    cast: (value, to) => cast(value, to, types),
    instanceOf: (value, type) => instanceOf(value, type, types),
    elements: (collection, into) => [...transferred(iterate(collection), elementTypeOf(collection), into.arguments[0]!, into, types)],
    sobjectMaker: (object, fields) => sobjectMaker(schema, object, fields),
    fieldGetter: (object, field) => fieldGetter(schema, object, field),
    fieldSetter: (object, field) => fieldSetter(schema, object, field),
    parentGetter: (object, relationship) => parentGetter(schema, object, relationship),
    parentSetter: (object, relationship) => parentSetter(schema, object, relationship),
    childGetter: (object, name) =>
      childGetter(schema, object, name, (relationship) => new ApexList(listType(types.sobject(relationship.childObject))))
  };
}

const operators = {
  caught,
  drive,
  thrown: (exception: unknown): object => (exception === null ? nullPointer() : (exception as object)),
  nn<T>(value: T): NonNullable<T> {
    if (value === null || value === undefined) throw nullPointer();
    return value;
  },
  raise(exceptionType: string, message: string): never {
    throw apexException(exceptionType, message);
  },
  notSupported(what: string, line: number): never {
    throw new NotSupportedError(`${what} (line ${line})`);
  },
  boxDouble,
  boxId,
  unbox,
  // Each a function of its own, so that its calls are compiled into its callers.
  intToDecimal: (value: unknown): unknown => (value === null ? null : Decimal.ofInteger(value as number)),
  longToDecimal: (value: unknown): unknown => (value === null ? null : Decimal.ofLong(value as bigint)),
  doubleToDecimal: (value: unknown): unknown => (value === null ? null : Decimal.ofDouble(value as number)),
  decimalToDouble: (value: unknown): unknown => (value === null ? null : (value as Decimal).toNumber()),
  stringToId: (value: unknown): unknown => stringToId(value as string | null),
  dateToDatetime: (value: unknown): unknown => (value === null ? null : ApexDatetime.ofDate(value as ApexDate)),
  decimalLiteral(text: string): unknown {
    const value = Decimal.parse(text);
    if (value === null) throw new Error(`no decimal literal: ${text}`);
    return value;
  },
  intDivide,
  longDivide,
  doubleDivide,
  decimalAdd: (a: unknown, b: unknown): unknown => (a as Decimal).add(b as Decimal),
  decimalSubtract: (a: unknown, b: unknown): unknown => (a as Decimal).subtract(b as Decimal),
  decimalMultiply: (a: unknown, b: unknown): unknown => (a as Decimal).multiply(b as Decimal),
  decimalDivide: (a: unknown, b: unknown): unknown => decimalDivide(a as Decimal, b as Decimal),
  decimalNegate: (a: unknown): unknown => (a as Decimal).negate(),
  dateAdd,
  compare,
  compareDecimal: (a: unknown, b: unknown): number => (a === null || b === null ? NaN : (a as Decimal).compareTo(b as Decimal)),
  compareText: (a: unknown, b: unknown): number => compareText(a as string | null, b as string | null),
  equalText: (a: unknown, b: unknown): boolean => equalText(a as string | null, b as string | null),
  equalId: (a: unknown, b: unknown): boolean => equalId(a as string | null, b as string | null),
  equalNumber,
  equal,
  text: textOf,
  joined,
  invoke(receiver: unknown, member: string, args: readonly unknown[]): unknown {
    if (receiver === null) throw nullPointer();
    const method = (receiver as Record<string, unknown>)[`i_${member.toLowerCase()}_${args.length}`];
    if (typeof method !== 'function') throw new NotSupportedError(`${member} on this object`);
    return method.apply(receiver, [...args]) as unknown;
  }
} satisfies Partial<ValueAbi>;

/** What a collection says of its elements; those of other iterables are Objects. */
const elementTypeOf = (collection: unknown): RuntimeType =>
  collection instanceof ApexList || collection instanceof ApexSet ? collection.elementType : TYPES.Object;

function* boxedElements(list: ApexList): IterableIterator<unknown> {
  for (const item of iterate(list)) yield boxElement(item, list.elementType);
}

function receiver(list: unknown): ApexList {
  if (list === null) throw nullPointer();
  return list as ApexList;
}

/** Records of one turn of a loop over lists (Apex Developer Guide, SOQL For Loops). */
const chunkSize = 200;

function* chunksOf({ type, items }: ApexList): IterableIterator<ApexList> {
  for (let from = 0; from < items.length; from += chunkSize) yield new ApexList(type, items.slice(from, from + chunkSize));
}

const collections = {
  newList: (type, items) => new ApexList(type, items),
  newListOfSize: (type, size) => new ApexList(type, new Array<unknown>(size).fill(null)),
  newSet: (type, items) => new ApexSet(type, items),
  newMap: (type, entries) => new ApexMap(type, entries),
  listGet: (list, index) => receiver(list).get(index),
  listSet: (list, index, value) => receiver(list).set(index, value),
  iterateObjects: (collection) =>
    collection instanceof ApexList && holdsUnboxed(collection.elementType) ? boxedElements(collection) : iterate(collection),
  iterateCopy: (set) => {
    if (set === null) throw nullPointer();
    return [...(set as ApexSet).values()];
  },
  iterateChunks: (list) => chunksOf(receiver(list)),
  iterate
} satisfies Partial<ValueAbi>;
