import type { ApexParserRuleContext } from '@apexdevtools/apex-parser';
import type { Identifier } from '../ast.ts';
import { type Conversion, identifier } from './context.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Keywords that the grammar takes for names because queries contain them. */
const keywords = words('and as asc by bulk commit desc from having in instanceof like limit not nulls or select trigger using where');

/** Words kept for later: no variable, field or type may have them as name, a method may. */
const reserved = words(
  'activate any array autonomous begin bigdecimal blob boolean byte case cast char collect const currency date datetime decimal default double ' +
    'end exception exit export float goto group hint import inner int integer into join list long loop map number object of outer package parallel ' +
    'pragma retrieve rollback set short sobject sort string switch synchronized system then time transaction void when'
);
const reservedTypes = words('page apexpages');

/** A name that is declared here. Uses of names need no check: what cannot be declared is not found. */
export function declaredName(conversion: Conversion, context: ApexParserRuleContext, of: 'variable' | 'method' | 'type'): Identifier {
  const name = identifier(conversion, context);
  const text = name.text.toLowerCase();
  if (keywords.has(text)) conversion.report(name.span, 'unexpected.token', `'${name.text}'`);
  else if (of !== 'method' && reserved.has(text)) conversion.report(name.span, 'invalid.reserved.name.identifier', name.text);
  else if (of === 'type' && reservedTypes.has(text)) conversion.report(name.span, 'invalid.reserved.type.identifier', name.text);
  else if (text.length > 255) conversion.report(name.span, 'identifier.too.long', name.text);
  else if (/^_|_$|__/.test(text)) conversion.report(name.span, 'invalid.character.identifier', name.text);
  return name;
}
