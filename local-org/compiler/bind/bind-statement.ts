import type { Block, Catch, For, ForEach, If, LocalVariable, Return, Span, Statement, Throw, Try, TypeRef } from '../language/ast.ts';
import { isSubtype } from '../types/lookup.ts';
import { resolveType } from '../types/resolve-type.ts';
import { typeText } from '../types/type-text.ts';
import type { ClassType, Type } from '../types/type.ts';
import { bindDml, bindRunAs } from './bind-dml.ts';
import { bindCondition, bindExpression } from './bind-expression.ts';
import { bindSwitch } from './bind-switch.ts';
import type { BoundBlock, BoundCatch, BoundExpression, BoundForEach, BoundStatement, Placeholder } from './bound.ts';
import { type BodyContext, isError } from './context.ts';
import { convert, convertPassed, tryConvert } from './convert.ts';
import { checkModifiers } from './modifier-places.ts';

/** A declaration of several variables becomes several statements, hence a list. */
export function bindStatement(body: BodyContext, s: Statement): readonly BoundStatement[] {
  const { span } = s;
  switch (s.kind) {
    case 'Block':
      return [bindBlock(body, s)];
    case 'LocalVariable':
      return bindLocal(body, s);
    case 'ExpressionStatement':
      return [
        {
          kind: 'Evaluate',
          expression: bindEffect(body, s.expression),
          span,
          ...(s.expression.kind === 'MethodCall' && { place: s.expression.name.span })
        }
      ];
    case 'If':
      return [body.nested(() => bindIf(body, s))];
    case 'While':
      return [{ kind: 'While', condition: bindCondition(body, s.condition), ...loopBody(body, s.body), span }];
    case 'DoWhile': {
      const inner = loopBody(body, s.body).body!;
      return [{ kind: 'DoWhile', body: inner, condition: bindCondition(body, s.condition), span }];
    }
    case 'For':
      return [bindFor(body, s)];
    case 'ForEach':
      return [bindForEach(body, s)];
    case 'Return':
      return [bindReturn(body, s)];
    case 'Throw':
      return [bindThrow(body, s)];
    case 'Break':
    case 'Continue':
      if (body.loops === 0) body.report(span, s.kind === 'Break' ? 'invalid.break' : 'invalid.continue');
      return [{ kind: s.kind, span }];
    case 'Try':
      return [bindTry(body, s)];
    case 'Switch':
      return [bindSwitch(body, s)];
    case 'RunAs':
      return [bindRunAs(body, s)];
    case 'Dml':
      return [bindDml(body, s)];
  }
}

export function bindBlock(body: BodyContext, block: Block): BoundBlock {
  return body.nested(() => ({
    kind: 'Block',
    statements: block.statements.flatMap((statement) => bindStatement(body, statement)),
    span: block.span
  }));
}

/** A variable that the first branch declares without braces is there, without a value, in the second one. */
function bindIf(body: BodyContext, { condition, then, otherwise, span }: If): BoundStatement {
  const test = bindCondition(body, condition);
  const first = bindBranch(body, then);
  if (!otherwise) return { kind: 'If', condition: test, then: first, span };
  const declared: BoundStatement[] = [...body.scope.own()].map((local) => ({ kind: 'Declare', local, span: local.span }));
  const second = bindBranch(body, otherwise);
  const whole: BoundStatement = declared.length === 0 ? second : { kind: 'Block', statements: [...declared, second], span: otherwise.span };
  return { kind: 'If', condition: test, then: first, otherwise: whole, span };
}

/** A statement with a scope of its own: loop bodies and what follows `when`. */
export function bindNested(body: BodyContext, s: Statement): BoundStatement {
  return body.nested(() => bindBranch(body, s));
}

function bindBranch(body: BodyContext, s: Statement): BoundStatement {
  if (s.kind === 'Block') return bindBlock(body, s);
  const statements = bindStatement(body, s);
  return statements.length === 1 ? statements[0]! : { kind: 'Block', statements, span: s.span };
}

function loopBody(body: BodyContext, s: Statement | undefined): { body?: BoundStatement } {
  if (!s) return {};
  body.loops++;
  const bound = bindNested(body, s);
  body.loops--;
  return { body: bound };
}

const effects = new Set<string>(['MethodCall', 'Assignment', 'Postfix', 'New', 'NewRecord', 'NewCollection', 'NewArray']);

/** An expression for its effect only. */
function bindEffect(body: BodyContext, e: Extract<Statement, { kind: 'ExpressionStatement' }>['expression']): BoundExpression {
  const bound = bindExpression(body, e);
  const hasEffect =
    effects.has(e.kind) || (e.kind === 'Unary' && (e.operator === '++' || e.operator === '--')) || bound.kind === 'NullSafe';
  if (!hasEffect && !isError(bound)) body.report(e.span, 'invalid.expression.statement');
  return bound;
}

function bindLocal(body: BodyContext, s: LocalVariable): readonly BoundStatement[] {
  const type = variableType(body, s.type, s.span);
  const isFinal = s.modifiers.some((modifier) => modifier.text === 'final');
  for (const { name } of s.declarators) checkModifiers(body.report, 'locals', s, name.span);
  const { isBroken } = body;
  const declared = s.declarators.map(({ name, initializer, span }): BoundStatement => {
    const value = initializer && convert(body, bindExpression(body, initializer), type, span);
    const local = body.declare(name.text, type, name.span, { isFinal, isParameter: false });
    local.assigned.push(value ?? { kind: 'Constant', of: 'null', value: null, type: body.table.null, span });
    return { kind: 'Declare', local, ...(value && { initial: value }), span: s.declarators.length > 1 ? span : s.span };
  });
  if (type.kind !== 'error') body.isBroken = isBroken;
  return declared;
}

function variableType(body: BodyContext, ref: TypeRef, span: Span): Type {
  const type = resolveType(body.types, ref, body.owner, body.report);
  if (type.kind === 'void') body.report(span, 'invalid.void.variable');
  if (type.kind !== 'void' && type.kind !== 'error') return type;
  body.refuse(ref.span);
  return body.table.error;
}

function bindFor(body: BodyContext, s: For): BoundStatement {
  return body.nested(() => {
    const init: readonly BoundStatement[] = !s.init
      ? []
      : 'kind' in s.init
        ? bindLocal(body, s.init)
        : s.init.map((e) => ({ kind: 'Evaluate', expression: bindExpression(body, e), span: e.span }));
    const condition = s.condition && bindCondition(body, s.condition);
    const update = s.update.map((e) => bindExpression(body, e));
    return { kind: 'For', init, ...(condition && { condition }), update, ...loopBody(body, s.body), span: s.span };
  });
}

function bindForEach(body: BodyContext, s: ForEach): BoundForEach {
  return body.nested(() => {
    const type = variableType(body, s.type, s.name.span);
    const iterable = bindExpression(body, s.iterable);
    const local = body.declare(s.name.text, type, s.name.span, { isFinal: false, isParameter: false });
    // The variable's type is judged after the body, and only if that is right.
    const outer = body.isBroken;
    body.isBroken = false;
    const inside = loopBody(body, s.body);
    if (!s.body && iterable.kind === 'Query') body.report(s.span, 'loop.with.query.requires.statement');
    const head = isError(iterable) || type.kind === 'error' || body.isBroken ? undefined : loopHead(body, iterable, type, s.name.span);
    body.isBroken ||= outer;
    const slot = head?.slot ?? body.placeholder(type, s.span);
    const element = head?.element ?? body.refuse(s.span);
    local.assigned.push(element);
    return {
      kind: 'ForEach',
      local,
      over: head?.over ?? 'collection',
      iterable: head?.iterable ?? iterable,
      slot,
      element,
      ...inside,
      span: s.span
    };
  });
}

interface LoopHead {
  readonly over: BoundForEach['over'];
  readonly iterable: BoundExpression;
  readonly slot: Placeholder;
  readonly element: BoundExpression;
}

function loopHead(body: BodyContext, iterable: BoundExpression, type: Type, span: Span): LoopHead | undefined {
  const { table } = body;
  if (iterable.kind === 'Query' && iterable.type.kind === 'list') {
    const over = type.kind === 'list' ? 'chunks' : 'rows';
    const slot = body.placeholder(over === 'chunks' ? table.list(iterable.type.element) : iterable.type.element, span, true);
    const element = isOfRecords(type) ? tryConvert(body, slot, type) : undefined;
    if (element) return { over, iterable, slot, element };
    body.report(span, 'loop.variable.mismatch.concrete.sobject.type', typeText(iterable.type.element));
    return undefined;
  }
  if (iterable.kind === 'PlatformCall' && iterable.key.startsWith('System.Database.query(')) return dynamicHead(body, iterable, type, span);
  const of = elementType(body, iterable.type);
  if (!of) {
    body.report(iterable.span, 'loop.must.iterate.over.collection', typeText(iterable.type));
    return undefined;
  }
  const slot = body.placeholder(of, span);
  const element = tryConvert(body, slot, type) ?? narrowed(body, iterable, slot, type);
  if (element) return { over: 'collection', iterable, slot, element };
  body.report(span, 'invalid.loop.type', typeText(of), typeText(type));
  return undefined;
}

/** Records of any kind that come from a query, but one with given binds, may be taken for one kind: `for (Contact c : account.getSObjects('Contacts'))`. */
function narrowed(body: BodyContext, iterable: BoundExpression, slot: Placeholder, type: Type): BoundExpression | undefined {
  const isGeneric = iterable.type.kind === 'list' && iterable.type.fromQuery === true && slot.type === body.table.sobject;
  if (!isGeneric || type.kind !== 'sobject') return undefined;
  if (iterable.kind === 'PlatformCall' && iterable.key.startsWith('System.Database.queryWithBinds(')) return undefined;
  return { kind: 'CastTo', value: slot, type, span: slot.span };
}

/** What a loop over a query may be of: a record or a list of records. */
const isOfRecords = (type: Type): boolean => type.kind === 'sobject' || (type.kind === 'list' && type.element.kind === 'sobject');

/** `Database.query(…)` gives records of any kind, one by one or in lists of 200. */
function dynamicHead(body: BodyContext, iterable: BoundExpression, type: Type, span: Span): LoopHead | undefined {
  if (!isOfRecords(type)) {
    body.report(span, 'loop.variable.mismatch.sobject.type');
    return undefined;
  }
  const over = type.kind === 'list' ? 'chunks' : 'collection';
  const { sobject } = body.table;
  const slot = body.placeholder(over === 'chunks' ? body.table.list(sobject) : sobject, span);
  const element = tryConvert(body, slot, type) ?? { kind: 'CastTo', value: slot, type, span };
  return { over, iterable, slot, element };
}

/** What a loop over a value yields: the elements of a list, set or Iterable. */
function elementType(body: BodyContext, type: Type): Type | undefined {
  if (type.kind === 'list' || type.kind === 'set') return type.element;
  if (type.kind !== 'class') return undefined;
  if (type.symbol.name === 'System.Iterable') return type.arguments[0] ?? body.table.object;
  for (const parent of [...type.symbol.interfaces, ...(type.symbol.superclass ? [type.symbol.superclass] : [])]) {
    const found = elementType(body, parent);
    if (found) return found;
  }
  return undefined;
}

function bindReturn(body: BodyContext, s: Return): BoundStatement {
  const { span } = s;
  const value = s.value && bindExpression(body, s.value);
  if (body.kind === 'anonymous') {
    // An anonymous block may stop anywhere; what it answers is nobody's.
    return { kind: 'Return', ...(value && { value }), span };
  }
  if (body.kind === 'initializer' && !body.isStatic) {
    body.report(span, 'invalid.return.from.non.method');
    return { kind: 'Return', span };
  }
  if (!value) {
    if (body.returns.kind !== 'void') body.report(span, 'invalid.return.non.void', typeText(body.returns));
    return { kind: 'Return', span };
  }
  if (body.returns.kind === 'void') {
    const codes = { constructor: 'invalid.constructor.return', trigger: 'invalid.trigger.return' } as const;
    body.report(span, codes[body.kind as 'trigger'] ?? 'invalid.return.void');
    return { kind: 'Return', span };
  }
  return { kind: 'Return', value: convertPassed(body, value, body.returns, span, 'illegal.conversion'), span };
}

function exceptionType(body: BodyContext): ClassType {
  return body.table.class(body.types.platform.symbol('System', 'Exception')!);
}

function bindThrow(body: BodyContext, s: Throw): BoundStatement {
  const value = bindExpression(body, s.value);
  if (!isError(value) && value.type.kind !== 'null' && !isSubtype(body.types, value.type, exceptionType(body))) {
    body.report(s.span, 'invalid.throw.exception', typeText(value.type));
  }
  return { kind: 'Throw', value, span: s.span };
}

function bindTry(body: BodyContext, s: Try): BoundStatement {
  const block = bindBlock(body, s.body);
  const caught: ClassType[] = [];
  const catches = s.catches.map((clause) => bindCatch(body, clause, caught));
  const last = s.finally && bindBlock(body, s.finally);
  if (catches.length === 0 && !last) body.report(s.span, 'invalid.try.needs.catch.or.finally');
  return { kind: 'Try', body: block, catches, ...(last && { finally: last }), span: s.span };
}

function bindCatch(body: BodyContext, clause: Catch, caught: ClassType[]): BoundCatch {
  const type = resolveType(body.types, clause.type, body.owner, body.report, clause.name.span);
  const all = exceptionType(body);
  if (type.kind === 'error') body.refuse(clause.span);
  else if (!isSubtype(body.types, type, all)) body.report(clause.body.span, 'invalid.catch.exception', typeText(type));
  else if (caught.some((before) => isSubtype(body.types, type, before))) {
    body.report(clause.body.span, 'invalid.catch.duplicate.exception', typeText(type));
  }
  if (type.kind === 'class') caught.push(type);
  return body.nested(() => {
    const local = body.declare(clause.name.text, type, clause.name.span, { isFinal: false, isParameter: false });
    return { local, type, catchesAll: type === all, body: bindBlock(body, clause.body), span: clause.span };
  });
}
