import { drive } from './drive.ts';
import { HASHED, identityHash, type ValueObject } from './hash.ts';
import type { ClassInfo } from '../../contract/program.ts';

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
