import type { Expression, MethodCall } from '../language/ast.ts';
import type { MessageCode } from '../language/messages.ts';
import { chooseMethod } from '../types/method-lookup.ts';
import type { BoundExpression } from './bound.ts';
import type { BodyContext } from './context.ts';
import { convert } from './convert.ts';

/** From this API version on no `?.` stands before `addError`. */
const strict = 67;

/** `record.Field.addError(…)` marks the field: it becomes `record.addError('Field', …)`. */
export function addErrorOnField(
  body: BodyContext,
  receiver: BoundExpression,
  e: MethodCall,
  values: readonly BoundExpression[]
): BoundExpression | undefined {
  if (e.name.text.toLowerCase() !== 'adderror' || receiver.type.kind !== 'primitive') return undefined;
  const types = values.map(({ type }) => type);
  const choice = chooseMethod(body.types, receiver.type, e.name.text, types, 'value');
  if (choice.kind !== 'found') return undefined;
  const { span } = e;
  const misplaced = misplacedOn(body, receiver, e);
  if (misplaced || receiver.kind !== 'RecordGet') {
    body.report(span, misplaced ?? 'method.invalid.add.error.not.sobject.field');
    return body.refuse(span);
  }
  const field: BoundExpression = { kind: 'Constant', of: 'string', value: receiver.field, type: body.table.string, span };
  const [message, ...more] = values;
  const text = message!.type.kind === 'class' ? message! : convert(body, message!, body.table.string);
  const textType = text.type.kind === 'class' ? 'System.Exception' : 'String';
  const key = `System.SObject.addError(String,${[textType, ...more.map(() => 'Boolean')].join(',')})`;
  body.calls.push({ kind: 'platform', key });
  return {
    kind: 'PlatformCall',
    key,
    target: receiver.target,
    arguments: [field, text, ...more],
    data: false,
    type: body.table.void,
    span
  };
}

function misplacedOn(body: BodyContext, receiver: BoundExpression, { target, nullSafe }: MethodCall): MessageCode | undefined {
  if (receiver.kind !== 'RecordGet') {
    const isField = receiver.kind === 'Placeholder' && target?.kind === 'FieldAccess';
    return isField && nullSafe ? afterField(body) : 'method.invalid.add.error.not.sobject.field';
  }
  if (receiver.target.kind === 'Query') return 'method.invalid.add.error.not.sobject.scalar.field';
  return body.file.apiVersion >= strict && isOfSafePath(target) ? 'safe.navigation.not.allowed.with.addError' : undefined;
}

const afterField = (body: BodyContext): MessageCode =>
  body.file.apiVersion >= strict
    ? 'safe.navigation.not.allowed.with.addError'
    : 'safe.navigation.invalid.between.sobject.field.and.add.error';

/** `a?.Parent.Name`: a path that begins behind a `?.`. */
function isOfSafePath(e: Expression | undefined): boolean {
  return e?.kind === 'FieldAccess' && (e.nullSafe || isOfSafePath(e.target));
}
