import { NotSupportedError } from '../../values/exception.ts';
import { LINE_END, NO_LINE_END, propertyClass, shorthandClass } from './character-class.ts';
import { RegexSyntaxError } from './syntax-error.ts';

/** A java.util.regex pattern as JavaScript source for the flag `v`. */
export interface Translation {
  readonly source: string;
  readonly ignoreCase: boolean;
  /** Java group → JavaScript group; they differ where an atomic group was emulated. `[0]` is 0. */
  readonly groups: readonly number[];
  readonly names: ReadonlyMap<string, number>;
  /** Quantifiers within quantifiers or back-references: may run for ever, and needs the time guard. */
  readonly risky: boolean;
}

/** Translates Java syntax. `RegexSyntaxError` for what Java refuses, `NotSupportedError` for what JavaScript cannot express. */
export function translate(pattern: string): Translation {
  return new Translator(pattern).run();
}

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
}
const QUANTIFIER = /[*+?]|\{\d+(?:,\d*)?\}/y;

class Translator {
  private readonly pattern: string;
  private at = 0;
  private flags: Flags = { i: false, m: false, s: false, x: false };
  private ignoreCase = false;
  private captures = 0;
  /** Unbounded quantifiers and branches so far: within an unbounded quantifier they may backtrack exponentially. */
  private ambiguities = 0;
  private readonly groups: number[] = [0];
  private readonly names = new Map<string, number>();
  private risky = false;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  run(): Translation {
    this.leadingFlags();
    const source = this.alternatives();
    if (this.at < this.pattern.length) throw new RegexSyntaxError(`Unmatched closing ')'`, this.at - 1);
    return { source, ignoreCase: this.ignoreCase, groups: this.groups, names: this.names, risky: this.risky };
  }

  /** `(?i)` at the very start becomes the JavaScript flag; elsewhere letters are spelled out in both cases. */
  private leadingFlags(): void {
    const match = /^\(\?([a-z]+)\)/.exec(this.pattern);
    if (match === null) return;
    this.at = match[0].length;
    this.setFlags(match[1]!, '');
    // Once set, JavaScript's flag cannot be taken back within the pattern.
    this.ignoreCase = this.flags.i && !/\(\?[a-z]*-[a-z]*i/.test(this.pattern);
    this.flags = { ...this.flags, i: this.flags.i && !this.ignoreCase };
  }

  private setFlags(on: string, off: string): void {
    for (const flag of on + off) if (!'imsxu'.includes(flag)) throw new NotSupportedError(`regular expression flag (?${flag})`);
    const value = (flag: 'i' | 'm' | 's' | 'x'): boolean => (on.includes(flag) ? true : off.includes(flag) ? false : this.flags[flag]);
    this.flags = { i: value('i') && !this.ignoreCase, m: value('m'), s: value('s'), x: value('x') };
  }

  /** Up to the closing parenthesis or the end; flags set inside end with it. */
  private alternatives(): string {
    const outer = this.flags;
    let source = '';
    while (this.at < this.pattern.length && this.pattern[this.at] !== ')') {
      if (this.pattern[this.at] === '|') {
        source += '|';
        this.ambiguities++;
        this.at++;
      } else {
        source += this.quantified();
      }
    }
    this.flags = outer;
    return source;
  }

  private quantified(): string {
    if (this.flags.x && this.skipComment()) return '';
    const capturesBefore = this.captures;
    const ambiguitiesBefore = this.ambiguities;
    const atom = this.atom();
    if (atom === '' && this.captures === capturesBefore) return '';
    QUANTIFIER.lastIndex = this.at;
    const match = QUANTIFIER.exec(this.pattern);
    if (match === null) return atom;
    this.at += match[0].length;
    if (/[*+]|,\}/.test(match[0])) {
      if (this.ambiguities > ambiguitiesBefore) this.risky = true;
      this.ambiguities++;
    }
    const mode = this.pattern[this.at];
    if (mode === '?' || mode === '+') this.at++;
    if (mode === '?') return `${atom}${match[0]}?`;
    return mode === '+' ? this.atomic(`${atom}${match[0]}`, capturesBefore) : `${atom}${match[0]}`;
  }

  /** An atomic group is a look-ahead that captures, and a back-reference to it. */
  private atomic(source: string, capturesBefore: number): string {
    if (this.captures !== capturesBefore)
      throw new NotSupportedError('capturing group in an atomic group or possessive quantifier of a regular expression');
    const group = ++this.captures;
    return `(?:(?=(${source}))\\${group})`;
  }

  private skipComment(): boolean {
    const character = this.pattern[this.at]!;
    if (character === '#') {
      const end = this.pattern.indexOf('\n', this.at);
      this.at = end < 0 ? this.pattern.length : end + 1;
      return true;
    }
    if (!/\s/.test(character)) return false;
    this.at++;
    return true;
  }

  private atom(): string {
    const character = this.take();
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return this.characterClass();
      case '\\':
        return this.escape();
      case '.':
        return this.flags.s ? '[\\s\\S]' : NO_LINE_END;
      case '^':
        return this.flags.m ? `(?:^|(?<=${LINE_END})(?<!\\r(?=\\n)))(?!$)` : '^';
      case '$':
        return this.flags.m ? `(?:$|(?=${LINE_END})(?<!\\r(?=\\n)))` : endOrLastLine;
      case '*':
      case '+':
      case '?':
        throw new RegexSyntaxError(`Dangling meta character '${character}'`);
      case '{':
        throw new RegexSyntaxError('Illegal repetition');
      default:
        return this.literal(character);
    }
  }

  private take(): string {
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0);
    this.at += character.length;
    return character;
  }

  private literal(character: string): string {
    return this.flags.i && isLetter(character) ? `[${character.toLowerCase()}${character.toUpperCase()}]` : quote(character);
  }

  private group(): string {
    const rest = this.pattern.slice(this.at);
    const special = /^\?(?:[:=!>]|<[=!]|<([a-zA-Z][a-zA-Z0-9]*)>|([a-z]*)(?:-([a-z]+))?([:)]))/.exec(rest);
    if (!rest.startsWith('?')) return this.capture(null);
    if (special === null) throw new RegexSyntaxError('Unknown inline modifier');
    this.at += special[0].length;
    if (special[1] !== undefined) return this.capture(special[1]);
    if (special[4] !== undefined) return this.flagGroup(special[2] ?? '', special[3] ?? '', special[4]);
    const capturesBefore = this.captures;
    const inside = this.closed();
    return special[0] === '?>' ? this.atomic(inside, capturesBefore) : `(${special[0]}${inside})`;
  }

  private capture(name: string | null): string {
    const group = ++this.captures;
    const number = this.groups.push(group) - 1;
    if (name !== null) {
      if (this.names.has(name)) throw new RegexSyntaxError(`Named capturing group <${name}> is already defined`);
      this.names.set(name, number);
    }
    return `(${this.closed()})`;
  }

  /** `(?i)` holds to the end of the enclosing group, `(?i:…)` within its own. */
  private flagGroup(on: string, off: string, end: string): string {
    const outer = this.flags;
    this.setFlags(on, off);
    if (end === ')') return '';
    const source = `(?:${this.closed()})`;
    this.flags = outer;
    return source;
  }

  private closed(): string {
    const inside = this.alternatives();
    if (this.pattern[this.at] !== ')') throw new RegexSyntaxError('Unclosed group', this.pattern.length);
    this.at++;
    return inside;
  }

  private escape(): string {
    if (this.at >= this.pattern.length) throw new RegexSyntaxError('Unexpected internal error');
    const letter = this.take();
    const whole = shorthandClass(letter) ?? ASSERTIONS[letter];
    if (whole !== undefined) return whole;
    if (letter === 'p' || letter === 'P') return this.property(letter === 'P');
    if (letter === 'G' || letter === 'X') throw new NotSupportedError(`regular expression with \\${letter}`);
    if (letter === 'Q') return this.quoted();
    if (letter === 'k') return this.namedReference();
    if (/[1-9]/.test(letter)) return this.reference(letter);
    return this.literal(this.escapedCharacter(letter));
  }

  private property(negated: boolean): string {
    const name = this.pattern[this.at] === '{' ? this.braced() : this.take();
    return propertyClass(name, negated);
  }

  private braced(): string {
    const end = this.pattern.indexOf('}', this.at);
    if (end < 0) throw new RegexSyntaxError('Unclosed character family');
    const text = this.pattern.slice(this.at + 1, end);
    this.at = end + 1;
    return text;
  }

  private quoted(): string {
    const literals = [...this.quotedText()].map((character) => this.literal(character));
    return literals.length === 1 ? literals[0]! : `(?:${literals.join('')})`;
  }

  private namedReference(): string {
    const match = /^<([a-zA-Z][a-zA-Z0-9]*)>/.exec(this.pattern.slice(this.at));
    const group = match === null ? undefined : this.names.get(match[1]!);
    if (match === null || group === undefined) throw new RegexSyntaxError(`named capturing group <${match?.[1] ?? ''}> does not exist`);
    this.at += match[0].length;
    this.risky = true;
    return `(?:\\${this.groups[group]!})`;
  }

  /** More digits belong to the number as long as there are so many groups. */
  private reference(first: string): string {
    let digits = first;
    while (/\d/.test(this.pattern[this.at] ?? '') && Number(digits + this.pattern[this.at]!) < this.groups.length) digits += this.take();
    const group = this.groups[Number(digits)];
    if (group === undefined) throw new NotSupportedError('regular expression with a reference to a later group');
    this.risky = true;
    return `(?:\\${group})`;
  }

  private escapedCharacter(letter: string): string {
    const fixed = CONTROL[letter];
    if (fixed !== undefined) return fixed;
    const rest = this.pattern.slice(this.at);
    const match = ESCAPES[letter]?.exec(rest);
    if (match !== null && match !== undefined) {
      this.at += match[0].length;
      return String.fromCodePoint(
        letter === 'c' ? match[0].charCodeAt(0) ^ 64 : Number.parseInt(match[1] ?? match[2] ?? match[0], letter === '0' ? 8 : 16)
      );
    }
    if (/[a-zA-Z0]/.test(letter)) throw new RegexSyntaxError('Illegal/unsupported escape sequence');
    return letter;
  }

  /** After `[`: unions, ranges, nested classes and `&&`. */
  private characterClass(): string {
    const negated = this.pattern[this.at] === '^';
    if (negated) this.at++;
    const operands: string[] = [];
    let items = '';
    for (let first = true; ; first = false) {
      if (this.at >= this.pattern.length) throw new RegexSyntaxError('Unclosed character class');
      if (this.pattern[this.at] === ']' && !(first && items === '')) break;
      if (this.pattern.startsWith('&&', this.at)) {
        this.at += 2;
        operands.push(`[${items}]`);
        items = '';
      } else {
        items += this.classItem();
      }
    }
    this.at++;
    return operands.length === 0 ? `[${negated ? '^' : ''}${items}]` : `[${negated ? '^' : ''}${[...operands, `[${items}]`].join('&&')}]`;
  }

  private classItem(): string {
    const character = this.take();
    if (character === '[') return this.characterClass();
    const from = character === '\\' ? this.classEscape() : character;
    if (from.length > 2 || (from.length > 1 && from.codePointAt(0)! <= 0xffff)) return from;
    if (this.pattern[this.at] !== '-' || ']['.includes(this.pattern[this.at + 1] ?? ']')) return this.classRange(from, from);
    this.at++;
    const next = this.take();
    const to = next === '\\' ? this.classEscape() : next;
    if (to.codePointAt(0)! < from.codePointAt(0)!) throw new RegexSyntaxError('Illegal character range');
    return this.classRange(from, to);
  }

  /** A single character, or a class. */
  private classEscape(): string {
    const letter = this.take();
    const whole = shorthandClass(letter);
    if (whole !== undefined) return whole;
    if (letter === 'p' || letter === 'P') return this.property(letter === 'P');
    if (letter === 'Q') return `[${[...this.quotedText()].map(quote).join('')}]`;
    return this.escapedCharacter(letter);
  }

  private quotedText(): string {
    const end = this.pattern.indexOf('\\E', this.at);
    const text = this.pattern.slice(this.at, end < 0 ? undefined : end);
    this.at = end < 0 ? this.pattern.length : end + 2;
    return text;
  }

  private classRange(from: string, to: string): string {
    const range = (a: string, b: string): string => (a === b ? quote(a) : `${quote(a)}-${quote(b)}`);
    if (!this.flags.i) return range(from, to);
    const cased = [range(from, to)];
    if (isLetter(from) && isLetter(to))
      cased.push(range(from.toLowerCase(), to.toLowerCase()), range(from.toUpperCase(), to.toUpperCase()));
    return cased.join('');
  }
}

const endOrLastLine = `(?=(?:\\r\\n|${LINE_END})?$)(?<!\\r(?=\\n))`;
/** A character of a word at `\\b`; unlike `\\w` it is not only ASCII. */
const WORD = '[\\p{L}\\p{Nd}_]';
const ASSERTIONS: Readonly<Record<string, string>> = {
  A: '^',
  z: '$',
  Z: endOrLastLine,
  b: `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`,
  B: `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`,
  R: '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])'
};
const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', a: '\x07', e: '\x1b' };
const ESCAPES: Readonly<Record<string, RegExp>> = {
  x: /^(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]+)\})/,
  u: /^([0-9a-fA-F]{4})/,
  '0': /^([0-3]?[0-7]{1,2})/,
  c: /^[A-Z@[\\\]^_]/
};

/** Java ignores the case of these alone. */
const isLetter = (character: string): boolean => /^[a-zA-Z]$/.test(character);

/** A character that stands for itself, within and outside a class. */
function quote(character: string): string {
  return /^[\p{L}\p{N}_ ]$/u.test(character) ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
