import { apexException } from '../../values/platform-exceptions.ts';

/** A number as it stands in the text: its digits decide between Integer, Long and Decimal. */
export class JsonNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | JsonObject;
/** Members in the order of the text. */
export class JsonObject {
  readonly members: readonly (readonly [name: string, value: JsonValue])[];
  constructor(members: readonly (readonly [string, JsonValue])[]) {
    this.members = members;
  }
}

/** Parses a text (RFC 8259). Throws `System.JSONException` that names line and column, as the platform does. */
export function parseJson(text: string): JsonValue {
  if (text.trim() === '') throw apexException('System.JSONException', 'No content to map to Object due to end of input');
  const parser = new Parser(text);
  const value = parser.value();
  parser.end();
  return value;
}

const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [91, 93, 123, 125];
const aValue = `: expected a valid value (number, String, array, object, 'true', 'false' or 'null')`;
const literals = [
  ['null', null],
  ['true', true],
  ['false', false]
] as const;

class Parser {
  private readonly text: string;
  private position = 0;

  constructor(text: string) {
    this.text = text;
  }

  value(): JsonValue {
    switch (this.peek()) {
      case OPEN_BRACE:
        return this.object();
      case OPEN_BRACKET:
        return this.array();
      case QUOTE:
        return this.string();
      default:
        for (const [word, value] of literals) if (this.word(word)) return value;
        return this.numberOrWord();
    }
  }

  end(): void {
    if (!Number.isNaN(this.peek())) throw this.unexpectedHere();
  }

  private numberOrWord(): JsonValue {
    const number = this.take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (number !== undefined) return new JsonNumber(number);
    const word = this.take(/[A-Za-z]+/y);
    throw word === undefined ? this.unexpectedHere(aValue) : this.unexpectedWord(word);
  }

  /** True if `word` stands here, and is over there. */
  private word(word: string): boolean {
    if (!this.text.startsWith(word, this.position)) return false;
    const next = this.text.charCodeAt(this.position + word.length) | 32;
    if (next >= 97 && next <= 122) return false;
    this.position += word.length;
    return true;
  }

  private object(): JsonObject {
    const members: [string, JsonValue][] = [];
    this.position++;
    if (this.skip(CLOSE_BRACE)) return new JsonObject(members);
    do {
      if (this.peek() !== QUOTE) throw this.unexpectedHere(': was expecting double-quote to start field name');
      const name = this.string();
      if (!this.skip(COLON)) throw this.unexpectedHere(': was expecting a colon to separate field name and value');
      members.push([name, this.value()]);
    } while (this.skip(COMMA));
    if (!this.skip(CLOSE_BRACE)) throw this.unexpectedHere(': was expecting comma to separate OBJECT entries');
    return new JsonObject(members);
  }

  private array(): readonly JsonValue[] {
    const items: JsonValue[] = [];
    this.position++;
    if (this.skip(CLOSE_BRACKET)) return items;
    do items.push(this.value());
    while (this.skip(COMMA));
    if (!this.skip(CLOSE_BRACKET)) throw this.unexpectedHere(': was expecting comma to separate ARRAY entries');
    return items;
  }

  private string(): string {
    const { text } = this;
    const start = this.position + 1;
    let at = start;
    let plain = true;
    for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
      // NaN, at the end of the text, is in no order to anything.
      if (!(code >= 32)) return this.badString(at);
      if (code === BACKSLASH) {
        plain = false;
        at++;
      }
      at++;
    }
    this.position = at + 1;
    return plain ? text.slice(start, at) : this.unescaped(start, at);
  }

  private unescaped(start: number, end: number): string {
    const raw = this.text.slice(start, end);
    const wrong = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(raw.replaceAll('\\\\', '__'));
    if (wrong !== null)
      throw apexException(
        'System.JSONException',
        `Unrecognized character escape '${raw[wrong.index + 1]}' at input location ${this.place()}`
      );
    return JSON.parse(`"${raw}"`) as string;
  }

  private badString(at: number): never {
    this.position = Math.min(at, this.text.length);
    if (at >= this.text.length) throw this.unexpected('');
    throw apexException(
      'System.JSONException',
      `Illegal unquoted character (code ${this.text.charCodeAt(at)}) at input location ${this.place()}`
    );
  }

  /** Code of the next character that is not blank; NaN at the end. */
  private peek(): number {
    const { text } = this;
    let code = text.charCodeAt(this.position);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++this.position);
    return code;
  }

  private skip(character: number): boolean {
    if (this.peek() !== character) return false;
    this.position++;
    return true;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found) this.position += found.length;
    return found || undefined;
  }

  /** `expected` as the platform's parser words it. */
  private unexpectedHere(expected = ''): Error {
    return this.unexpected(this.text.charAt(this.position), expected);
  }

  private unexpected(what: string, expected = ''): Error {
    if (what === '') return apexException('System.JSONException', `Unexpected end-of-input at input location ${this.place()}`);
    const code = what.charCodeAt(0);
    const name = code > 255 ? `${code} / 0x${code.toString(16)}` : String(code);
    return apexException(
      'System.JSONException',
      `Unexpected character ('${what}' (code ${name}))${expected} at input location ${this.place(1)}`
    );
  }

  private unexpectedWord(word: string): Error {
    this.position -= word.length;
    return /^[tfnN]/.test(word)
      ? apexException(
          'System.JSONException',
          `Unrecognized token '${word}': was expecting 'null', 'true', 'false' or NaN at input location ${this.place(1)}`
        )
      : this.unexpectedHere(aValue);
  }

  /** Line and column; `read`: characters that the platform's parser has read beyond it. */
  private place(read = 0): string {
    const lines = this.text.slice(0, this.position).split('\n');
    return `[${lines.length},${lines.at(-1)!.length + 1 + read}]`;
  }
}
