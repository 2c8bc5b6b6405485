import { born } from './allocation.ts';
import { drive } from './drive.ts';
import { HASHED, identityHash, type ValueObject } from './hash.ts';
import type { ClassInfo, FieldInfo } from '../../contract/program.ts';

/**
 * JavaScript base class of every class of the project without a superclass. Emitted classes add the fields (`f_name`) and, if Apex declares them,
 * the aliases `i_equals_1`, `i_hashcode_0`, `i_tostring_0`.
 */
export class ApexObject implements ValueObject {
  /** On the prototype of each class, set when it is linked. */
  declare readonly info: ClassInfo;
  declare i_equals_1?: (other: unknown) => unknown;
  declare i_hashcode_0?: () => unknown;
  declare i_tostring_0?: () => unknown;

  constructor() {
    born(this);
  }

  /** Identity unless the class has `equals(Object)`. */
  equals(other: unknown): boolean {
    return this.i_equals_1 === undefined ? this === other : drive(this.i_equals_1(other), 'equals') === true;
  }

  hashCode(): number {
    return this.i_hashcode_0 === undefined ? identityHash(this) : (drive(this.i_hashcode_0(), 'hashCode') as number);
  }

  keyForm(): unknown {
    return this.i_equals_1 === undefined || this.i_hashcode_0 === undefined ? this : HASHED;
  }
}

const storedFields = new WeakMap<object, readonly FieldInfo[]>();

/** Instance fields that hold a value, of superclasses first, in declared order. */
export function instanceFields(object: { readonly info: ClassInfo }): readonly FieldInfo[] {
  const prototype: { info?: ClassInfo } = Object.getPrototypeOf(object);
  let fields = storedFields.get(prototype);
  if (fields === undefined) {
    const own = (prototype.info?.fields ?? []).filter((field) => !field.isStatic && field.js !== undefined);
    const above: { info?: ClassInfo } = Object.getPrototypeOf(prototype);
    fields = above.info === undefined ? own : [...instanceFields(prototype as { info: ClassInfo }), ...own];
    storedFields.set(prototype, fields);
  }
  return fields;
}

/** Stored value of a field of `instanceFields`. */
export const fieldValue = (object: object, field: FieldInfo): unknown => (object as Record<string, unknown>)[field.js!];

/** Makes a linked class known to its instances: `info`, and the name if it is an exception. */
export function describeClass(js: { readonly prototype: object }, info: ClassInfo): void {
  Object.defineProperty(js.prototype, 'info', { value: info, configurable: true });
  if (js.prototype instanceof Error) Object.defineProperty(js.prototype, 'typeName', { value: info.name, configurable: true });
}

/** A constant of a user or platform enum. One object per constant and program: compare with `===`. */
export class EnumConstant {
  /** `Outer.Season`, `System.LoggingLevel`. */
  readonly enumName: string;
  readonly name: string;
  readonly ordinal: number;

  constructor(enumName: string, name: string, ordinal: number) {
    this.enumName = enumName;
    this.name = name;
    this.ordinal = ordinal;
  }
}
