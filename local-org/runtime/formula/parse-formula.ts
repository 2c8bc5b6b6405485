import { FormulaSyntaxError, type BinaryOperator, type Formula } from './formula.ts';

/** Operators by precedence, weakest first (Salesforce Help, Formula Operators and Functions). */
const levels: readonly Readonly<Record<string, BinaryOperator>>[] = [
  { '||': '||' },
  { '&&': '&&' },
  { '=': '=', '==': '=', '<>': '!=', '!=': '!=' },
  { '<': '<', '<=': '<=', '>': '>', '>=': '>=' },
  { '+': '+', '-': '-', '&': '&' },
  { '*': '*', '/': '/' }
];

interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

const tokenPattern =
  /\s+|\/\*[\s\S]*?\*\/|(\d+(?:\.\d+)?|\.\d+)|("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(\$?[A-Za-z_]\w*(?:\s*[.:]\s*[A-Za-z_]\w*)*)|(\|\||&&|<>|!=|<=|>=|==|[-+*/^&=<>!(),])/gy;

/** Parses a formula. Throws FormulaSyntaxError. */
export function parseFormula(text: string): Formula {
  return new Parser(tokensOf(text)).whole();
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  for (let at = 0; at < text.length; at = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (!match) throw new FormulaSyntaxError(`Syntax error at position ${at + 1}: ${text.slice(at, at + 20)}`);
    const [, number, quoted, name, symbol] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: unescape(quoted), at });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.replace(/\s+/g, ''), at });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol, at });
  }
  return [...tokens, { kind: 'end', text: 'the end', at: text.length }];
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const unescape = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\([\s\S])/g, (_match, letter: string) => escapes[letter] ?? letter);

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Formula {
    const formula = this.#binary(0);
    if (this.#next.kind !== 'end') this.#fail();
    return formula;
  }

  get #next(): Token {
    return this.#tokens[this.#at]!;
  }

  #binary(level: number): Formula {
    const operators = levels[level];
    if (!operators) return this.#power();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = this.#next.kind === 'symbol' ? operators[this.#next.text] : undefined;
      if (operator === undefined) return left;
      this.#at++;
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) };
    }
  }

  #power(): Formula {
    let left = this.#unary();
    while (this.#take('^')) left = { kind: 'binary', operator: '^', left, right: this.#unary() };
    return left;
  }

  #unary(): Formula {
    if (this.#take('-')) return { kind: 'unary', operator: '-', operand: this.#unary() };
    if (this.#take('!')) return { kind: 'unary', operator: '!', operand: this.#unary() };
    return this.#take('+') ? this.#unary() : this.#primary();
  }

  #primary(): Formula {
    const token = this.#next;
    this.#at++;
    if (token.kind === 'number') return { kind: 'literal', value: { kind: 'number', text: token.text } };
    if (token.kind === 'text') return { kind: 'literal', value: { kind: 'text', text: token.text } };
    if (token.kind === 'name') return this.#take('(') ? this.#call(token.text) : nameOf(token.text);
    this.#at--;
    this.#expect('(');
    const inner = this.#binary(0);
    this.#expect(')');
    return inner;
  }

  #call(name: string): Formula {
    const list: Formula[] = [];
    if (!this.#take(')')) {
      do list.push(this.#binary(0));
      while (this.#take(','));
      this.#expect(')');
    }
    return { kind: 'call', name: name.toUpperCase(), arguments: list };
  }

  #take(symbol: string): boolean {
    const { kind, text } = this.#next;
    if (kind !== 'symbol' || text !== symbol) return false;
    this.#at++;
    return true;
  }

  #expect(symbol: string): void {
    if (!this.#take(symbol)) this.#fail(symbol);
  }

  #fail(expected?: string): never {
    const { text, at } = this.#next;
    throw new FormulaSyntaxError(`Syntax error at position ${at + 1}: ${expected ? `Missing '${expected}' before` : 'Extra'} ${text}`);
  }
}

/** `Owner:User.Name` tells which object a polymorphic lookup leads to: its step in the path is `Owner:User`. */
function nameOf(text: string): Formula {
  const path = text.split('.');
  if (path.length === 1) {
    const word = path[0]!.toUpperCase();
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'literal', value: { kind: 'boolean', value: word === 'TRUE' } };
    if (word === 'NULL') return { kind: 'literal', value: { kind: 'null' } };
  }
  return { kind: 'name', path };
}
