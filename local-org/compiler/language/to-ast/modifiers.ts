import type { AnnotationContext, ModifierContext } from '@apexdevtools/apex-parser';
import type { Annotation, Modifier } from '../ast.ts';
import { type Conversion, identifier, spanOf } from './context.ts';
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
  const parameters: Record<string, string> = {};
  for (const pair of context.elementValuePairs()?.elementValuePair_list() ?? []) {
    parameters[pair.id().getText().toLowerCase()] = literalText(conversion, pair.elementValue());
  }
  const bare = context.elementValue();
  if (bare) parameters.value = literalText(conversion, bare);
  return { kind: 'Annotation', span: spanOf(context), name: identifier(conversion, context.id()), parameters };
}

function literalText(conversion: Conversion, context: ReturnType<AnnotationContext['elementValue']>): string {
  const span = spanOf(context);
  const text = conversion.text.slice(span.start, span.end);
  return text.startsWith("'") ? stringValue(conversion, text, span) : text;
}
