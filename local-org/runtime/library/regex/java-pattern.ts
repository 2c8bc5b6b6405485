import { guarded } from './guard.ts';
import { RegexSyntaxError } from './syntax-error.ts';
import { translate, type Translation } from './translate.ts';
import { apexException } from '../../values/platform-exceptions.ts';

/** A compiled Java pattern: JavaScript expressions for finding, for matching at a place and for matching the whole text. */
export class JavaPattern {
  readonly text: string;
  private readonly translation: Translation;
  private readonly compiled = new Map<Mode, RegExp>();

  constructor(text: string) {
    this.text = text;
    this.translation = translate(text);
  }

  get groupCount(): number {
    return this.translation.groups.length - 1;
  }

  /** Java number of a named group; undefined if there is none. */
  groupNumber(name: string): number | undefined {
    return this.translation.names.get(name);
  }

  /** First match at or after `from` (`find`), or exactly there; with the positions of groups. */
  exec(text: string, from: number, mode: Mode): JavaMatch | null {
    const expression = this.expression(mode);
    expression.lastIndex = from;
    const match = this.translation.risky ? guarded(text, () => expression.exec(text)) : expression.exec(text);
    return match === null ? null : new JavaMatch(match, this.translation.groups);
  }

  private expression(mode: Mode): RegExp {
    let expression = this.compiled.get(mode);
    if (expression === undefined) {
      const { source, ignoreCase } = this.translation;
      expression = new RegExp(mode === 'matches' ? `(?:${source})$` : source, `dv${mode === 'find' ? 'g' : 'y'}${ignoreCase ? 'i' : ''}`);
      this.compiled.set(mode, expression);
    }
    return expression;
  }
}

export type Mode = 'find' | 'lookingAt' | 'matches';

export class JavaMatch {
  private readonly match: RegExpExecArray;
  private readonly groups: readonly number[];

  constructor(match: RegExpExecArray, groups: readonly number[]) {
    this.match = match;
    this.groups = groups;
  }

  /** Null for a group that took no part. Group 0 is the whole match. */
  group(group: number): string | null {
    return this.match[this.groups[group]!] ?? null;
  }

  /** -1 for a group that took no part. */
  start(group = 0): number {
    return this.match.indices![this.groups[group]!]?.[0] ?? -1;
  }

  /** Where the search for the next match begins in `text`: behind this one, and past a character if this one is empty. */
  next(text: string): number {
    const end = this.end();
    // V8 would take a place within a surrogate pair for the start of the pair.
    return this.start() < end ? end : end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
  }

  end(group = 0): number {
    return this.match.indices![this.groups[group]!]?.[1] ?? -1;
  }
}

const cache = new Map<string, JavaPattern>();
const CACHED = 500;

/** Compiles a pattern, or finds it compiled. StringException `Invalid regex: …` for what Java refuses. */
export function compilePattern(text: string): JavaPattern {
  let pattern = cache.get(text);
  if (pattern === undefined) {
    pattern = compile(text);
    if (cache.size >= CACHED) cache.clear();
    cache.set(text, pattern);
  }
  return pattern;
}

function compile(text: string): JavaPattern {
  try {
    return new JavaPattern(text);
  } catch (error) {
    if (error instanceof RegexSyntaxError)
      throw apexException(
        'System.StringException',
        `Invalid regex: ${error.message} near index ${error.index ?? text.length - 1}\n${text}`
      );
    throw error;
  }
}
