import type { AnnotationContext, ElementValueContext, ModifierContext } from '@apexdevtools/apex-parser';
import type { Annotation, AnnotationProperty, Identifier, Modifier } from '../ast.ts';
import { type Conversion, identifier, spanOf, spanOfTokens } from './context.ts';
import { stringValue } from './text.ts';

export interface Modifiers {
  readonly modifiers: readonly Modifier[];
  readonly annotations: readonly Annotation[];
}

export function modifiersOf(conversion: Conversion, contexts: readonly ModifierContext[]): Modifiers {
  const modifiers: Modifier[] = [];
  const annotations: Annotation[] = [];
  for (const context of contexts) {
    const written = context.annotation();
    if (written) annotations.push(annotation(conversion, written));
    else modifiers.push({ kind: 'Modifier', span: spanOf(context), text: words(context) });
  }
  return { modifiers, annotations };
}

/** `WITH  sharing` → `with sharing`. */
function words(context: ModifierContext): string {
  return context.children!.map((child) => child.getText().toLowerCase()).join(' ');
}

function annotation(conversion: Conversion, context: AnnotationContext): Annotation {
  const properties: AnnotationProperty[] = [];
  const add = (name: Identifier, value: ElementValueContext): void => {
    const read = propertyValue(conversion, value);
    if (read) properties.push({ kind: 'AnnotationProperty', span: name.span, name, ...read });
  };
  const pairs = context.elementValuePairs();
  // Blanks separate properties, not commas.
  for (const comma of pairs?.COMMA_list() ?? [])
    conversion.report(spanOfTokens(comma.symbol, comma.symbol), 'mismatched.syntax', "','", ')');
  for (const pair of pairs?.elementValuePair_list() ?? []) add(identifier(conversion, pair.id()), pair.elementValue());
  const bare = context.elementValue();
  const span = spanOf(context);
  if (bare && !conversion.text.startsWith("'", bare.start.start)) unexpected(conversion, bare);
  else if (bare) add({ kind: 'Identifier', text: 'value', span: spanOf(bare) }, bare);
  return { kind: 'Annotation', span, name: identifier(conversion, context.id()), properties };
}

/** Properties are texts or Booleans. */
function propertyValue(conversion: Conversion, context: ElementValueContext): Pick<AnnotationProperty, 'type' | 'value'> | undefined {
  const span = spanOf(context);
  const text = conversion.text.slice(span.start, span.end);
  if (text.startsWith("'")) return { type: 'string', value: stringValue(conversion, text, span) };
  if (/^(?:true|false)$/i.test(text)) return { type: 'boolean', value: text.toLowerCase() };
  unexpected(conversion, context);
  return undefined;
}

function unexpected(conversion: Conversion, context: ElementValueContext): void {
  conversion.report(spanOf(context), 'unexpected.token', `'${context.getText()}'`);
}
