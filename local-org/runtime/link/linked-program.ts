import type { Abi, ClassRef, JsClass } from '../../contract/abi.ts';
import type { AnnotationInfo, ClassInfo, CompiledUnit, MethodInfo, TriggerInfo } from '../../contract/program.ts';
import type { RunnableTrigger } from '../kernel/transaction.ts';
import type { RunnableClass, RunnableProgram } from '../transactions/program.ts';
import { evaluateUnit } from './evaluate.ts';
import { apexStack } from './stack.ts';

/** Runs a trigger body once as a trigger: the transaction layer sets costs and statics around it. */
export type TriggerRunner = (trigger: TriggerInfo, body: () => void) => void;

/** The program as it runs: classes by name, triggers by object. Filled while its units are evaluated; classes come to life on first use. */
export class LinkedProgram implements RunnableProgram {
  readonly units = new Map<string, CompiledUnit>();
  readonly #classes = new Map<string, PendingClass>();
  readonly #triggers = new Map<string, RunnableTrigger[]>();
  readonly #runTrigger: TriggerRunner;
  #anonymous: (() => unknown) | null = null;

  constructor(runTrigger: TriggerRunner) {
    this.#runTrigger = runTrigger;
  }

  /** Evaluates units against the ABI. A unit of the same name replaces the one before (anonymous blocks). */
  load(units: readonly CompiledUnit[], abi: Abi): void {
    for (const unit of units) {
      this.units.set(unit.file, unit);
      evaluateUnit(unit)(abi);
    }
  }

  /** Forgets everything: another program takes its place. */
  clear(): void {
    this.units.clear();
    this.#classes.clear();
    this.#triggers.clear();
  }

  defineClass(info: ClassInfo, build: () => JsClass): void {
    this.#classes.set(info.name.toLowerCase(), new PendingClass(info, build));
  }

  defineTrigger(info: TriggerInfo, body: () => void): void {
    const object = info.object.toLowerCase();
    const run = (): void => this.#runTrigger(info, body);
    const others = (this.#triggers.get(object) ?? []).filter((t) => t.name !== info.name);
    const { name, events, apiVersion } = info;
    // The platform gives no order between triggers of one object; by name is repeatable.
    this.#triggers.set(
      object,
      [...others, { name, object: info.object, events, apiVersion, run }].sort((a, b) => (a.name < b.name ? -1 : 1))
    );
  }

  defineAnonymous(body: () => unknown): void {
    this.#anonymous = body;
  }

  /** The body of the anonymous block loaded last; answers it once. */
  takeAnonymous(): () => unknown {
    const body = this.#anonymous;
    if (!body) throw new Error('No anonymous block was loaded');
    this.#anonymous = null;
    return body;
  }

  /** A class by name in any case; `undefined` if the program has none. */
  class(name: string): RunnableClass | undefined {
    return this.#classes.get(name.toLowerCase());
  }

  *classes(): IterableIterator<RunnableClass> {
    yield* this.#classes.values();
  }

  /** A class that must be there: emitted code was compiled against it. */
  classRef(name: string): RunnableClass {
    const found = this.class(name);
    if (!found) throw new Error(`Class not linked: ${name}`);
    return found;
  }

  /** Methods of that name, in any case, declared in a class or its superclasses in the program; nearest first. */
  methods(className: string, method: string): readonly MethodInfo[] {
    const found: MethodInfo[] = [];
    for (let at = this.class(className); at; at = at.info.superclass ? this.class(at.info.superclass) : undefined) {
      found.push(...at.info.methods.filter((m) => m.name.toLowerCase() === method.toLowerCase()));
    }
    return found;
  }

  stackOf(error: Error): string {
    return apexStack(error.stack ?? '', this.units);
  }

  triggers(object: string): readonly RunnableTrigger[] {
    return this.#triggers.get(object.toLowerCase()) ?? [];
  }

  classAnnotations(name: string): readonly AnnotationInfo[] {
    return this.class(name)?.info.annotations ?? [];
  }
}

class PendingClass implements RunnableClass {
  readonly info: ClassInfo;
  readonly #build: () => JsClass;
  #js: ClassRef['js'] | null = null;

  constructor(info: ClassInfo, build: () => JsClass) {
    this.info = info;
    this.#build = build;
  }

  get name(): string {
    return this.info.name;
  }

  get js(): ClassRef['js'] {
    return (this.#js ??= this.#build() as ClassRef['js']);
  }
}
