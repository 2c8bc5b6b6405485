import type { Expression, Span, Switch, When } from '../language/ast.ts';
import { findField, isVisible } from '../types/lookup.ts';
import { isCastable } from '../types/conversions.ts';
import { resolveType, resolveTypeName } from '../types/resolve-type.ts';
import { typeText } from '../types/type-text.ts';
import type { Type } from '../types/type.ts';
import { bindExpression } from './bind-expression.ts';
import { dottedNames, readField } from './bind-name.ts';
import { bindBlock } from './bind-statement.ts';
import type { BoundCase, BoundExpression, BoundStatement, Placeholder } from './bound.ts';
import { type BodyContext, isError } from './context.ts';
import { tryConvert } from './convert.ts';

const switchable = new Set(['Integer', 'Long', 'String']);

export function bindSwitch(body: BodyContext, s: Switch): BoundStatement {
  const subject = bindExpression(body, s.subject);
  const { type } = subject;
  if (!isError(subject) && !isSwitchable(body, type)) {
    body.report(s.subject.span, 'illegal.switch.expression.type', typeText(type));
    body.refuse(s.span);
  }
  if (s.whens.length === 0) body.report(s.span, 'illegal.no.when.blocks');
  const slot = body.placeholder(type, s.subject.span);
  const seen: Seen = { at: s.span, texts: new Set() };
  const cases = s.whens.map((when, i) => {
    if (when.match.kind === 'else' && i < s.whens.length - 1) body.report(s.span, 'when.else.not.last');
    return bindWhen(body, when, slot, seen);
  });
  return { kind: 'Switch', subject, slot, cases, span: s.span };
}

function isSwitchable(body: BodyContext, type: Type): boolean {
  if (type.kind === 'class') return type.symbol.kind === 'enum';
  return type === body.table.sobject || (type.kind === 'primitive' && switchable.has(type.name));
}

function bindWhen(body: BodyContext, when: When, slot: Placeholder, seen: Seen): BoundCase {
  const { match, span } = when;
  if (match.kind === 'type') return bindTypeCase(body, when, match, slot, seen);
  const values = match.kind === 'values' ? match.values : [];
  const tests = values.map((value) => bindTest(body, value, slot, seen));
  return { tests, body: bindBlock(body, when.body), span };
}

function bindTypeCase(body: BodyContext, when: When, match: When['match'] & { kind: 'type' }, slot: Placeholder, seen: Seen): BoundCase {
  const type = resolveType(body.types, match.type, body.owner, body.report, match.name.span);
  if (type.kind === 'error' || !isSwitchable(body, slot.type)) body.refuse(when.span);
  else if (type === slot.type) body.report(match.name.span, 'invalid.already.match.type', typeText(type));
  else if (slot.type.kind !== 'sobject') body.report(match.name.span, 'illegal.when.type', typeText(slot.type));
  else if (type.kind !== 'sobject') body.report(match.name.span, 'invalid.when.expression.type', typeText(type), typeText(slot.type));
  else if (!isCastable(body.types, slot.type, type)) {
    body.report(match.name.span, 'incompatible.cast.types', typeText(slot.type), typeText(type));
  }
  once(body, typeText(type), seen);
  body.scope.addBranch(match.name.text, match.name.span);
  return body.nested(() => {
    const local = body.declare(match.name.text, type, match.name.span, { isFinal: false, isParameter: false, isOfBranch: true });
    const test: BoundExpression = { kind: 'InstanceOfTest', value: slot, of: type, type: body.table.boolean, span: when.span };
    const bound: BoundExpression = { kind: 'Retyped', value: slot, type, span: when.span };
    return { tests: [test], local, bound, body: bindBlock(body, when.body), span: when.span };
  });
}

/** `when 'a'`: strings case-sensitively, enum constants without their type, null. */
function bindTest(body: BodyContext, e: Expression, slot: Placeholder, seen: Seen): BoundExpression {
  const value = whenValue(body, e, slot.type, seen);
  if (isError(value) || !isSwitchable(body, slot.type)) return body.refuse(e.span);
  const converted = value.type.kind === 'null' ? value : tryConvert(body, value, slot.type);
  if (!converted || (slot.type.kind === 'sobject' && value.type.kind !== 'null')) {
    if (slot.type.kind === 'sobject') body.report(e.span, 'illegal.non.when.type');
    else body.report(seen.at, 'invalid.when.expression.type', typeText(value.type), typeText(slot.type));
    return body.refuse(e.span);
  }
  once(body, whenText(converted), seen);
  return { kind: 'Equality', negated: false, how: 'same', left: slot, right: converted, type: body.table.boolean, span: e.span };
}

function whenValue(body: BodyContext, e: Expression, subject: Type, seen: Seen): BoundExpression {
  const isEnum = subject.kind === 'class' && subject.symbol.kind === 'enum';
  const name = e.kind === 'Name' || e.kind === 'FieldAccess' ? e.name.text : undefined;
  const constant = isEnum && name !== undefined ? findField(body.types, subject, name) : undefined;
  if (e.kind === 'Name') {
    if (constant?.symbol.kind === 'constant') return readField(body, undefined, constant, e.span);
    const own = isEnum ? undefined : findField(body.types, body.table.class(body.owner), e.name.text);
    if (own?.symbol.isStatic) body.report(e.span, 'invalid.switch.enum');
    else body.report(e.span, 'variable.does.not.exist', e.name.text);
    return refuseAs(body, 'null', seen);
  }
  if (e.kind === 'FieldAccess') {
    const names = dottedNames(e.target);
    const of =
      names &&
      resolveTypeName(
        body.types,
        names.map(({ text }) => text),
        body.owner
      );
    const field = of && findField(body.types, of, e.name.text);
    if (!field?.symbol.isStatic) body.report(e.span, 'variable.does.not.exist', e.name.text);
    else if (isVisible(field.symbol, body.owner))
      body.report(e.span, field.symbol.kind === 'constant' ? 'invalid.fully.qualified.enum' : 'invalid.switch.enum', field.symbol.name);
    else body.report(e.span, 'variable.not.visible', `${field.symbol.owner.name}.${field.symbol.name}`);
    return refuseAs(body, field?.symbol.kind === 'constant' ? field.symbol.name : 'null', seen);
  }
  const value = bindExpression(body, e);
  if (isError(value) || value.kind === 'Constant') return value;
  body.report(e.span, 'invalid.when.literal.expression');
  return refuseAs(body, 'null', seen);
}

/** What is no constant of the switch counts as one all the same: an enum's by its name, anything else as null. */
function refuseAs(body: BodyContext, text: string, seen: Seen): BoundExpression {
  once(body, text, seen);
  return body.refuse(seen.at);
}

function whenText(value: BoundExpression): string {
  if (value.kind === 'Constant') return String(value.value);
  return value.kind === 'EnumGet' ? value.constant : '';
}

/** What the branches of a switch are for. A repetition is reported at the switch. */
interface Seen {
  readonly at: Span;
  readonly texts: Set<string>;
}

function once(body: BodyContext, text: string, { at, texts }: Seen): void {
  if (texts.has(text)) body.report(at, 'not.unique.when.value.or.type', text);
  texts.add(text);
}
