import type { BlockContext, SwitchStatementContext, WhenLiteralContext, WhenValueContext } from '@apexdevtools/apex-parser';
import type { Block, Expression, Literal, Switch, When } from '../ast.ts';
import { type Conversion, identifier, join, spanOf } from './context.ts';
import { declaredName } from './names.ts';
import { integer } from './primaries.ts';
import { stringValue } from './text.ts';
import { typeRef } from './types.ts';

export function switchStatement(
  conversion: Conversion,
  context: SwitchStatementContext,
  block: (conversion: Conversion, context: BlockContext) => Block
): Switch {
  return {
    kind: 'Switch',
    span: spanOf(context),
    subject: conversion.expression(context.expression()),
    whens: context.whenControl_list().map((when) => ({
      kind: 'When',
      span: spanOf(when),
      match: match(conversion, when.whenValue()),
      body: block(conversion, when.block())
    }))
  };
}

function match(conversion: Conversion, context: WhenValueContext): When['match'] {
  if (context.ELSE()) return { kind: 'else' };
  const type = context.typeRef();
  if (type) return { kind: 'type', type: typeRef(conversion, type), name: declaredName(conversion, context.id(), 'variable') };
  return { kind: 'values', values: context.whenLiteral_list().map((value) => whenLiteral(conversion, value)) };
}

function whenLiteral(conversion: Conversion, context: WhenLiteralContext): Expression {
  const nested = context.whenLiteral();
  if (nested) return whenLiteral(conversion, nested);
  const span = spanOf(context);
  const written = conversion.text.slice(span.start, span.end);
  const name = context.qualifiedName();
  if (name && /^(?:\d|true$|false$)/i.test(written)) return otherLiteral(written, span);
  if (name) {
    const [first, ...rest] = name.id_list().map((id) => identifier(conversion, id));
    return rest.reduce<Expression>(
      (target, part) => ({ kind: 'FieldAccess', span: join(target, part), target, name: part, nullSafe: false }),
      {
        kind: 'Name',
        span: first!.span,
        name: first!
      }
    );
  }
  return signed(conversion, context, spanOf(context).start) ?? text(conversion, written, span);
}

/** A fraction or a Boolean, which the grammar reads as a name. */
function otherLiteral(written: string, span: Literal['span']): Literal {
  return { kind: 'Literal', span, type: /^\d/.test(written) ? 'number' : 'boolean', value: written.toLowerCase() };
}

function text(conversion: Conversion, written: string, span: Literal['span']): Literal {
  if (/^null$/i.test(written)) return { kind: 'Literal', span, type: 'null', value: 'null' };
  return { kind: 'Literal', span, type: 'string', value: stringValue(conversion, written, span) };
}

/** `- 1`: signs around the number, innermost last. */
function signed(conversion: Conversion, context: WhenLiteralContext, start: number): Expression | undefined {
  const token = (context.IntegerLiteral() ?? context.LongLiteral())?.symbol;
  if (!token) return undefined;
  const span = { start: token.start, end: token.stop + 1, line: token.line, column: token.column + 1 };
  const written = conversion.text.slice(span.start, span.end);
  const number: Literal = context.IntegerLiteral()
    ? integer(conversion, { kind: 'Literal', span, type: 'integer', value: written })
    : { kind: 'Literal', span, type: 'long', value: written.slice(0, -1) };
  const signs = context.children!.slice(0, -1).map((sign) => sign.getText() as '+' | '-');
  const outer = { ...spanOf(context), start };
  return signs.reduceRight<Expression>((operand, operator) => ({ kind: 'Unary', span: outer, operator, operand }), number);
}
