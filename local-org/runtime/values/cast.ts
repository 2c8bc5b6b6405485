import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { BoxedDouble, BoxedId, unbox } from './boxed.ts';
import { Decimal } from './decimal.ts';
import { stringToId } from './id.ts';
import { instanceOf, typeOf } from './instance-of.ts';
import { apexException } from './platform-exceptions.ts';
import { TYPES } from './runtime-type.ts';
import type { TypeTable } from './type-table.ts';
import type { RuntimeType } from '../../contract/type.ts';

/**
 * `(Type) value` of an Object. Null passes. Values of a narrower primitive type are converted, and stay boxed where Object needs it (Double, Id).
 * TypeException `Invalid conversion from runtime type X to Y`.
 */
export function cast(value: unknown, to: RuntimeType, types: TypeTable): unknown {
  if (value === null) return null;
  if (to === TYPES.Id && typeof value === 'string') return new BoxedId(stringToId(value)!);
  if (!instanceOf(value, to, types)) throw invalidConversion(value, to, types);
  return to.kind === 'primitive' ? widen(value, to) : value;
}

function widen(value: unknown, to: RuntimeType): unknown {
  switch (to) {
    case TYPES.Long:
      return typeof value === 'number' ? BigInt(value) : value;
    case TYPES.Double:
      return value instanceof BoxedDouble ? value : new BoxedDouble(value instanceof Decimal ? value.toNumber() : Number(value));
    case TYPES.Decimal:
      return toDecimal(value);
    case TYPES.String:
      return unbox(value);
    case TYPES.Datetime:
      return value instanceof ApexDate ? ApexDatetime.ofDate(value) : value;
    default:
      return value;
  }
}

/** Decimal of an Integer, Long, boxed Double or Decimal. */
export function toDecimal(value: unknown): Decimal {
  if (value instanceof Decimal) return value;
  if (typeof value === 'number') return Decimal.ofInteger(value);
  if (typeof value === 'bigint') return Decimal.ofLong(value);
  return Decimal.ofDouble((value as BoxedDouble).value);
}

function invalidConversion(value: unknown, to: RuntimeType, types: TypeTable): Error {
  const from = typeOf(value, types)!;
  return apexException('System.TypeException', `Invalid conversion from runtime type ${runtimeName(from)} to ${runtimeName(to)}`);
}

/** Type names as run-time messages write them: Object inside a collection is `ANY`. */
export function runtimeName(type: RuntimeType): string {
  if (type === TYPES.Object) return 'ANY';
  switch (type.kind) {
    case 'list':
      return `List<${runtimeName(type.arguments[0]!)}>`;
    case 'set':
      return `Set<${runtimeName(type.arguments[0]!)}>`;
    case 'map':
      return `Map<${runtimeName(type.arguments[0]!)},${runtimeName(type.arguments[1]!)}>`;
    default:
      return type.name;
  }
}
