import type {
  AccessLevelContext,
  BlockContext,
  CatchClauseContext,
  ExpressionContext,
  ForStatementContext,
  LocalVariableDeclarationContext,
  StatementContext,
  TryStatementContext,
  VariableDeclaratorsContext
} from '@apexdevtools/apex-parser';
import type { Block, Catch, Declarator, Dml, Expression, For, ForEach, LocalVariable, Statement, Try } from '../ast.ts';
import { type Conversion, spanOf } from './context.ts';
import { expressions } from './lists.ts';
import { modifiersOf } from './modifiers.ts';
import { declaredName } from './names.ts';
import { switchStatement } from './switch.ts';
import { qualifiedType, typeRef } from './types.ts';

export function block(conversion: Conversion, context: BlockContext): Block {
  return { kind: 'Block', span: spanOf(context), statements: context.statement_list().map((item) => statement(conversion, item)) };
}

export function declarators(conversion: Conversion, context: VariableDeclaratorsContext): readonly Declarator[] {
  return context.variableDeclarator_list().map((item) => {
    const initializer = item.expression();
    return {
      kind: 'Declarator',
      span: spanOf(item),
      name: declaredName(conversion, item.id(), 'variable'),
      ...(initializer && { initializer: conversion.expression(initializer) })
    };
  });
}

/** A statement rule has exactly one child, the rule of its kind. */
export function statement(conversion: Conversion, context: StatementContext): Statement {
  const span = spanOf(context);
  const of = (part: ExpressionContext): Expression => conversion.expression(part);
  const body = (part: StatementContext | null): { body?: Statement } => (part ? { body: statement(conversion, part) } : {});

  const plain = context.expressionStatement();
  if (plain) return { kind: 'ExpressionStatement', span, expression: of(plain.expression()) };
  const local = context.localVariableDeclarationStatement();
  if (local) return { ...localVariable(conversion, local.localVariableDeclaration()), span };
  const branch = context.ifStatement();
  if (branch) {
    const [then, otherwise] = branch.statement_list().map((part) => statement(conversion, part));
    return { kind: 'If', span, condition: of(branch.parExpression().expression()), then: then!, ...(otherwise && { otherwise }) };
  }
  const returns = context.returnStatement();
  if (returns) {
    const value = returns.expression();
    return { kind: 'Return', span, ...(value && { value: of(value) }) };
  }
  const inner = context.block();
  if (inner) return block(conversion, inner);
  const loop = context.forStatement();
  if (loop) return forStatement(conversion, loop);
  const whileLoop = context.whileStatement();
  if (whileLoop) return { kind: 'While', span, condition: of(whileLoop.parExpression().expression()), ...body(whileLoop.statement()) };
  const doLoop = context.doWhileStatement();
  if (doLoop) return { kind: 'DoWhile', span, body: block(conversion, doLoop.block()), condition: of(doLoop.parExpression().expression()) };
  const attempt = context.tryStatement();
  if (attempt) return tryStatement(conversion, attempt);
  const thrown = context.throwStatement();
  if (thrown) return { kind: 'Throw', span, value: of(thrown.expression()) };
  if (context.breakStatement()) return { kind: 'Break', span };
  if (context.continueStatement()) return { kind: 'Continue', span };
  const choice = context.switchStatement();
  if (choice) return switchStatement(conversion, choice, block);
  const runAs = context.runAsStatement();
  if (runAs)
    return { kind: 'RunAs', span, arguments: expressions(conversion, runAs.expressionList()), body: block(conversion, runAs.block()) };
  return dml(conversion, context);
}

function localVariable(conversion: Conversion, context: LocalVariableDeclarationContext): LocalVariable {
  return {
    kind: 'LocalVariable',
    span: spanOf(context),
    ...modifiersOf(conversion, context.modifier_list()),
    type: typeRef(conversion, context.typeRef()),
    declarators: declarators(conversion, context.variableDeclarators())
  };
}

function forStatement(conversion: Conversion, context: ForStatementContext): For | ForEach {
  const control = context.forControl();
  const inner = context.statement();
  const body = inner ? { body: statement(conversion, inner) } : {};
  const span = spanOf(context);
  const each = control.enhancedForControl();
  if (each) {
    return {
      kind: 'ForEach',
      span,
      type: typeRef(conversion, each.typeRef()),
      name: declaredName(conversion, each.id(), 'variable'),
      iterable: conversion.expression(each.expression()),
      ...body
    };
  }
  const init = control.forInit();
  const update = expressions(conversion, control.forUpdate()?.expressionList());
  if (update[1]) conversion.report(update[1].span, 'mismatched.syntax', "','", ')');
  const declared = init?.localVariableDeclaration();
  const [modifier] = declared?.modifier_list() ?? [];
  if (modifier) conversion.report(spanOf(modifier), 'unexpected.token', `'${modifier.start.text}'`);
  const condition = control.expression();
  return {
    kind: 'For',
    span,
    ...(init && { init: declared ? localVariable(conversion, declared) : expressions(conversion, init.expressionList()) }),
    ...(condition && { condition: conversion.expression(condition) }),
    update,
    ...body
  };
}

function tryStatement(conversion: Conversion, context: TryStatementContext): Try {
  const last = context.finallyBlock();
  return {
    kind: 'Try',
    span: spanOf(context),
    body: block(conversion, context.block()),
    catches: context.catchClause_list().map((clause) => catchClause(conversion, clause)),
    ...(last && { finally: block(conversion, last.block()) })
  };
}

function catchClause(conversion: Conversion, context: CatchClauseContext): Catch {
  return {
    kind: 'Catch',
    span: spanOf(context),
    type: qualifiedType(conversion, context.qualifiedName()),
    name: declaredName(conversion, context.id(), 'variable'),
    body: block(conversion, context.block())
  };
}

function dml(conversion: Conversion, context: StatementContext): Dml {
  const of = (operation: Dml['operation'], value: ExpressionContext, access: AccessLevelContext | null): Dml => ({
    kind: 'Dml',
    span: spanOf(context),
    operation,
    value: conversion.expression(value),
    ...(access && { access: access.USER() ? 'user' : 'system' })
  });
  const upsert = context.upsertStatement();
  if (upsert) {
    const field = upsert.qualifiedName();
    const node = of('upsert', upsert.expression(), upsert.accessLevel());
    return field ? { ...node, externalId: qualifiedType(conversion, field) } : node;
  }
  const merge = context.mergeStatement();
  if (merge) return { ...of('merge', merge.expression(0), merge.accessLevel()), duplicates: conversion.expression(merge.expression(1)) };
  const rule = context.insertStatement() ?? context.updateStatement() ?? context.deleteStatement() ?? context.undeleteStatement();
  return of(rule.children![0]!.getText().toLowerCase() as Dml['operation'], rule.expression(), rule.accessLevel());
}
