import type { ClassInfo, MethodInfo } from '../../contract/program.ts';
import { matcher, type TestPlan } from './plan.ts';

/** A class with test methods; `setup` are its `@TestSetup` methods in order of declaration. */
export interface TestClass {
  readonly name: string;
  readonly info: ClassInfo;
  readonly setup: readonly MethodInfo[];
  readonly tests: readonly MethodInfo[];
}

/**
 * The tests of a program: static methods without parameters that carry `@IsTest` or `testMethod`, in classes that carry `@IsTest`
 * (or contain a `testMethod`), ordered by class name, then by line. `pattern` is a comma-separated list of `Class` or `Class.method` with `*` for any text.
 */
export function discoverTests(classes: Iterable<ClassInfo>, pattern?: string): TestClass[] {
  const wanted = matcher(pattern);
  const found: TestClass[] = [];
  for (const info of classes) {
    const tests = info.methods.filter((method) => isTest(method) && wanted(info.name, method.name));
    if (tests.length) found.push({ name: info.name, info, setup: info.methods.filter((method) => annotated(method, 'testsetup')), tests });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const plansOf = (tests: Iterable<TestClass>): readonly TestPlan[] =>
  [...tests].map(({ name, tests: methods }) => ({ className: name, methods: methods.map((method) => method.name) }));

/** True for a class that exists for tests only: it counts neither as code to cover nor as code of the package. */
export function isTestClass(info: ClassInfo): boolean {
  return annotated(info, 'istest');
}

function isTest(method: MethodInfo): boolean {
  return method.isStatic && method.parameters.length === 0 && (annotated(method, 'istest') || method.modifiers.includes('testmethod'));
}

function annotated(member: Pick<MethodInfo, 'annotations'>, name: string): boolean {
  return member.annotations.some((annotation) => annotation.name === name);
}
