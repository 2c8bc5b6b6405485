import type { EnumConstant } from './user-object.ts';
import type { TypeTable } from './type-table.ts';
import type { ClassRef } from '../../contract/abi.ts';
import type { ClassInfo } from '../../contract/program.ts';
import type { Schema } from '../../contract/schema.ts';

/** What values and the pure library need from outside. All of it speaks of the current transaction, so one context serves an org for its whole life. */
export interface ValueContext {
  readonly schema: Schema;
  readonly types: TypeTable;
  /** The classes of the linked program; names in any case. */
  readonly program: { class(name: string): (ClassRef & { readonly info: ClassInfo }) | undefined };
  /** A constant of an enum of the program or platform. */
  enumConstant(enumName: string, constant: string): EnumConstant;
  /** Clock time (ms since 1970) as Apex sees it now. */
  now(): number;
  random(): RandomSource;
  user(): UserLocale;
  /** A line of the debug log. */
  log(line: string): void;
  /** Adds to the CPU model (microseconds). */
  charge(microseconds: number): void;
}

/** `kernel/random.ts` is one. */
export interface RandomSource {
  /** 0 ≤ x < 1 */
  next(): number;
  int32(): number;
  bytes(length: number): Uint8Array;
}

export interface UserLocale {
  /** IANA name. */
  readonly timeZone: string;
  /** Salesforce locale key, `de_DE`. */
  readonly locale: string;
  /** Salesforce language key, `en_US`. */
  readonly language: string;
}
