import { apexException } from '../../values/platform-exceptions.ts';
import type { SearchGroup } from './find-records.ts';

/** One object of the RETURNING clause: `Account(Id, Name WHERE … ORDER BY … LIMIT n)`. */
export interface Returned {
  readonly object: string;
  /** Field list, `Id` if none is given. */
  readonly fields: string;
  /** Text from WHERE to the end, empty if there is none. */
  readonly clauses: string;
}

export interface Sosl {
  /** Text of the term, or the name of the variable that has it. */
  readonly term: { readonly kind: 'text' | 'bind'; readonly text: string };
  readonly group: SearchGroup;
  /** Empty: every object that the search finds. */
  readonly returned: readonly Returned[];
  /** Records of one object at most. */
  readonly limit: number;
}

/** Records that a search answers at most (SOQL and SOSL Reference, LIMIT n). */
const mostRecords = 2000;

const header =
  /^\s*FIND\s+(?:\{((?:\\.|[^}\\])*)\}|'((?:\\.|[^'\\])*)'|:\s*(\w+))\s*(?:IN\s+(ALL|NAME|EMAIL|PHONE|SIDEBAR)\s+FIELDS\s*)?(?:RETURNING\s+)?/i;

/** Reads the text of a search as far as its answer depends on it (SOQL and SOSL Reference, SOSL Syntax). Throws SearchException. */
export function parseSosl(text: string): Sosl {
  const match = header.exec(text);
  if (!match) throw apexException('System.SearchException', `unexpected token in search: ${text.trim().slice(0, 60)}`);
  let rest = text.slice(match[0].length);
  const returned: Returned[] = [];
  if (/RETURNING\s+$/i.test(match[0])) {
    for (;;) {
      const [taken, object] = /^\s*(\w+)\s*/.exec(rest) ?? [];
      if (object === undefined) throw apexException('System.SearchException', `unexpected token in RETURNING: ${rest.slice(0, 60)}`);
      rest = rest.slice(taken!.length);
      const inner = rest.startsWith('(') ? bracketed(rest) : null;
      if (inner !== null) rest = rest.slice(inner.length + 2);
      returned.push(returnedOf(object, inner ?? ''));
      const comma = /^\s*,/.exec(rest);
      if (!comma) break;
      rest = rest.slice(comma[0].length);
    }
  }
  const limit = /\bLIMIT\s+(\d+)/i.exec(rest);
  const [, braced, quoted, bind, group] = match;
  const term = bind === undefined ? ({ kind: 'text', text: braced ?? quoted ?? '' } as const) : ({ kind: 'bind', text: bind } as const);
  return {
    term,
    group: (group?.toUpperCase() ?? 'ALL') as SearchGroup,
    returned,
    limit: Math.min(Number(limit?.[1] ?? mostRecords), mostRecords)
  };
}

function returnedOf(object: string, inner: string): Returned {
  const at = inner.search(/\b(?:WHERE|USING\s+LISTVIEW|ORDER\s+BY|LIMIT|OFFSET)\b/i);
  const fields = (at < 0 ? inner : inner.slice(0, at)).trim();
  return { object, fields: fields === '' ? 'Id' : fields, clauses: at < 0 ? '' : inner.slice(at).trim() };
}

/** The text between the bracket at the start and the one that closes it; brackets in literals do not count. */
function bracketed(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") {
      const literal = /^'(?:\\.|[^'\\])*'/.exec(text.slice(at));
      at += (literal?.[0].length ?? 1) - 1;
    } else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return text.slice(1, at);
  }
  throw apexException('System.SearchException', 'unexpected end of search: expecting )');
}
