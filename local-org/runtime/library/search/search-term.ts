import { apexException } from '../../values/platform-exceptions.ts';

/** What a search looks for (SOQL and SOSL Reference, FIND {SearchQuery}). Words are in lower case. */
export type SearchTerm =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly [SearchTerm, SearchTerm] }
  | { readonly kind: 'without'; readonly terms: readonly [SearchTerm, SearchTerm] }
  /** Words that follow each other in one text. */
  | { readonly kind: 'words'; readonly words: readonly RegExp[] };

const token = /\s*(?:(\()|(\))|"((?:\\.|[^"\\])*)"|((?:\\.|[^\s()"\\])+))/y;

/** Reads the text between the braces: words and "phrases", `*` and `?`, AND, OR, AND NOT, brackets. Words side by side must all be there. */
export function parseSearchTerm(text: string): SearchTerm {
  const letters = text.replaceAll(/\\(.)/g, '$1').replaceAll(/[*?"\s]/g, '');
  if (letters.length < 2) throw apexException('System.SearchException', `search term must be longer than one character: ${text.trim()}`);
  const reader = new TermReader(text);
  const term = reader.or();
  if (reader.next() !== null) throw unexpected(text);
  return term;
}

const unexpected = (text: string): Error => apexException('System.SearchException', `unexpected token in search term: ${text}`);

interface Part {
  readonly kind: '(' | ')' | 'phrase' | 'word';
  readonly text: string;
}

/** From the weakest: OR, AND and AND NOT, a word. */
class TermReader {
  readonly #text: string;
  readonly #parts: Part[] = [];

  constructor(text: string) {
    this.#text = text;
    token.lastIndex = 0;
    for (let match = token.exec(text); match !== null; match = token.exec(text)) {
      if (match[1]) this.#parts.push({ kind: '(', text: '(' });
      else if (match[2]) this.#parts.push({ kind: ')', text: ')' });
      else if (match[3] !== undefined) this.#parts.push({ kind: 'phrase', text: match[3] });
      else this.#parts.push({ kind: 'word', text: match[4]! });
    }
  }

  next(): Part | null {
    return this.#parts[0] ?? null;
  }

  or(): SearchTerm {
    let term = this.#and();
    while (this.#takes('OR')) term = { kind: 'or', terms: [term, this.#and()] };
    return term;
  }

  #and(): SearchTerm {
    let term = this.#single();
    for (;;) {
      const next = this.next();
      if (next === null || next.kind === ')' || this.#isWord(next, 'OR')) return term;
      const joined = this.#takes('AND');
      if (joined && this.#takes('NOT')) term = { kind: 'without', terms: [term, this.#single()] };
      else term = { kind: 'and', terms: [term, this.#single()] };
    }
  }

  #single(): SearchTerm {
    const part = this.#parts.shift();
    if (!part || part.kind === ')') throw unexpected(this.#text);
    if (part.kind !== '(') return { kind: 'words', words: wordsOf(part.text).map(pattern) };
    const term = this.or();
    if (this.#parts.shift()?.kind !== ')') throw unexpected(this.#text);
    return term;
  }

  #takes(word: string): boolean {
    const next = this.next();
    if (next === null || !this.#isWord(next, word)) return false;
    this.#parts.shift();
    return true;
  }

  #isWord(part: Part, word: string): boolean {
    return part.kind === 'word' && part.text.toUpperCase() === word;
  }
}

/** Words of a text as the search sees them: letters and digits, in lower case. With wildcards, if the text is a term. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\\(.)/g, '$1')
    .toLowerCase()
    .match(/[\p{L}\p{N}*?]+/gu) ?? [];

const pattern = (word: string): RegExp => new RegExp(`^${word.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');

/** Whether texts of a record are what is looked for. Each word may be in another of them, a phrase is in one. */
export function isFound(term: SearchTerm, texts: readonly string[]): boolean {
  if (term.kind !== 'words') {
    const [left, right] = term.terms;
    if (term.kind === 'or') return isFound(left, texts) || isFound(right, texts);
    return isFound(left, texts) && isFound(right, texts) === (term.kind === 'and');
  }
  const { words } = term;
  return texts.some((text) => {
    const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return found.some((_, at) => words.every((word, i) => word.test(found[at + i] ?? '')));
  });
}
