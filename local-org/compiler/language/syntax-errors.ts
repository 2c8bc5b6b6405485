import { ApexErrorListener, type ApexToken } from '@apexdevtools/apex-parser';
import type { Span } from './ast.ts';
import type { Report } from './diagnostics.ts';
import { giveUp } from './give-up.ts';
import { lineStarts, spanAt } from './source.ts';

type Signature = Parameters<ApexErrorListener['syntaxError']>;

/** Errors of syntax in a file of which the next is but noise: after a missing brace, every member to come is two. */
const mostErrors = 100;

/** Words errors of the lexer and the parser as the platform does. Gives up (`giveUp`) at the hundredth. */
export class SyntaxErrors extends ApexErrorListener {
  readonly #text: string;
  readonly #report: Report;
  #starts: readonly number[] | undefined;
  #count = 0;
  /** Where a comment or string without end begins. */
  #endsAt = Infinity;

  constructor(text: string, report: Report) {
    super();
    this.#text = text;
    this.#report = report;
  }

  override syntaxError(...[, symbol, line, column, message]: Signature): void {
    this.#starts ??= lineStarts(this.#text);
    const start = this.#starts[line - 1]! + column;
    // What follows a comment or string without end is noise.
    if (start >= this.#endsAt) return;
    const token = isToken(symbol) ? symbol : undefined;
    const span = spanAt(this.#starts, start, token ? Math.max(start, token.stop + 1) : start + 1);
    if (this.#text.startsWith('/*', start)) this.#endless(span, 'missing.closing.mark', '*/');
    else if (token) this.#parserError(span, token.type === -1 ? '<EOF>' : token.text, message);
    else this.#lexerError(span);
    if (++this.#count === mostErrors) giveUp();
  }

  override apexSyntaxError(): void {
    // The parser reports through `syntaxError` above.
  }

  #endless(span: Span, code: 'missing.closing.mark' | 'missing.closing.quote', mark: string): void {
    this.#report(span, code, mark);
    this.#endsAt = span.start;
  }

  /** The grammar's own words: `missing ';' at '}'`, `extraneous input 'x' expecting ';'`, `mismatched input 'x' expecting {…}`, `no viable alternative …`. */
  #parserError(span: Span, found: string, message: string): void {
    const at = `'${found.replace(/^'(.*)'$/s, '$1')}'`;
    const kind = message.slice(0, message.indexOf(' '));
    // Keywords go by the names that they have in the platform's grammar.
    const wanted = (kind === 'missing' ? /^missing '([^']+)' at/ : /expecting '([^']+)'$/)
      .exec(message)?.[1]
      ?.replace(/^[a-z]+$/, (word) => word.toUpperCase());
    if (wanted === undefined) this.#report(span, 'unexpected.token', at);
    else if (kind === 'missing') this.#report(span, 'missing.syntax', at, wanted);
    else if (kind === 'extraneous') this.#report(span, 'unmatched.syntax', at, wanted);
    else this.#report(span, 'mismatched.syntax', at, wanted);
  }

  #lexerError(span: Span): void {
    const word = /[\w\u0080-\uFFFF]*/.exec(this.#text.slice(span.start))![0];
    const first = this.#text[span.start] ?? '';
    if (first === "'") this.#endless(span, 'missing.closing.quote', "'");
    else if (word !== '') this.#report(span, 'invalid.apex.identifier', word);
    else if (first < ' ')
      this.#report(
        span,
        'invalid.control.character',
        first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'),
        String(first.charCodeAt(0))
      );
    else if (first === '"') this.#report(span, 'unrecognized.symbol.not.valid.apex.identifier', first);
    else this.#report(span, 'invalid.apex.symbol', first);
  }
}

function isToken(symbol: ApexToken | number | null): symbol is ApexToken {
  return typeof symbol === 'object' && symbol !== null;
}
