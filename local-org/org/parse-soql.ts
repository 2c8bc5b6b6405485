import { parseSoql } from '../compiler/language/parse.ts';
import type { ParsedSoql } from '../contract/soql.ts';
import { codeVersion, JsonCache, keyOf } from './apex-cache.ts';

/** Trees in memory and on the disk. */
const [mostKnown, mostStored] = [1_000, 2_000];
const known = new Map<string, ParsedSoql>();
let cache: JsonCache | undefined;

/**
 * Parses a query that is made at run time. Programs and hosts ask the same again and again, and parsing is most of the work then, so trees are kept by
 * their text. A text with an error is parsed each time.
 *
 * @throws SoqlSyntaxError with the platform's text of a QueryException
 */
export function parseSoqlOnce(text: string): ParsedSoql {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const parsed = stored(text);
  known.set(text, parsed);
  return parsed;
}

function stored(text: string): ParsedSoql {
  cache ??= newCache();
  const key = keyOf(codeVersion('compiler/language'), text);
  const found = cache.get(key) as ParsedSoql | undefined;
  if (found) return found;
  const parsed = parseSoql(text);
  cache.put(key, parsed);
  return parsed;
}

function newCache(): JsonCache {
  const created = new JsonCache('queries');
  created.keepNewest(mostStored);
  return created;
}
