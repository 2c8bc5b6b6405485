import { isTrigger, type CompileInput } from '../compiler/compile.ts';
import { parseClass, parseTrigger, type Parsed } from '../compiler/language/parse.ts';
import type { SourceFile } from '../compiler/language/source.ts';
import { codeVersion, JsonCache, keyOf } from './apex-cache.ts';

type Parsers = NonNullable<CompileInput['parse']>;

/** Trees of this process by file: what did not change since the last compilation is not even read again. */
const known = new Map<string, { readonly key: string; readonly tree: unknown }>();

/** Parsing is the dearest part of a compilation, so syntax trees are kept by the text that they come from and the parser that made them. */
export function cachedParsers(): Parsers {
  const cache = new JsonCache('apex');
  return { class: cached(parseClass, cache), trigger: cached(parseTrigger, cache) };
}

/** Parses what is not kept yet of some files: each is then found by whoever compiles them, in any process. */
export function parseAhead(sources: readonly SourceFile[]): void {
  const cache = new JsonCache('apex');
  const parsers = cachedParsers();
  for (const source of sources) if (!cache.has(treeKey(source))) (isTrigger(source) ? parsers.trigger : parsers.class)(source);
}

const treeKey = (source: SourceFile): string => keyOf(codeVersion('compiler/language'), JSON.stringify(source));

function cached<Unit>(parse: (source: SourceFile) => Parsed<Unit>, cache: JsonCache): (source: SourceFile) => Parsed<Unit> {
  return (source) => {
    const key = treeKey(source);
    const last = known.get(source.file);
    if (last?.key === key) return last.tree as Parsed<Unit>;
    let tree = cache.get(key) as Parsed<Unit> | undefined;
    if (!tree) cache.put(key, (tree = parse(source)));
    known.set(source.file, { key, tree });
    return tree;
  };
}
