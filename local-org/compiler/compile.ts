import type { CompiledProgram, CompiledUnit } from '../contract/program.ts';
import type { Schema } from '../contract/schema.ts';
import { bindClass } from './bind/bind-class.ts';
import { bindAnonymous, bindTrigger } from './bind/bind-unit.ts';
import type { BoundClass, BoundTrigger } from './bind/bound.ts';
import type { FileContext, Seen } from './bind/context.ts';
import { colour, type Seeds } from './emit/colour.ts';
import { takesCallersSharing } from './emit/emit-class.ts';
import { type EmitOptions, type EmittedUnit, emitAnonymousUnit, emitClassUnit, emitTriggerUnit } from './emit/program.ts';
import type { ClassUnit, Span, TriggerUnit } from './language/ast.ts';
import { type Diagnostic, Diagnostics, withinStack } from './language/diagnostics.ts';
import { parseAnonymous, parseClass, parseTrigger } from './language/parse.ts';
import type { SourceFile } from './language/source.ts';
import type { TypeSymbol } from './types/type.ts';
import { checkClass, checkUnit } from './rules/index.ts';
import { asOf, createTypeSystem, type TypeSystem } from './types/type-system.ts';

export interface CompileInput {
  /** `.cls` and `.trigger` files. */
  readonly sources: readonly SourceFile[];
  readonly schema: Schema;
  /** Names of the custom labels. */
  readonly labels: readonly string[];
  readonly options?: CompileOptions;
  /** Parses a file, or answers what was parsed before (a cache); by default the compiler's own parser. */
  readonly parse?: { readonly class: typeof parseClass; readonly trigger: typeof parseTrigger };
  /** Is told what every expression of a file means; for tools. */
  readonly seen?: (file: string) => Seen;
}
export interface CompileOptions {
  readonly coverage?: boolean;
  readonly simulation?: boolean;
  /** Keys of platform members that suspend a transaction. */
  readonly seeds?: readonly string[];
}
/** Something that compiles and cannot run here. */
export interface NotSupported {
  readonly key: string;
  readonly file: string;
  readonly line: number;
}
export interface Compiled {
  readonly program: CompiledProgram;
  readonly diagnostics: readonly Diagnostic[];
  readonly notSupported: readonly NotSupported[];
  /** What `compileAnonymous` compiles against. */
  readonly project: CompiledProject;
}
export interface CompiledProject {
  readonly types: TypeSystem;
  readonly labels: ReadonlyMap<string, string>;
  readonly classes: readonly BoundClass[];
  readonly options: CompileOptions;
}

const defaultSeeds: readonly string[] = ['System.Http.send(Object)'];

/** Compiles a project. Files with errors are part of the program, too: what is wrong in them ends the transaction that runs into it. */
export function compileProject(input: CompileInput): Compiled {
  return emitProject(bindProject(input), input.options).compiled;
}

/** A program, with what each of its units was made of. */
export interface EmittedProject {
  readonly compiled: Compiled;
  readonly options: EmitOptions;
  readonly units: ReadonlyMap<string, EmittedUnit>;
}

/** Makes a program of a bound project. `kept` answers the unit of a file that is known already. */
export function emitProject(
  { types, labels, classes, triggers, diagnostics, notSupported }: BoundProject,
  options: CompileOptions = {},
  kept: (file: string, emit: EmitOptions) => EmittedUnit | undefined = () => undefined
): EmittedProject {
  const all = classes.map(({ bound }) => bound);
  const emit = emitOptions(types, [...all, ...triggers.map(({ bound }) => bound.holder)], options);
  const units = new Map<string, EmittedUnit>();
  const tooDeep: Diagnostic[] = [];
  const add = (file: string, span: Span, make: () => EmittedUnit): void => {
    const found = new Diagnostics(file);
    const unit = kept(file, emit) ?? withinStack(found.report, span, make);
    if (unit) units.set(file, unit);
    tooDeep.push(...found.all);
  };
  for (const { bound, file } of classes) add(file, bound.symbol.span!, () => emitClassUnit(emit, bound, file));
  for (const { bound, file } of triggers) add(file, bound.span, () => emitTriggerUnit(emit, bound, file));
  const emitted = [...units.values()];
  const keys = new Set(emitted.flatMap((one) => [...one.keys]));
  const program = { units: emitted.map((one) => one.unit), platformKeys: [...keys].sort() };
  return {
    compiled: { program, diagnostics: [...diagnostics, ...tooDeep], notSupported, project: { types, labels, classes: all, options } },
    options: emit,
    units
  };
}

/** A file as the compiler understands it. */
export interface BoundFile<Bound> {
  readonly file: string;
  readonly bound: Bound;
  readonly diagnostics: readonly Diagnostic[];
  readonly notSupported: readonly NotSupported[];
}
export interface BoundProject {
  readonly types: TypeSystem;
  /** Custom labels by lower-case name, in declared case. */
  readonly labels: ReadonlyMap<string, string>;
  readonly classes: readonly BoundFile<BoundClass>[];
  readonly triggers: readonly BoundFile<BoundTrigger>[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notSupported: readonly NotSupported[];
}

/** Judges a project without making a program of it. `isWanted` limits the files whose bodies are judged; all are declared. */
export function bindProject(input: CompileInput, isWanted: (file: string) => boolean = () => true): BoundProject {
  const { schema } = input;
  const parse = input.parse ?? defaultParsers;
  const diagnostics: Diagnostic[] = [];
  const classFiles: { readonly source: SourceFile; readonly unit: ClassUnit }[] = [];
  const triggerFiles: { readonly source: SourceFile; readonly unit: TriggerUnit }[] = [];
  for (const source of input.sources) {
    if (isTrigger(source)) collect(parse.trigger(source), source, triggerFiles, diagnostics);
    else collect(parse.class(source), source, classFiles, diagnostics);
  }
  const { types, diagnostics: declared } = createTypeSystem(schema, classFiles, isWanted);
  diagnostics.push(...declared);
  const binder = new Binder(types, new Map(input.labels.map((label) => [label.toLowerCase(), label])), input.seen);
  const classes = classFiles.flatMap(({ source, unit }) => {
    const symbol = types.projectType(unit.declaration.name.text);
    return symbol?.file === source.file && isWanted(source.file) ? [binder.class(source, symbol)] : [];
  });
  const triggers = triggerFiles.filter(({ source }) => isWanted(source.file)).map(({ source, unit }) => binder.trigger(source, unit));
  return joined(binder, classes, triggers, diagnostics);
}

/** The whole of files that are bound one by one. */
export function joined(
  { types, labels }: Binder,
  classes: BoundProject['classes'],
  triggers: BoundProject['triggers'],
  diagnostics: readonly Diagnostic[]
): BoundProject {
  const files = [...classes, ...triggers];
  return {
    ...{ types, labels, classes, triggers },
    diagnostics: unique([...diagnostics, ...files.flatMap((one) => one.diagnostics)]),
    notSupported: files.flatMap((one) => one.notSupported)
  };
}

/** Binds and judges files, one at a time, against declared types. */
export class Binder {
  readonly types: TypeSystem;
  readonly labels: ReadonlyMap<string, string>;
  readonly #seen: CompileInput['seen'];

  constructor(types: TypeSystem, labels: ReadonlyMap<string, string>, seen?: CompileInput['seen']) {
    this.types = types;
    this.labels = labels;
    this.#seen = seen;
  }

  class(source: SourceFile, symbol: TypeSymbol): BoundFile<BoundClass> {
    return this.#file(source, (file) => {
      const bound = bindClass(file, symbol);
      checkClass(file, bound);
      return bound;
    });
  }

  trigger(source: SourceFile, unit: TriggerUnit): BoundFile<BoundTrigger> {
    return this.#file(source, (file) => {
      const bound = bindTrigger(file, unit, source);
      checkUnit(file, bound);
      return bound;
    });
  }

  #file<Bound>(source: SourceFile, bind: (file: FileContext) => Bound): BoundFile<Bound> {
    const notSupported: NotSupported[] = [];
    const { file, found } = fileContext(this.types, this.labels, source, notSupported, this.#seen?.(source.file));
    const bound = bind(file);
    return { file: source.file, bound, diagnostics: found.all, notSupported };
  }
}

export const isTrigger = ({ file }: SourceFile): boolean => file.endsWith('.trigger');
export const defaultParsers = { class: parseClass, trigger: parseTrigger };

/** Compiles anonymous Apex against a project. `unit` is absent if there are errors. */
export function compileAnonymous(
  text: string,
  project: CompiledProject,
  how: { readonly file?: string; readonly apiVersion?: number } = {}
): { readonly unit?: CompiledUnit; readonly diagnostics: readonly Diagnostic[]; readonly notSupported: readonly NotSupported[] } {
  const source: SourceFile = { file: how.file ?? 'AnonymousBlock', text, apiVersion: how.apiVersion ?? 67 };
  const parsed = parseAnonymous(source);
  const notSupported: NotSupported[] = [];
  if (!parsed.unit) return { diagnostics: parsed.diagnostics, notSupported };
  const { file, found } = fileContext(project.types, project.labels, source, notSupported);
  const bound = bindAnonymous(file, parsed.unit, source);
  checkUnit(file, bound);
  const diagnostics = unique([...parsed.diagnostics, ...found.all]);
  if (diagnostics.length > 0) return { diagnostics, notSupported };
  const emit = emitOptions(project.types, [...project.classes, bound.holder], project.options);
  return { unit: emitAnonymousUnit(emit, bound, source.file).unit, diagnostics, notSupported };
}

function collect<Unit>(
  parsed: { readonly unit?: Unit; readonly diagnostics: readonly Diagnostic[] },
  source: SourceFile,
  into: { readonly source: SourceFile; readonly unit: Unit }[],
  diagnostics: Diagnostic[]
): void {
  diagnostics.push(...parsed.diagnostics);
  if (parsed.unit) into.push({ source, unit: parsed.unit });
}

function fileContext(
  types: TypeSystem,
  labels: ReadonlyMap<string, string>,
  source: SourceFile,
  notSupported: NotSupported[],
  seen?: Seen
) {
  const found = new Diagnostics(source.file);
  const file: FileContext = {
    types: asOf(types, source.apiVersion),
    table: types.table,
    schema: types.schema,
    file: source.file,
    apiVersion: source.apiVersion,
    report: found.report,
    labels,
    cannotRun: (span, what) => notSupported.push({ key: what, file: source.file, line: span.line }),
    ...(seen && { seen })
  };
  return { file, found };
}

function emitOptions(types: TypeSystem, classes: readonly BoundClass[], options: CompileOptions): EmitOptions {
  const { coverage = false, simulation = false } = options;
  const seeds: Seeds = { platform: new Set(options.seeds ?? defaultSeeds), data: simulation };
  const withInner = (bound: BoundClass): readonly BoundClass[] => [bound, ...bound.inner.flatMap(withInner)];
  const all = classes.flatMap(withInner);
  return { types, colours: colour(types, all, seeds), coverage, simulation, tracksSharing: all.some(takesCallersSharing) };
}

/** Declaring and binding may meet the same error. */
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(diagnostics.map((one) => [`${one.file}:${one.line}:${one.column}:${one.message}`, one]));
  return [...seen.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}
