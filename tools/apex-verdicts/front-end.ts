import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../local-org/compiler/language/source.ts';
import type { JudgedProject, Refusal } from './judged-project.ts';
import { typeData } from './type-data.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Another text of a file of a project. */
export interface Variant {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /** That of the file in the project where it is absent. */
  readonly apiVersion?: number;
}
/** The type of an expression, or the method that a call means (`kind` `call`). */
export interface TypedNode {
  readonly file: string;
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** The front end of Salesforce's own Apex compiler. It comes with `prettier-plugin-apex` and needs Java. */
export class FrontEnd {
  readonly #classPath: string;

  /** Throws one line for a person where there is no Java. */
  constructor() {
    for (const command of ['java', 'javac']) {
      if (spawnSync(command, ['-version'], { stdio: 'ignore' }).status !== 0) {
        throw new Error(`No ${command} on this machine: npm run verify needs a JDK, version 17 or newer.`);
      }
    }
    const library = join(dirname(createRequire(import.meta.url).resolve('prettier-plugin-apex')), '../../vendor/apex-ast-serializer/lib');
    if (!existsSync(join(library, 'apex-jorje-lsp.jar'))) throw new Error(`No Apex front end in ${library}: run npm install.`);
    this.#classPath = [join(library, '*'), compiled(join(library, '*'))].join(delimiter);
  }

  /** Every file of a project, by file. A file that is absent was accepted. */
  check(project: JudgedProject): ReadonlyMap<string, readonly Refusal[]> {
    return refusals(this.#run(project, 'check'));
  }

  /** Each variant alone, in place of the file of the same name, by id. */
  each(project: JudgedProject, variants: readonly Variant[]): ReadonlyMap<string, readonly Refusal[]> {
    const version = new Map(project.sources.map(({ file, apiVersion }) => [file, apiVersion]));
    const others = variants.map(({ id, file, text, apiVersion }) => ({
      id,
      file,
      text,
      apiVersion: apiVersion ?? version.get(file) ?? 67
    }));
    return refusals(this.#run(project, 'each', others));
  }

  /** Types and calls of every file that the front end accepts. */
  dump(project: JudgedProject): readonly TypedNode[] {
    return this.#run(project, 'dump').map(([file, kind, at, text]) => {
      const [line, column] = at!.split(':').map(Number);
      return { file: file!, kind: kind!, line: line!, column: column!, text: text! };
    });
  }

  #run(
    project: JudgedProject,
    how: string,
    others: readonly (SourceFile & { readonly id: string })[] = []
  ): readonly (readonly string[])[] {
    const folder = mkdtempSync(join(tmpdir(), 'apex-verdicts-'));
    try {
      writeFileSync(join(folder, 'types.tsv'), typeData(project.schema));
      const list = (name: string, sources: readonly (SourceFile & { readonly id: string })[]): string => {
        const lines = sources.map(({ id, file, text, apiVersion }, index) => {
          const path = join(folder, `${name}${index}`);
          writeFileSync(path, text);
          return [id, basename(file).replace(/\..*/, ''), apiVersion, path].join('\t');
        });
        writeFileSync(join(folder, `${name}.tsv`), lines.join('\n'));
        return join(folder, `${name}.tsv`);
      };
      const sources = list(
        'source',
        project.sources.map((source) => ({ ...source, id: source.file }))
      );
      const given = [join(folder, 'types.tsv'), sources, how, ...(how === 'each' ? [list('other', others)] : [])];
      const out = execFileSync('java', ['-Xss64m', '-cp', this.#classPath, 'Judge', ...given], {
        encoding: 'utf8',
        maxBuffer: 1 << 30,
        stdio: ['ignore', 'pipe', 'inherit']
      });
      return out
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

function refusals(lines: readonly (readonly string[])[]): ReadonlyMap<string, readonly Refusal[]> {
  const found = new Map<string, Refusal[]>();
  const seen = new Set<string>();
  for (const parts of lines) {
    const [id, line, , message] = parts;
    // Some things are said twice of one place.
    if (seen.has(parts.join('\t'))) continue;
    seen.add(parts.join('\t'));
    found.set(
      id!,
      [...(found.get(id!) ?? []), { line: Number(line), message: message! }].sort((a, b) => a.line - b.line)
    );
  }
  return found;
}

/** The folder with the compiled harness, made once for each text of it. */
function compiled(classPath: string): string {
  const folder = join(here, 'java');
  const files = readdirSync(folder).map((name) => join(folder, name));
  const hash = createHash('sha1');
  for (const file of files) hash.update(readFileSync(file));
  const target = join(here, '../../.cache/apex-verdicts', hash.digest('hex'));
  if (existsSync(join(target, 'Judge.class'))) return target;
  mkdirSync(target, { recursive: true });
  execFileSync('javac', ['-nowarn', '-d', target, '-cp', classPath, ...files], { stdio: ['ignore', 'ignore', 'pipe'] });
  return target;
}
