import { ApexErrorListener, type ApexToken } from '@apexdevtools/apex-parser';
import type { Span } from './ast.ts';
import type { Report } from './diagnostics.ts';

type Signature = Parameters<ApexErrorListener['syntaxError']>;

/** Words errors of the lexer and the parser as the platform does. */
export class SyntaxErrors extends ApexErrorListener {
  readonly #report: Report;

  constructor(report: Report) {
    super();
    this.#report = report;
  }

  override syntaxError(...[, symbol, line, column, message]: Signature): void {
    const token = isToken(symbol) ? symbol : undefined;
    const start = token?.start ?? 0;
    const span: Span = { start, end: Math.max(start, (token?.stop ?? start) + 1), line, column: column + 1 };
    if (token) this.#parserError(span, token.type === -1 ? '<EOF>' : token.text, message);
    else this.#lexerError(span, message);
  }

  override apexSyntaxError(): void {
    // The parser reports through `syntaxError` above.
  }

  #parserError(span: Span, found: string, message: string): void {
    const expected = /^(missing|extraneous|mismatched) .*?(?:^missing|expecting) ('[^']+'|[A-Za-z]+)(?: at .*)?$/s.exec(message);
    if (found === '<EOF>') return this.#report(span, 'unexpected.eof');
    if (!expected) return this.#report(span, 'unexpected.token', `'${found}'`);
    const wanted = expected[2]!.replaceAll("'", '');
    if (expected[1] === 'missing') this.#report(span, 'missing.syntax', `'${found}'`, wanted);
    else if (expected[1] === 'extraneous') this.#report(span, 'unmatched.syntax', `'${found}'`, wanted);
    else this.#report(span, 'mismatched.syntax', `'${found}'`, wanted);
  }

  #lexerError(span: Span, message: string): void {
    const text = /^token recognition error at: '(.*)'$/s.exec(message)?.[1] ?? message;
    const first = text[0] ?? '';
    if (first === "'") return this.#stringError(span, text);
    if (text.startsWith('/*')) return this.#report(span, 'missing.closing.mark', '*/');
    if (first < ' ') return this.#report(span, 'invalid.control.character', first.charCodeAt(0).toString(16), String(first.charCodeAt(0)));
    this.#report(span, 'invalid.apex.symbol', first);
  }

  #stringError(span: Span, text: string): void {
    const escape = /\\(?!u[0-9a-fA-F]{4}|[btnfr"'\\])(.?)/.exec(text);
    if (escape) this.#report(span, 'invalid.string.literal.illegal.character.sequence', text, escape[1]!);
    else this.#report(span, 'missing.closing.quote', "'");
  }
}

function isToken(symbol: ApexToken | number | null): symbol is ApexToken {
  return typeof symbol === 'object' && symbol !== null;
}
