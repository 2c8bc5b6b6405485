import { ApexBlob } from './blob.ts';
import { BoxedDouble, BoxedId } from './boxed.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { ApexException } from './exception.ts';
import { toId18 } from './id.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { exceptionAncestors } from './platform-exceptions.ts';
import { PlatformObject } from './platform-object.ts';
import { TYPES, type TypeDescriptor } from './runtime-type.ts';
import { ApexSet } from './set.ts';
import { SObject } from './sobject.ts';
import { ApexTime } from './time.ts';
import type { TypeTable } from './type-table.ts';
import { ApexObject, EnumConstant } from './user-object.ts';
import type { RuntimeType } from '../../contract/type.ts';

/** The type of a value whose static type is Object; null has none. */
export function typeOf(value: unknown, types: TypeTable): TypeDescriptor | null {
  switch (typeof value) {
    case 'string':
      return TYPES.String;
    case 'number':
      return TYPES.Integer;
    case 'bigint':
      return TYPES.Long;
    case 'boolean':
      return TYPES.Boolean;
    default:
      return value === null ? null : typeOfObject(value as object, types);
  }
}

function typeOfObject(value: object, types: TypeTable): TypeDescriptor {
  if (value instanceof ApexObject) return types.type(value.info.name);
  if (value instanceof SObject) return types.sobject(value.object.name);
  if (value instanceof ApexList || value instanceof ApexMap || value instanceof ApexSet) return value.type as TypeDescriptor;
  if (value instanceof BoxedDouble) return TYPES.Double;
  if (value instanceof BoxedId) return TYPES.Id;
  if (value instanceof Decimal) return TYPES.Decimal;
  if (value instanceof ApexDate) return TYPES.Date;
  if (value instanceof ApexDatetime) return TYPES.Datetime;
  if (value instanceof ApexTime) return TYPES.Time;
  if (value instanceof ApexBlob) return TYPES.Blob;
  if (value instanceof ApexException || value instanceof PlatformObject) return types.type(value.typeName);
  if (value instanceof EnumConstant) return types.type(value.enumName);
  throw new TypeError(`no Apex value: ${Object.prototype.toString.call(value)}`);
}

/** What an Object of the first type also is, by value conversion. */
const WIDER: Readonly<Record<string, readonly TypeDescriptor[]>> = {
  Integer: [TYPES.Long, TYPES.Double, TYPES.Decimal],
  Long: [TYPES.Double, TYPES.Decimal],
  Double: [TYPES.Decimal],
  Decimal: [TYPES.Double],
  Id: [TYPES.String],
  Date: [TYPES.Datetime]
};

/** `value instanceof type`; false for null. */
export function instanceOf(value: unknown, to: RuntimeType, types: TypeTable): boolean {
  if (value === null) return false;
  if (to === TYPES.Object) return true;
  const type = to as TypeDescriptor;
  if (value instanceof ApexException) return isExceptionOf(value, type, types);
  if (value instanceof PlatformObject) return isPlatformObjectOf(value, type, types);
  // A String that reads as an Id is one: the idiom `text instanceof Id`.
  if (typeof value === 'string' && type === TYPES.Id) return toId18(value) !== null;
  return isAssignable(typeOf(value, types)!, type, types);
}

/** True if a value of type `from` needs no run-time check to be a `to`. */
export function isAssignable(from: TypeDescriptor, to: TypeDescriptor, types: TypeTable): boolean {
  if (from === to || to === TYPES.Object) return true;
  if (from.kind === 'primitive') return WIDER[from.name]?.includes(to) ?? false;
  if (to.name.startsWith('Iterable<'))
    return from.kind === 'list' || from.kind === 'set'
      ? isAssignable(from.arguments[0]!, to.arguments[0]!, types)
      : declares(from, to, types);
  if (from.kind === 'list') return to.kind === 'list' && isElementAssignable(from.arguments[0]!, to.arguments[0]!, types);
  if (from.kind === 'map')
    return to.kind === 'map' && from.arguments[0] === to.arguments[0] && isAssignable(from.arguments[1]!, to.arguments[1]!, types);
  return declares(from, to, types);
}

/** `List<SObject>` stands for a list of any object in both directions. */
const isElementAssignable = (from: TypeDescriptor, to: TypeDescriptor, types: TypeTable): boolean =>
  isAssignable(from, to, types) || (from === TYPES.SObject && to.kind === 'sobject');

/** Type arguments of the platform's interfaces are not looked at: a `Comparator<String>` is a `Comparator<Object>`. */
const declares = (from: TypeDescriptor, to: TypeDescriptor, types: TypeTable): boolean =>
  types.isSubtype(from, to) ||
  (to.kind === 'platform' && to.arguments.length > 0 && implementsGeneric(from, to.name.split('<')[0]!, types));

function implementsGeneric(from: TypeDescriptor, generic: string, types: TypeTable): boolean {
  return from.supertypes.some((name) => name.startsWith(`${generic}<`) || implementsGeneric(types.type(name), generic, types));
}

function isExceptionOf(exception: ApexException, type: TypeDescriptor, types: TypeTable): boolean {
  return exceptionAncestors(exception).some((name) => isAssignable(types.type(name), type, types));
}

/** `Iterator<String>` is an `Iterator<Object>`. */
function isVariant(from: TypeDescriptor, to: TypeDescriptor, types: TypeTable): boolean {
  const [own, wanted] = [from.arguments[0], to.arguments[0]];
  return own !== undefined && wanted !== undefined && from.name.split('<')[0] === to.name.split('<')[0] && isAssignable(own, wanted, types);
}

function isPlatformObjectOf(object: PlatformObject, type: TypeDescriptor, types: TypeTable): boolean {
  return [object.typeName, ...object.supertypes].some((name) => types.type(name) === type || isVariant(types.type(name), type, types));
}
