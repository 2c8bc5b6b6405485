import type { Identifier, Span } from '../language/ast.ts';
import { typeText } from '../types/type-text.ts';
import { findField } from '../types/lookup.ts';
import { chooseMethod } from '../types/method-lookup.ts';
import type { MethodSymbol, Type, TypeSymbol } from '../types/type.ts';
import { readField } from './bind-name.ts';
import type { BoundExpression, ScopeName } from './bound.ts';
import type { BodyContext } from './context.ts';
import { convert } from './convert.ts';

/** Members that read or write rows on behalf of the code that calls them. */
export function isDataMember(symbol: MethodSymbol): boolean {
  return symbol.owner.name === 'System.Database' || symbol.owner.name === 'System.Search';
}

const queryMembers = new Set(['query', 'find', 'countquery', 'getquerylocator', 'getcursor', 'getpaginationcursor']);

/** Names that the text of a dynamic query may bind: every local in sight, then the fields and properties of the class, its own and inherited ones. */
export function dynamicScope(body: BodyContext, symbol: MethodSymbol): readonly ScopeName[] | undefined {
  const first = symbol.parameters[0]?.type;
  if (!isDataMember(symbol) || !queryMembers.has(symbol.name.toLowerCase()) || first !== body.table.string) return undefined;
  const names = new Map<string, BoundExpression>();
  for (const local of body.scope.all()) {
    names.set(local.name.toLowerCase(), { kind: 'LocalGet', local, type: local.type, span: local.span });
  }
  const own = body.table.class(body.owner);
  const lineage = ancestors(body.owner);
  for (const field of [...lineage, ...(body.owner.outer ? [body.owner.outer] : [])].flatMap((symbolOf) => symbolOf.fields)) {
    const key = field.name.toLowerCase();
    if (field.kind === 'constant' || (field.kind === 'property' && !field.getter)) continue;
    const reachable = field.isStatic || (!body.isStatic && lineage.includes(field.owner));
    const seen = field.owner === body.owner || field.owner === body.owner.outer || field.visibility !== 'private';
    const found = reachable && seen && !names.has(key) && findField(body.types, own, field.name);
    if (!found || found.symbol !== field || !field.span) continue;
    names.set(key, readField(body, field.isStatic ? undefined : { kind: 'ThisGet', type: own, span: field.span }, found, field.span));
  }
  return [...names].map(([name, value]) => ({ name, value }));
}

/** The class and what it extends in the project. */
function ancestors(symbol: TypeSymbol): readonly TypeSymbol[] {
  const lineage: TypeSymbol[] = [];
  for (let at: TypeSymbol | undefined = symbol; at && !lineage.includes(at); at = at.superclass?.symbol) lineage.push(at);
  return lineage;
}

/** Static calls that no type declares: members of enums, custom settings and custom metadata types. */
export function specialStaticCall(
  body: BodyContext,
  type: Type,
  name: Identifier,
  values: readonly BoundExpression[],
  span: Span
): BoundExpression | undefined {
  if (type.kind === 'class' && type.symbol.kind === 'enum') return enumCall(body, type, name, values, span);
  if (type.kind === 'sobject' && type.object)
    return recordTypeToken(body, type, name, values, span) ?? settingCall(body, type, name, values, span);
  return undefined;
}

function enumCall(
  body: BodyContext,
  type: Type & { kind: 'class' },
  name: Identifier,
  values: readonly BoundExpression[],
  span: Span
): BoundExpression | undefined {
  const member = name.text.toLowerCase();
  if (member === 'values' && values.length === 0) {
    return { kind: 'EnumCall', symbol: type.symbol, member: 'values', arguments: [], type: body.table.list(type), span };
  }
  if (member === 'valueof' && values.length === 1) {
    const text = convert(body, values[0]!, body.table.string);
    return { kind: 'EnumCall', symbol: type.symbol, member: 'valueOf', arguments: [text], type, span };
  }
  return undefined;
}

/** `Account.getSObjectType()` is the token `Account.SObjectType`. */
function recordTypeToken(
  body: BodyContext,
  type: Type & { kind: 'sobject' },
  name: Identifier,
  values: readonly BoundExpression[],
  span: Span
): BoundExpression | undefined {
  const symbol = body.types.platform.symbol('Schema', 'SObjectType');
  if (name.text.toLowerCase() !== 'getsobjecttype' || values.length > 0 || !symbol) return undefined;
  return { kind: 'SchemaToken', token: 'object', object: type.name, type: body.table.class(symbol), span };
}

/** Custom settings (Apex Reference, Custom Settings Methods) and custom metadata types (Custom Metadata Type Methods). */
function settingCall(
  body: BodyContext,
  type: Type & { kind: 'sobject' },
  name: Identifier,
  values: readonly BoundExpression[],
  span: Span
): BoundExpression | undefined {
  const kind = type.object!.kind;
  const member = settingMembers.find((known) => known.toLowerCase() === name.text.toLowerCase());
  if (!member) return undefined;
  const choice = chooseMethod(
    body.types,
    type,
    name.text,
    values.map((value) => value.type),
    'type'
  );
  if (choice.kind !== 'found') return undefined;
  const isOfMetadata = kind === 'customMetadata' && (member === 'getAll' || (member === 'getInstance' && values.length === 1));
  if (kind === 'hierarchySetting' && member === 'getAll') body.report(name.span, 'method.only.list.custom.settings', typeText(type));
  else if (kind !== 'hierarchySetting' && kind !== 'listSetting' && !isOfMetadata)
    body.report(name.span, 'invalid.method.not.found', member, typeText(type));
  else return callSetting(body, type, member, values, span);
  return body.refuse(span);
}

const settingMembers = ['getInstance', 'getValues', 'getOrgDefaults', 'getAll'];

function callSetting(
  body: BodyContext,
  type: Type & { kind: 'sobject' },
  member: string,
  values: readonly BoundExpression[],
  span: Span
): BoundExpression {
  const { table } = body;
  const keyType = type.object!.kind === 'hierarchySetting' ? table.id : table.string;
  const converted = values.map((value) => convert(body, value, keyType));
  // Until API version 21 there is null where nothing is stored (Apex Developer Guide, Custom Settings).
  const called = member === 'getOrgDefaults' && body.file.apiVersion < 22 ? 'getStoredOrgDefaults' : member;
  return {
    kind: 'SettingCall',
    object: type.name,
    member: called,
    arguments: converted,
    type: member === 'getAll' ? table.map(table.string, type) : type,
    span
  };
}
