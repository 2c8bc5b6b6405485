import { relative } from 'node:path';
import { bindProject, type Compiled } from '../../local-org/compiler/compile.ts';
import type { CallTarget } from '../../local-org/compiler/bind/bound.ts';
import { colour, type Colours } from '../../local-org/compiler/emit/colour.ts';
import { takesCallersSharing } from '../../local-org/compiler/emit/emit-class.ts';
import { emitClassUnit } from '../../local-org/compiler/emit/program.ts';
import type { MethodSymbol } from '../../local-org/compiler/types/type.ts';
import { parseClass, parseTrigger } from '../../local-org/compiler/language/parse.ts';
import type { SourceFile } from '../../local-org/compiler/language/source.ts';
import type { ProjectMetadata } from '../../local-org/metadata/project.ts';

const seed = 'System.Http.send(Object)';
const keyOf = (method: MethodSymbol) => `${method.owner.name}.${method.name}/${method.parameters.length}`.toLowerCase();

/** Compiles single classes of a project that is compiled already; everything else is parsed once. */
export class MutantCompiler {
  readonly #project: ProjectMetadata;
  readonly #compiled: Compiled;
  readonly #sources: readonly SourceFile[];
  readonly #parsed = new Map<string, ReturnType<typeof parseClass>>();
  readonly #colours: Colours;
  readonly #tracksSharing: boolean;

  constructor(project: ProjectMetadata, compiled: Compiled) {
    this.#project = project;
    this.#compiled = compiled;
    this.#sources = [...project.classes, ...project.triggers].map(({ file, source, apiVersion }) => ({
      file: relative(project.root, file),
      text: source,
      apiVersion
    }));
    this.#colours = this.#coloursByName();
    this.#tracksSharing = compiled.project.classes.flatMap((bound) => [bound, ...bound.inner]).some(takesCallersSharing);
  }

  /** The program with this text as the class of that file; null if it does not compile. */
  compile(file: string, text: string): Compiled | null {
    const sources = this.#sources.map((source) => (source.file === file ? { ...source, text } : source));
    const input = {
      sources,
      schema: this.#project.schema,
      labels: this.#project.labels.map(({ name }) => name),
      parse: this.#parsers(file)
    };
    const { types, classes, diagnostics } = bindProject(input, (candidate) => candidate === file);
    const [mutant] = classes;
    if (diagnostics.some((one) => one.file === file) || !mutant) return null;
    const options = { types, colours: this.#colours, coverage: false, simulation: false, tracksSharing: this.#tracksSharing };
    const { unit } = emitClassUnit(options, mutant.bound, file);
    const { program } = this.#compiled;
    return { ...this.#compiled, program: { ...program, units: program.units.map((other) => (other.file === file ? unit : other)) } };
  }

  #parsers(changed: string) {
    return {
      class: (source: SourceFile) => {
        if (source.file === changed) return parseClass(source);
        let parsed = this.#parsed.get(source.file);
        if (!parsed) this.#parsed.set(source.file, (parsed = parseClass(source)));
        return parsed;
      },
      trigger: parseTrigger
    };
  }

  /** Which methods are coroutines does not change with a mutant: symbols are compared by name. */
  #coloursByName(): Colours {
    const { types, classes } = this.#compiled.project;
    const original = colour(types, classes, { platform: new Set([seed]), data: false });
    const methods = classes.flatMap((bound) => [bound, ...bound.inner]).flatMap(({ symbol }) => symbol.methods);
    const coloured = new Set(methods.filter((method) => original.isColouredMethod(method)).map(keyOf));
    const isColoured = (call: CallTarget) =>
      call.kind === 'platform'
        ? call.key === seed
        : call.kind === 'method' && !call.method.annotations.has('future') && coloured.has(keyOf(call.method));
    return {
      isColoured,
      isColouredMethod: (method) => coloured.has(keyOf(method)),
      isColouredInitializer: () => false,
      isColouredAccessor: () => false,
      isColouredBody: () => false
    };
  }
}
