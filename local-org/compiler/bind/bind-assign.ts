import { isWriteable } from '../../contract/writeable.ts';
import type { Assignment, BinaryOperator, Expression, Span } from '../language/ast.ts';
import { isVisible } from '../types/lookup.ts';
import { memberKey } from '../types/platform-types.ts';
import { typeText } from '../types/type-text.ts';
import type { FieldSymbol, TypeSymbol } from '../types/type.ts';
import { bindExpression } from './bind-expression.ts';
import { isStored } from './bind-name.ts';
import { binary, domainOf } from './bind-operator.ts';
import type { BoundExpression, Place } from './bound.ts';
import { type BodyContext, isError } from './context.ts';
import { convert } from './convert.ts';

export function bindAssignment(body: BodyContext, e: Assignment): BoundExpression {
  const target = bindTarget(body, e.target);
  const value = bindExpression(body, e.value);
  if (!target || isError(value)) return body.refuse(e.span);
  body.file.seen?.(e.target, target.type);
  if (e.operator === '=') {
    const converted = convert(body, value, target.type, e.span);
    if (isError(converted)) return converted;
    if (target.kind === 'LocalPlace') target.local.assigned.push(converted);
    return { kind: 'Assign', target, value: converted, type: target.type, span: e.span };
  }
  const operator = e.operator.slice(0, -1) as BinaryOperator;
  return update(body, target, operator, value, 'new', e.span);
}

/** `++` and `--`. */
export function bindStep(
  body: BodyContext,
  operand: Expression,
  operator: '++' | '--',
  result: 'old' | 'new',
  span: Span
): BoundExpression {
  const target = bindTarget(body, operand);
  if (!target) return body.refuse(span);
  body.file.seen?.(operand, target.type);
  if (!domainOf(target.type)) {
    const names = { 'new++': 'invalid.numeric.prefix.increment', 'new--': 'invalid.numeric.prefix.decrement' } as const;
    const code = result === 'old' ? 'invalid.numeric.postfix.operand' : names[`new${operator}`];
    body.report(span, code, typeText(target.type));
    return body.refuse(span);
  }
  const one: BoundExpression = { kind: 'Constant', of: 'integer', value: 1, type: body.table.integer, span };
  return update(body, target, operator === '++' ? '+' : '-', one, result, span);
}

function update(
  body: BodyContext,
  target: Place,
  operator: BinaryOperator,
  by: BoundExpression,
  result: 'old' | 'new',
  span: Span
): BoundExpression {
  const current = body.placeholder(target.type, span);
  const computed = binary(body, operator, current, by, span);
  if (isError(computed)) return computed;
  const value = convert(body, computed, target.type, span);
  if (isError(value)) return value;
  // An updated number that was null has thrown: what is stored is never null.
  if (target.kind === 'LocalPlace') target.local.assigned.push(value);
  return { kind: 'Update', target, current, value, result, type: target.type, span };
}

/** Where an expression can be stored to, or a report. */
export function bindTarget(body: BodyContext, e: Expression): Place | undefined {
  if (e.kind === 'Unary' || e.kind === 'Binary' || e.kind === 'Conditional') {
    body.report(e.span, 'invalid.expression.assignment');
    body.refuse(e.span);
    return undefined;
  }
  if (e.kind === 'Name' || e.kind === 'FieldAccess') body.storedAt = e.name.span;
  const bound = bindExpression(body, e);
  body.storedAt = undefined;
  if (isError(bound)) return undefined;
  const { type } = bound;
  switch (bound.kind) {
    case 'LocalGet':
      return { kind: 'LocalPlace', local: bound.local, type };
    case 'FieldGet':
    case 'PropertyGet':
      return storeField(body, bound.field, bound.target, bound);
    case 'StaticGet':
    case 'StaticPropertyGet':
      return storeField(body, bound.field, undefined, bound);
    case 'PlatformGet':
      return storePlatform(body, bound, e);
    case 'RecordGet':
      return storeRecord(body, bound, e);
    case 'ParentGet':
      return { kind: 'ParentPlace', target: bound.target, object: bound.object, relationship: bound.relationship, type };
    case 'ListGet':
      return { kind: 'ListPlace', target: bound.target, index: bound.index, type };
    case 'SchemaToken':
      body.report(e.span, 'invalid.field.type.store', bound.field ?? bound.object, bound.object);
      body.refuse(e.span);
      return undefined;
    default:
      body.report(e.span, 'invalid.expression.assignment');
      body.refuse(e.span);
      return undefined;
  }
}

/** A constructor sets final fields of its superclasses, too. */
function inherits(owner: TypeSymbol, from: TypeSymbol): boolean {
  for (let at: TypeSymbol | undefined = owner; at; at = at.superclass?.symbol) if (at === from) return true;
  return false;
}

function storeField(body: BodyContext, field: FieldSymbol, target: BoundExpression | undefined, read: BoundExpression): Place | undefined {
  const { span, type } = read;
  if (field.kind === 'property') {
    if (!field.setter || !isVisible({ ...field, visibility: field.setter.visibility }, body.owner)) {
      body.report(span, 'variable.not.visible', `${field.owner.name}.${field.name}`);
      return undefined;
    }
  }
  const isConstructor = body.kind === 'constructor' && !field.isStatic && inherits(body.owner, field.owner);
  const isOwnInitializer = isConstructor || (field.owner === body.owner && body.kind === 'initializer');
  // An accessor may fill its own property, final or not.
  if (field.isFinal && !isOwnInitializer && body.property !== field) {
    body.report(span, 'invalid.final.field.assignment', field.name);
    return undefined;
  }
  if (isStored(body, field, 'setter')) {
    return target ? { kind: 'FieldPlace', target, field, type } : { kind: 'StaticPlace', field, type };
  }
  body.calls.push({ kind: 'setter', field });
  return target ? { kind: 'PropertyPlace', target, field, type } : { kind: 'StaticPropertyPlace', field, type };
}

function storeRecord(body: BodyContext, read: BoundExpression & { kind: 'RecordGet' }, e: Expression): Place | undefined {
  const { target, object, field, type } = read;
  if (!mayWrite(body, object, field)) {
    body.report(e.span, 'field.not.writeable', `${object}.${field}`);
    body.refuse(e.span);
    return undefined;
  }
  return { kind: 'RecordPlace', target, object, field, type };
}

/** Of a record whose object is known at run time only: yes. */
export function mayWrite({ types: { schema } }: BodyContext, object: string, name: string): boolean {
  const known = schema.object(object);
  const field = known && schema.field(object, name);
  return !field || isWriteable(known, field);
}

function storePlatform(body: BodyContext, read: BoundExpression & { kind: 'PlatformGet' }, e: Expression): Place | undefined {
  const { field, target } = read;
  if (!field || field.isFinal || (field.kind === 'property' && !field.setter)) {
    body.report(e.span, 'invalid.expression.assignment');
    return undefined;
  }
  return { kind: 'PlatformPlace', ...(target && { target }), getKey: read.key, setKey: memberKey(field, 'set'), type: read.type };
}
