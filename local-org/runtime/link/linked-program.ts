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
  /** By file, of units that ask for some things on first use only. */
  readonly #forget = new Map<string, () => void>();
  readonly #runTrigger: TriggerRunner;
  /** Files of what was asked for since `forgetUses`. */
  readonly #uses = new Set<string>();
  #loading = '';
  #anonymous: (() => unknown) | null = null;

  constructor(runTrigger: TriggerRunner) {
    this.#runTrigger = runTrigger;
  }

  /** Evaluates units against the ABI. A unit of the same name replaces the one before (anonymous blocks). */
  load(units: readonly CompiledUnit[], abi: Abi): void {
    for (const unit of units) {
      this.units.set(unit.file, unit);
      this.#loading = unit.file;
      evaluateUnit(unit)(abi);
    }
  }

  onRelink(forget: () => void): void {
    this.#forget.set(this.#loading, forget);
  }

  /** Puts units in place of all that are loaded. What has not changed stays as it is, and as quick as it has become, unless it extends what has changed. */
  update(units: readonly CompiledUnit[], abi: Abi): void {
    const kept = keptFiles(this.units, units);
    for (const [file, unit] of this.units) if (!kept.has(file)) this.#unload(unit);
    this.#forgetRefs();
    this.load(
      units.filter(({ file }) => !kept.has(file)),
      abi
    );
  }

  /** From here on `usedUnits` are noted: code asks anew for what it was linked to. */
  forgetUses(): void {
    this.#forgetRefs();
    this.#uses.clear();
  }

  /** Units that what ran since `forgetUses` can have seen anything of: whatever others hold, it ran and will run alike. */
  usedUnits(): readonly CompiledUnit[] {
    // What a class extends is linked once, with it. A set that grows is iterated to its end.
    for (const file of this.#uses) {
      for (const { superclass } of this.units.get(file)?.classes ?? []) if (superclass !== undefined) this.class(superclass);
    }
    return [...this.#uses].flatMap((file) => this.units.get(file) ?? []);
  }

  #forgetRefs(): void {
    for (const forget of this.#forget.values()) forget();
  }

  #unload({ file, classes, trigger }: CompiledUnit): void {
    this.units.delete(file);
    this.#forget.delete(file);
    for (const { name } of classes) this.#classes.delete(name.toLowerCase());
    if (!trigger) return;
    const object = trigger.object.toLowerCase();
    this.#triggers.set(
      object,
      (this.#triggers.get(object) ?? []).filter(({ name }) => name !== trigger.name)
    );
  }

  /** Forgets everything: another program takes its place. */
  clear(): void {
    this.units.clear();
    this.#classes.clear();
    this.#triggers.clear();
    this.#forget.clear();
  }

  defineClass(info: ClassInfo, build: () => JsClass): void {
    this.#classes.set(info.name.toLowerCase(), new PendingClass(info, build));
  }

  defineTrigger(info: TriggerInfo, body: () => void): void {
    const object = info.object.toLowerCase();
    const run = (): void => {
      this.#uses.add(info.file);
      this.#runTrigger(info, body);
    };
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
    const key = name.toLowerCase();
    const found = this.#classes.get(key);
    // An inner class that is not there could come to its outer class.
    const seen = found ?? (key.includes('.') ? this.#classes.get(key.slice(0, key.indexOf('.'))) : undefined);
    if (seen) this.#uses.add(seen.info.file);
    return found;
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

/** Files whose units are the same as before, as are all that their classes extend. */
function keptFiles(before: ReadonlyMap<string, CompiledUnit>, now: readonly CompiledUnit[]): ReadonlySet<string> {
  const kept = new Set(now.filter(({ file, js }) => before.get(file)?.js === js).map(({ file }) => file));
  const fileOf = new Map(now.flatMap(({ file, classes }) => classes.map(({ name }) => [name.toLowerCase(), file] as const)));
  const extendsChanged = ({ classes }: CompiledUnit): boolean =>
    classes.some(({ superclass }) => {
      const file = superclass === undefined ? undefined : fileOf.get(superclass.toLowerCase());
      return file !== undefined && !kept.has(file);
    });
  for (;;) {
    const dragged = now.filter((unit) => kept.has(unit.file) && extendsChanged(unit));
    if (dragged.length === 0) return kept;
    for (const { file } of dragged) kept.delete(file);
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
