/** Answer of `keyForm` for values that only `hashCode` and `equals` can compare. */
export const HASHED = Symbol('hashed');

/** Equality and hash of Apex objects, as of Java (semantic traps 2, 33, 34 of the local org's notes). All value and collection classes implement it. */
export interface ValueObject {
  /** A JavaScript value that is equal (as a key of `Map`) exactly for equal values, or `HASHED`. */
  keyForm(): unknown;
  /** int32 */
  hashCode(): number;
  equals(other: unknown): boolean;
}

const isValueObject = (value: unknown): value is ValueObject => typeof value === 'object' && value !== null && 'keyForm' in value;

/** Form of any Apex value as a key of a JavaScript `Map`. Objects without equality of their own are their own form. */
export function keyForm(value: unknown): unknown {
  return isValueObject(value) ? value.keyForm() : value;
}

/** Equality of keys and of `List.contains`: case-sensitive, without numeric conversion. */
export function sameKey(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return isValueObject(a) ? a.equals(b) : typeof a === 'string' && isValueObject(b) && b.equals(a);
}

/** Java's hash of any Apex value. */
export function hashOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return hashText(value);
    case 'number':
      return Number.isInteger(value) ? value | 0 : hashDouble(value);
    case 'bigint':
      return hashLong(value);
    case 'boolean':
      return value ? 1231 : 1237;
    default:
      return isValueObject(value) ? value.hashCode() : value === null ? 0 : identityHash(value as object);
  }
}

/** java.lang.String.hashCode */
export function hashText(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** java.lang.Long.hashCode */
export function hashLong(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)));
}

const bits = new DataView(new ArrayBuffer(8));
/** java.lang.Double.hashCode */
export function hashDouble(value: number): number {
  bits.setFloat64(0, value);
  return bits.getInt32(0) ^ bits.getInt32(4);
}

/** java.util.List.hashCode */
export function hashSequence(values: Iterable<unknown>): number {
  let hash = 1;
  for (const value of values) hash = (Math.imul(hash, 31) + hashOf(value)) | 0;
  return hash;
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0;
/** Stable for the life of the object. */
export function identityHash(value: object): number {
  let hash = identities.get(value);
  if (hash === undefined) {
    hash = ++lastIdentity;
    identities.set(value, hash);
  }
  return hash;
}
