import type { Dml, RunAs } from '../language/ast.ts';
import { recordMember } from '../types/schema-types.ts';
import { typeText } from '../types/type-text.ts';
import type { SObjectType, Type } from '../types/type.ts';
import { bindExpression } from './bind-expression.ts';
import { bindBlock } from './bind-statement.ts';
import type { BoundExpression, BoundStatement } from './bound.ts';
import { type BodyContext, isError } from './context.ts';

export function bindDml(body: BodyContext, s: Dml): BoundStatement {
  const records = bindExpression(body, s.value);
  const duplicates = s.duplicates && bindExpression(body, s.duplicates);
  const of = isError(records) ? undefined : recordType(records.type);
  if (!isError(records) && !of) body.report(s.value.span, 'invalid.dml.type', typeText(records.type));
  if (of?.object) refuseOperation(body, s, of);
  if (s.operation === 'merge' && !isError(records)) refuseMerge(body, records, duplicates);
  body.calls.push({ kind: 'dml' });
  const externalId = s.externalId && of ? upsertField(body, s, of) : undefined;
  return {
    kind: 'Dml',
    operation: s.operation,
    records,
    ...(s.access && { access: s.access }),
    ...(externalId && { externalId }),
    ...(duplicates && { duplicates }),
    span: s.span
  };
}

/** The record type of what DML may be given: a record or a list of records. */
function recordType(type: Type): SObjectType | undefined {
  if (type.kind === 'sobject') return type;
  return type.kind === 'list' && type.element.kind === 'sobject' ? type.element : undefined;
}

function refuseOperation(body: BodyContext, s: Dml, type: SObjectType): void {
  const object = type.object!;
  const allowed = {
    insert: object.createable,
    update: object.updateable,
    upsert: object.createable && object.updateable,
    delete: object.deletable,
    undelete: object.deletable,
    merge: object.deletable
  }[s.operation];
  if (!allowed) body.report(s.span, 'dml.operation.not.allowed', s.operation.toUpperCase(), object.name);
}

/** A merge keeps one record of a known object, and takes others of that object, or their Ids. */
function refuseMerge(body: BodyContext, master: BoundExpression, duplicates: BoundExpression | undefined): void {
  const { type } = master;
  if (type.kind !== 'sobject' || !type.object) body.report(master.span, 'merge.requires.concrete.type', typeText(type));
  else if (duplicates && !isError(duplicates)) {
    const one = duplicates.type.kind === 'list' ? duplicates.type.element : duplicates.type;
    if (one !== type && one !== body.table.id && one !== body.table.string) body.report(duplicates.span, 'invalid.merge.duplicate.records');
  }
}

/** `upsert rows Key__c`, also written `Account.Fields.Key__c` or `Account.Key__c`. */
function upsertField(body: BodyContext, s: Dml, type: SObjectType): string | undefined {
  const name = s.externalId!.names.at(-1)!;
  if (!type.object) {
    body.report(s.externalId!.span, 'upsert.requires.concrete.type');
    return undefined;
  }
  const member = recordMember(body.types, type, name.text);
  const field = member?.kind === 'field' ? member.field : undefined;
  if (!field || !(field.externalId || field.type === 'id' || field.unique || field.nameField)) {
    body.report(name.span, field ? 'upsert.invalid.field' : 'field.does.not.exist', name.text, typeText(type));
    return undefined;
  }
  return field.name;
}

export function bindRunAs(body: BodyContext, s: RunAs): BoundStatement {
  const values = s.arguments.map((argument) => bindExpression(body, argument));
  const [user] = values;
  const isUser = user?.type.kind === 'sobject' && user.type.name === 'User';
  const isVersion = user?.type.kind === 'class' && user.type.symbol.name === 'System.Version';
  if (!values.some(isError) && (values.length !== 1 || !(isUser || isVersion))) body.report(s.span, 'invalid.runas');
  return { kind: 'RunAs', user: user ?? body.refuse(s.span), body: bindBlock(body, s.body), span: s.span };
}
