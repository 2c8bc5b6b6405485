import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Compiled } from '../../compiler/compile.ts';
import { readChangedClasses, withClasses } from '../../metadata/changed-code.ts';
import type { CodeFile } from '../../metadata/code.ts';
import { readProject, type ProjectMetadata } from '../../metadata/project.ts';
import { ApexRecompiler, compileCached, keepCompiled, parsePart, readCompiled } from '../../org/compile.ts';
import type { ProgramStep } from './test-messages.ts';

/** Milliseconds without a change after which the program is kept for the next process: no change waits for that. */
const idle = 2_000;

/** A project with its program. */
export interface CompiledProject {
  readonly project: ProjectMetadata;
  readonly compiled: Compiled;
  /** Of the program and the setup: the same, no test can have another outcome. */
  readonly hash: string;
  /** From the last one without errors, if no more than the text of classes has changed. */
  readonly step?: ProgramStep;
}

/** Compiles the project in a folder, and again after changes. */
export class ProjectCompiler {
  readonly #folder: string;
  readonly #how: { readonly coverage: boolean };
  readonly #recompiler = new ApexRecompiler();
  /** The last one without errors. */
  #sound: CompiledProject | undefined;
  /** Read, and yet to be parsed. */
  #unknown: ProjectMetadata | undefined;
  /** Changed since `#sound`. */
  readonly #changed = new Set<string>();
  #keeping: NodeJS.Timeout | undefined;
  /** Number of classes whose change was rehearsed. */
  #rehearsed = 0;

  constructor(folder: string, coverage: boolean) {
    this.#folder = folder;
    this.#how = { coverage };
  }

  /** The project as it is now, if it was compiled before. */
  openCompiled(): CompiledProject | undefined {
    const project = readProject(this.#folder);
    const compiled = readCompiled(project, this.#how);
    this.#unknown = compiled ? undefined : project;
    return compiled && this.#openedAnew(project, compiled);
  }

  /** Parses a part of a project that was not compiled before, while other threads parse the others. */
  parse(part: number, parts: number): void {
    if (this.#unknown) parsePart(this.#unknown, part, parts);
    this.#unknown = undefined;
  }

  /** The project as it is now. */
  open(): CompiledProject {
    const project = readProject(this.#folder);
    return this.#openedAnew(project, compileCached(project, this.#how, this.#recompiler.compile));
  }

  /** The project after changes of these files since it was last opened. */
  reopen(changed: readonly string[]): CompiledProject {
    clearTimeout(this.#keeping);
    for (const file of changed) this.#changed.add(file);
    const before = this.#sound;
    const classes = before && readChangedClasses(before.project, [...this.#changed]);
    return classes ? this.#step(before, classes) : this.open();
  }

  /**
   * Uses the time until the next change: the compiler gets to know the program, if that came from the disk or an error made it forget, and the program is kept for
   * the next process.
   */
  prepare(): void {
    if (!this.#sound) return;
    const { project } = this.#sound;
    const known = this.#recompiler.compile(project, this.#how);
    this.#keeping = setTimeout(() => keepCompiled(project, this.#how, known), idle);
  }

  /** Compiles as if another one of the classes had changed, so that a change that comes finds V8 prepared. */
  rehearse(): void {
    if (!this.#sound) return;
    const { project } = this.#sound;
    const code = project.classes[this.#rehearsed++ % project.classes.length];
    if (code) this.#recompiler.rehearse(project, this.#how, code);
  }

  #step(before: CompiledProject, classes: readonly CodeFile[]): CompiledProject {
    const project = withClasses(before.project, classes);
    const compiled = this.#recompiler.compile(project, this.#how);
    const known = new Map(before.compiled.program.units.map(({ file, js }) => [file, js]));
    const units = compiled.program.units.filter(({ file, js }) => known.get(file) !== js);
    const hash = units.reduce((sum, { js }) => createHash('sha1').update(sum).update(js).digest('hex'), before.hash);
    return this.#opened({ project, compiled, hash, step: { classes, units } });
  }

  #openedAnew(project: ProjectMetadata, compiled: Compiled): CompiledProject {
    this.#changed.clear();
    this.#sound = undefined;
    return this.#opened({ project, compiled, hash: hashOf(project, compiled) });
  }

  #opened(now: CompiledProject): CompiledProject {
    if (now.compiled.diagnostics.length === 0) {
      this.#sound = now;
      this.#changed.clear();
    }
    return now;
  }
}

/** Tests see the setup, too: custom metadata, permissions, labels, static resources. */
function hashOf({ schema, classes: _classes, triggers: _triggers, ...setup }: ProjectMetadata, { program }: Compiled): string {
  const hash = createHash('sha1').update(schema.hash).update(JSON.stringify(setup));
  for (const { file } of setup.staticResources) if (file && existsSync(file)) hash.update(readFileSync(file));
  for (const { file, js } of program.units) hash.update(file).update(js);
  return hash.digest('hex');
}
