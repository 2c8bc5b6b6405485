import { Binder, bindProject, defaultParsers, emitProject, isTrigger, joined } from './compile.ts';
import type { BoundFile, BoundProject, Compiled, CompileInput, EmittedProject } from './compile.ts';
import type { BoundBody, BoundClass } from './bind/bound.ts';
import { supertypes, type Colours } from './emit/colour.ts';
import type { EmitOptions } from './emit/program.ts';
import { Diagnostics } from './language/diagnostics.ts';
import type { SourceFile } from './language/source.ts';
import type { ProjectSymbol } from './types/project-types.ts';
import type { TypeSymbol } from './types/type.ts';

interface Known {
  readonly input: CompileInput;
  readonly bound: BoundProject;
  readonly emitted: EmittedProject;
}

/** Members that the platform or an operator uses without a name in the source. */
const unspoken = new Set(['equals', 'hashcode', 'tostring', 'compareto', 'compare', 'iterator', 'hasnext', 'next']);

/**
 * Compiles a project again and again. Of a project without errors in which only members of classes changed, what those cannot have touched is kept: a use
 * of a member spells its name. The outcome is always that of `compileProject`.
 */
export class Recompiler {
  #known: Known | undefined;

  compile(input: CompileInput): Compiled {
    const known = this.#known;
    // Symbols are changed in place: after a failure nothing of them holds.
    this.#known = undefined;
    const fresh = (known && again(known, input)) ?? anew(input);
    if (fresh.bound.diagnostics.length === 0) this.#known = fresh;
    return fresh.emitted.compiled;
  }
}

function anew(input: CompileInput): Known {
  const bound = bindProject(input);
  return { input, bound, emitted: emitProject(bound, input.options) };
}

/** Undefined if more has changed than can be told apart. */
function again(known: Known, input: CompileInput): Known | undefined {
  if (!sameSurroundings(known.input, input)) return undefined;
  const changed = input.sources.filter(({ text }, i) => text !== known.input.sources[i]!.text);
  if (changed.length === 0) return known;
  const stale = staleFiles(known.bound, input, changed);
  if (!stale) return undefined;
  const bound = bindStale(known.bound, input, stale);
  if (!bound) return undefined;
  const { options: before, units } = known.emitted;
  const judge = new ColourJudge(known.bound, stale);
  const emitted = emitProject(bound, input.options, (file, now) =>
    !stale.has(file) && now.tracksSharing === before.tracksSharing && judge.same(before, now) ? units.get(file) : undefined
  );
  return { input, bound, emitted };
}

function sameSurroundings(before: CompileInput, now: CompileInput): boolean {
  const about = ({ schema, labels, options, sources }: CompileInput): string =>
    JSON.stringify([schema.hash, labels, options, sources.map(({ file, apiVersion }) => [file, apiVersion])]);
  return about(before) === about(now);
}

/** The files to bind again, after the changed ones are declared again. */
function staleFiles(
  { types }: BoundProject,
  { sources, parse = defaultParsers }: CompileInput,
  changed: readonly SourceFile[]
): Set<string> | undefined {
  const stale = new Set(changed.map(({ file }) => file));
  const names = new Set<string>();
  for (const source of changed.filter((one) => !isTrigger(one))) {
    const { unit, diagnostics } = parse.class(source);
    const symbol = unit && diagnostics.length === 0 ? types.projectType(unit.declaration.name.text) : undefined;
    if (symbol?.file !== source.file) return undefined;
    const found = new Diagnostics(source.file);
    const members = (symbol as ProjectSymbol).redeclare(unit!.declaration, source, found.report);
    if (!members || found.any || [...members].some((name) => unspoken.has(name))) return undefined;
    for (const name of members) names.add(name);
    // Subtypes have to fit, whatever they name.
    if (members.size > 0) for (const file of subtypeFiles(types.projectTypes, source.file)) stale.add(file);
  }
  if (names.size === 0) return stale;
  const named = new RegExp(`\\b(?:${[...names].filter((name) => /^\w+$/.test(name)).join('|')})\\b`, 'i');
  for (const { file, text } of sources) if (named.test(text)) stale.add(file);
  return stale;
}

function subtypeFiles(projectTypes: readonly TypeSymbol[], file: string): readonly string[] {
  const all = projectTypes.flatMap((type) => [type, ...type.innerTypes]);
  return all.filter((type) => supertypes(type).some(({ symbol }) => symbol.file === file)).map((type) => type.file!);
}

function bindStale(
  before: BoundProject,
  { sources, parse = defaultParsers }: CompileInput,
  stale: ReadonlySet<string>
): BoundProject | undefined {
  const { types, labels } = before;
  const binder = new Binder(types, labels);
  const bySource = new Map(sources.map((source) => [source.file, source]));
  const refresh = <Bound>(files: readonly BoundFile<Bound>[], bind: (source: SourceFile, old: Bound) => BoundFile<Bound>) =>
    files.map((one) => (stale.has(one.file) ? bind(bySource.get(one.file)!, one.bound) : one));
  const triggers = [...stale].filter((file) => isTrigger(bySource.get(file)!)).map((file) => parse.trigger(bySource.get(file)!));
  if (triggers.some(({ diagnostics }) => diagnostics.length > 0)) return undefined;
  return joined(
    binder,
    refresh(before.classes, (source, { symbol }) => binder.class(source, symbol)),
    refresh(before.triggers, (source) => binder.trigger(source, parse.trigger(source).unit!)),
    []
  );
}

/** Tells whether what is kept is called, and suspends, as before. */
class ColourJudge {
  readonly #bound: BoundProject;
  readonly #stale: ReadonlySet<string>;
  #verdict: boolean | undefined;

  constructor(bound: BoundProject, stale: ReadonlySet<string>) {
    this.#bound = bound;
    this.#stale = stale;
  }

  same({ colours: before }: EmitOptions, { colours: now }: EmitOptions): boolean {
    const isKept = ({ file }: { readonly file: string }): boolean => !this.#stale.has(file);
    const { classes, triggers } = this.#bound;
    return (this.#verdict ??=
      classes.filter(isKept).every(({ bound }) => sameColours(bound, before, now)) &&
      triggers.filter(isKept).every(({ bound }) => sameColours(bound.holder, before, now) && sameCalls(bound.body, before, now)));
  }
}

function sameCalls(body: BoundBody | undefined, before: Colours, now: Colours): boolean {
  return body === undefined || body.calls.every((call) => before.isColoured(call) === now.isColoured(call));
}

function sameColours(bound: BoundClass, before: Colours, now: Colours): boolean {
  const { symbol, methods, constructors, properties, staticInit, instanceInit, inner } = bound;
  const bodies = [staticInit, instanceInit, ...methods.map(({ body }) => body), ...constructors.map(({ body }) => body)];
  const accessors = properties.flatMap(({ getter, setter }) => [getter, setter]);
  return (
    before.isColouredInitializer(symbol) === now.isColouredInitializer(symbol) &&
    [...methods, ...constructors].every((one) => before.isColouredMethod(one.symbol) === now.isColouredMethod(one.symbol)) &&
    properties.every((one) =>
      (['getter', 'setter'] as const).every(
        (kind) => before.isColouredAccessor(kind, one.symbol) === now.isColouredAccessor(kind, one.symbol)
      )
    ) &&
    [...bodies, ...accessors].every((body) => sameCalls(body, before, now)) &&
    inner.every((one) => sameColours(one, before, now))
  );
}
