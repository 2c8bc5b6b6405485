import type { ClassRef } from '../../contract/abi.ts';
import type { ClassInfo, MethodInfo } from '../../contract/program.ts';
import type { Program } from '../kernel/transaction.ts';

export interface RunnableClass extends ClassRef {
  readonly info: ClassInfo;
}

/** The linked program as the transaction layer and the library see it. */
export interface RunnableProgram extends Program {
  /** A class by name in any case. */
  class(name: string): RunnableClass | undefined;
  classes(): Iterable<RunnableClass>;
  /** Methods of that name, in any case, declared in a class or its superclasses; nearest first. */
  methods(className: string, method: string): readonly MethodInfo[];
  stackOf(error: Error): string;
}
