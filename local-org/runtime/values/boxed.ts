import { hashDouble, hashText, type ValueObject } from './hash.ts';
import { TYPES } from './runtime-type.ts';
import type { RuntimeType } from '../../contract/type.ts';

/** A Double whose static type is lost (Object, dynamic field access, elements of a `List<Double>` read as Object). */
export class BoxedDouble implements ValueObject {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }

  equals(other: unknown): boolean {
    return other instanceof BoxedDouble && Object.is(other.value, this.value);
  }

  hashCode(): number {
    return hashDouble(this.value);
  }

  keyForm(): unknown {
    return `\0double ${this.value}`;
  }
}

/** An Id whose static type is lost. */
export class BoxedId implements ValueObject {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }

  /** A String of the same characters is equal. */
  equals(other: unknown): boolean {
    return this.value === (other instanceof BoxedId ? other.value : other);
  }

  hashCode(): number {
    return hashText(this.value);
  }

  keyForm(): unknown {
    return this.value;
  }
}

export const boxDouble = (value: unknown): unknown => (typeof value === 'number' ? new BoxedDouble(value) : value);
export const boxId = (value: unknown): unknown => (typeof value === 'string' ? new BoxedId(value) : value);
export const unbox = (value: unknown): unknown => (value instanceof BoxedDouble || value instanceof BoxedId ? value.value : value);

/** True for element types whose raw values do not tell their type. */
export const holdsUnboxed = (type: RuntimeType): boolean => type === TYPES.Double || type === TYPES.Id;

/** An element as a reader gets it who knows the collection only as one of Objects: Double and Id keep their type in a box. */
export function boxElement(value: unknown, type: RuntimeType): unknown {
  return type === TYPES.Double ? boxDouble(value) : type === TYPES.Id ? boxId(value) : value;
}

/** An Object as a collection of `type` compares its elements with it. */
export const comparable = (value: unknown, type: RuntimeType): unknown => (holdsUnboxed(type) ? unbox(value) : value);
