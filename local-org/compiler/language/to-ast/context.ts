import type { ApexParserRuleContext, ApexToken, ExpressionContext } from '@apexdevtools/apex-parser';
import type { Expression, Identifier, Span } from '../ast.ts';
import type { Report } from '../diagnostics.ts';

/** What every conversion is given. */
export interface Conversion {
  /** The file's text; literals are cut out of it. */
  readonly text: string;
  readonly report: Report;
  /** Expressions nest in everything; the one function that converts them is handed down. */
  readonly expression: (context: ExpressionContext) => Expression;
}

export function spanOf(context: ApexParserRuleContext): Span {
  return spanOfTokens(context.start, context.stop ?? context.start);
}

export function spanOfTokens(first: ApexToken, last: ApexToken): Span {
  return { start: first.start, end: Math.max(last.stop + 1, first.start), line: first.line, column: first.column + 1 };
}

export function join(first: { readonly span: Span }, last: { readonly span: Span }): Span {
  return { ...first.span, end: last.span.end };
}

/** A name, of whichever rule the grammar reads it by. */
export function identifier(conversion: Conversion, context: ApexParserRuleContext): Identifier {
  return identifierAt(conversion, spanOf(context));
}

export function identifierAt(conversion: Conversion, span: Span): Identifier {
  const text = conversion.text.slice(span.start, span.end);
  if (!/^\w+$/.test(text)) conversion.report(span, 'invalid.apex.identifier', text);
  return { kind: 'Identifier', text, span };
}
