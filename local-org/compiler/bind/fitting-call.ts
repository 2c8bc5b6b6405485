import type { Span } from '../language/ast.ts';
import { isAssignable } from '../types/conversions.ts';
import { ancestry } from '../types/lookup.ts';
import { typeText } from '../types/type-text.ts';
import type { MethodSymbol, Type } from '../types/type.ts';
import { isKeyOfRecords } from './bind-new.ts';
import type { BoundExpression } from './bound.ts';
import type { BodyContext } from './context.ts';

/** From this API version on records are asked for their formulas by `Formula.recalculateFormulas`. */
const withFormulaClass = 57;

/** What the signatures of the platform's own members do not say of a call; `value` is its first argument. Reports what does not fit. */
export function isFitting(body: BodyContext, type: Type, symbol: MethodSymbol, value: BoundExpression | undefined, span: Span): boolean {
  if (symbol.owner.origin === 'project') return true;
  const name = symbol.name.toLowerCase();
  if (type.kind === 'sobject') return isCurrent(body, name, span);
  return isOfRecords(body, type, name, span) && isFitForAll(body, type, name, value, span) && isOrderFor(body, type, name, value, span);
}

function isCurrent(body: BodyContext, name: string, span: Span): boolean {
  if (name !== 'recalculateformulas' || body.file.apiVersion < withFormulaClass) return true;
  body.report(span, 'deprecate.sobject.recalculateformulas');
  return false;
}

/** Only collections of records have copies of their records and an object. */
function isOfRecords(body: BodyContext, type: Type, name: string, span: Span): boolean {
  if ((type.kind !== 'list' && type.kind !== 'map') || (name !== 'deepclone' && name !== 'getsobjecttype')) return true;
  if ((type.kind === 'list' ? type.element : type.value).kind === 'sobject') return true;
  body.report(span, type.kind === 'list' ? 'method.invalid.sobject.list' : 'method.invalid.sobject.map', typeText(type));
  return false;
}

/** `list.sort(order)`: the order is of the elements or of something wider. */
function isOrderFor(body: BodyContext, type: Type, name: string, value: BoundExpression | undefined, span: Span): boolean {
  if (type.kind !== 'list' || name !== 'sort' || !value) return true;
  const order = ancestry(body.types, value.type).find(({ symbol }) => symbol.name === 'System.Comparator');
  const of = order?.arguments[0];
  if (of && isAssignable(body.types, type.element, of)) return true;
  body.report(span, 'illegal.comparator.for.sort', of ? typeText(of) : 'null', typeText(type));
  return false;
}

/** `addAll` and its like take just the element type of a set, and no records of any kind for those of one. */
function isFitForAll(body: BodyContext, type: Type, name: string, value: BoundExpression | undefined, span: Span): boolean {
  const given = value?.type;
  if (!name.endsWith('all') || (given?.kind !== 'list' && given?.kind !== 'set')) return true;
  const anyRecord = body.table.sobject;
  if (type.kind === 'map') {
    if (isKeyOfRecords(body.types, type) && (given.element === type.value || type.value === anyRecord)) return true;
    body.report(span, 'invalid.map.putAll', typeText(given), typeText(type));
    return false;
  }
  const isFit =
    type.kind === 'set'
      ? given.element === type.element
      : type.kind !== 'list' || given.element !== anyRecord || type.element.kind !== 'sobject' || type.element === anyRecord;
  if (!isFit) body.report(span, 'illegal.all.call', typeText(given), typeText(type));
  return isFit;
}
