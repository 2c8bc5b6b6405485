import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompileInput } from '../compiler/compile.ts';
import { parseClass, parseTrigger, type Parsed } from '../compiler/language/parse.ts';
import type { SourceFile } from '../compiler/language/source.ts';

type Parsers = NonNullable<CompileInput['parse']>;

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, '../../.cache/apex');

/** Parsing is the dearest part of a compilation, so syntax trees are kept by the text that they come from and the parser that made them. */
export function cachedParsers(): Parsers {
  mkdirSync(folder, { recursive: true });
  const version = parserVersion();
  return { class: cached(parseClass, version), trigger: cached(parseTrigger, version) };
}

function cached<Unit>(parse: (source: SourceFile) => Parsed<Unit>, version: string): (source: SourceFile) => Parsed<Unit> {
  return (source) => {
    const key = createHash('sha1').update(version).update('\0').update(JSON.stringify(source)).digest('hex');
    const file = join(folder, `${key}.json`);
    const known = read(file);
    if (known) return known as Parsed<Unit>;
    const parsed = parse(source);
    // Written beside and renamed: another process never reads half a file.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(parsed));
    renameSync(`${file}.${process.pid}`, file);
    return parsed;
  };
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not there, or broken by a full disk: parsed again.
    return undefined;
  }
}

/** Changes with the code that makes the trees. */
function parserVersion(): string {
  const language = join(here, '../compiler/language');
  const hash = createHash('sha1');
  for (const name of readdirSync(language, { recursive: true }) as string[]) {
    if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(name).update(readFileSync(join(language, name)));
  }
  return hash.digest('hex');
}
