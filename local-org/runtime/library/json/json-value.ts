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
  const parser = new Parser(text);
  const value = parser.value();
  parser.end();
  return value;
}

const QUOTE = 34;
const BACKSLASH = 92;
const literals: Readonly<Record<string, JsonValue>> = { null: null, true: true, false: false };

class Parser {
  private readonly text: string;
  private position = 0;

  constructor(text: string) {
    this.text = text;
  }

  value(): JsonValue {
    const character = this.peek();
    if (character === '{') return this.object();
    if (character === '[') return this.array();
    if (character === '"') return this.string();
    const number = this.take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (number !== undefined) return new JsonNumber(number);
    const word = this.take(/[A-Za-z]+/y);
    if (word !== undefined && word in literals) return literals[word]!;
    throw this.unexpected(word ?? character);
  }

  end(): void {
    if (this.peek() !== '') throw this.unexpected(this.peek());
  }

  private object(): JsonObject {
    const members: [string, JsonValue][] = [];
    this.position++;
    if (this.skip('}')) return new JsonObject(members);
    do {
      if (this.peek() !== '"') throw this.unexpected(this.peek());
      const name = this.string();
      if (!this.skip(':')) throw this.unexpected(this.peek());
      members.push([name, this.value()]);
    } while (this.skip(','));
    if (!this.skip('}')) throw this.unexpected(this.peek());
    return new JsonObject(members);
  }

  private array(): readonly JsonValue[] {
    const items: JsonValue[] = [];
    this.position++;
    if (this.skip(']')) return items;
    do items.push(this.value());
    while (this.skip(','));
    if (!this.skip(']')) throw this.unexpected(this.peek());
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

  /** The next character that is not blank; empty at the end. */
  private peek(): string {
    const { text } = this;
    for (
      let code = text.charCodeAt(this.position);
      code === 32 || code === 10 || code === 13 || code === 9;
      code = text.charCodeAt(this.position)
    )
      this.position++;
    return text.charAt(this.position);
  }

  private skip(character: string): boolean {
    if (this.peek() !== character) return false;
    this.position++;
    return true;
  }

  private take(pattern: RegExp): string | undefined {
    this.peek();
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found) this.position += found.length;
    return found || undefined;
  }

  private unexpected(what: string): Error {
    if (what === '') return apexException('System.JSONException', `Unexpected end-of-input at input location ${this.place()}`);
    return apexException(
      'System.JSONException',
      `Unexpected character ('${what}' (code ${what.charCodeAt(0)})) at input location ${this.place()}`
    );
  }

  private place(): string {
    const lines = this.text.slice(0, this.position).split('\n');
    return `[${lines.length},${lines.at(-1)!.length + 1}]`;
  }
}
