import type { Expression, FieldAccess, Identifier, Span } from '../language/ast.ts';
import { enclosing, findField, type FoundField, isVisible } from '../types/lookup.ts';
import { memberKey } from '../types/platform-types.ts';
import { resolveTypeName } from '../types/resolve-type.ts';
import { recordMember, sobjectToken, triggerVariable } from '../types/schema-types.ts';
import { typeText } from '../types/type-text.ts';
import type { FieldSymbol, Type } from '../types/type.ts';
import { bindExpression } from './bind-expression.ts';
import type { BoundExpression } from './bound.ts';
import { type BodyContext, isError } from './context.ts';

/** What a dotted name means: a value, or a type whose static members may follow. `undefined`: it was reported. */
export type Meaning = { readonly kind: 'value'; readonly value: BoundExpression } | { readonly kind: 'type'; readonly type: Type };

/** A single name: local, then member of the class, then static member of the outer class. */
export function bindName(body: BodyContext, name: Identifier): BoundExpression {
  const variable = variableOf(body, name, true);
  if (variable) return variable;
  body.report(name.span, 'variable.does.not.exist', name.text);
  return body.refuse(name.span);
}

export function bindFieldAccess(body: BodyContext, e: FieldAccess): BoundExpression {
  if (e.target.kind === 'Super') return superField(body, e);
  const names = dottedNames(e);
  if (!names) return accessMember(body, bindExpression(body, e.target), e.name, e.nullSafe);
  const meaning = resolveDotted(body, names, true);
  if (!meaning) return body.refuse(e.span);
  if (meaning.kind === 'value') return meaning.value;
  body.report(e.span, 'variable.does.not.exist', names.at(-1)!.text);
  return body.refuse(e.span);
}

/** `super.x`: the field as the superclass has it. */
function superField(body: BodyContext, { target, name, nullSafe }: FieldAccess): BoundExpression {
  const { superclass } = body.owner;
  if (body.isStatic) body.report(target.span, 'invalid.super.static.context');
  else if (!superclass) body.report(name.span, 'variable.does.not.exist', name.text);
  else return accessMember(body, { kind: 'ThisGet', type: superclass, span: target.span }, name, nullSafe);
  return body.refuse(target.span);
}

/** The parts of `a.b.c` if it is nothing but names. */
export function dottedNames(e: Expression): readonly Identifier[] | undefined {
  if (e.kind === 'Name') return [e.name];
  if (e.kind !== 'FieldAccess' || e.nullSafe) return undefined;
  const before = dottedNames(e.target);
  return before && [...before, e.name];
}

/**
 * Order of the platform: local > member > outer member > label, trigger variable, schema token > type > namespace. Of what is read, and not called, an
 * initialiser may name only fields that are initialised before.
 */
export function resolveDotted(body: BodyContext, names: readonly Identifier[], isRead: boolean): Meaning | undefined {
  const first = names[0]!;
  const variable = variableOf(body, first, isRead);
  if (variable) return { kind: 'value', value: accessAll(body, variable, names.slice(1)) };
  const broken = names.findIndex((name, i) => i > 0 && !isNextTo(names[i - 1]!, name));
  if (broken > 0) return resolveBroken(body, names, broken, isRead);
  const special = labelOf(body, names) ?? pageOf(body, names) ?? triggerVariableOf(body, names) ?? tokenOf(body, names);
  if (special) return { kind: 'value', value: special };

  let known = 0;
  const texts = names.map((name) => name.text);
  for (let length = 1; length <= names.length; length++) {
    const type = resolveTypeName(body.types, texts.slice(0, length), body.owner);
    if (!type || type.kind === 'namespace') continue;
    const next = names[length];
    if (!next) return { kind: 'type', type };
    // `System`, `Database` and `Schema` are namespaces first.
    if (length > 1 || !/^(?:system|database|schema)$/i.test(first.text)) known = length;
    const field = findField(body.types, type, next.text);
    if (field?.symbol.isStatic) {
      return { kind: 'value', value: accessAll(body, readField(body, undefined, field, next.span), names.slice(length + 1)) };
    }
    if (type.kind === 'sobject' && recordMember(body.types, type, next.text)) {
      body.report(next.span, 'invalid.non.static.variable.context', next.text, typeText(type));
      return undefined;
    }
  }
  reportMissing(body, names, known, isRead);
  return undefined;
}

/** Of a name that is read the platform misses what stands before its last part, unless that is a type; of one that a method is called on, the whole. */
function reportMissing(body: BodyContext, names: readonly Identifier[], known: number, isRead: boolean): void {
  const [first, last] = [names[0]!, names.at(-1)!];
  const isMember = isRead && known === names.length - 1 && known > 0;
  const missing = isMember ? [last] : isRead && names.length > 1 ? names.slice(0, -1) : names;
  body.report(isMember ? last.span : first.span, 'variable.does.not.exist', missing.map((name) => name.text).join('.'));
}

/** Types, labels and tokens are names without blanks around their dots: what stands before the first blank is a value. */
function resolveBroken(body: BodyContext, names: readonly Identifier[], at: number, isRead: boolean): Meaning | undefined {
  const start = resolveDotted(body, names.slice(0, at), isRead);
  if (start?.kind === 'value') return { kind: 'value', value: accessAll(body, start.value, names.slice(at)) };
  const last = names[at - 1]!;
  if (start) body.report(last.span, 'variable.does.not.exist', last.text);
  return undefined;
}

/** Whether nothing but a dot stands between two names. Names that nobody wrote stand all at one place. */
export function isNextTo(name: Identifier, next: Identifier): boolean {
  return name.span.end + 1 === next.span.start || name.span.start === next.span.start;
}

function accessAll(body: BodyContext, value: BoundExpression, names: readonly Identifier[]): BoundExpression {
  return names.reduce((target, name) => accessMember(body, target, name, false), value);
}

function variableOf(body: BodyContext, name: Identifier, isRead: boolean): BoundExpression | undefined {
  const local = body.scope.find(name.text);
  if (local) return { kind: 'LocalGet', local, type: local.type, span: name.span };
  const field = findField(body.types, body.table.class(body.owner), name.text);
  if (field && !hiddenByType(body, field, name)) {
    const isReached = !body.isStatic || field.symbol.isStatic;
    if (isRead && isReached && isForward(body, field.symbol, name.span)) {
      body.report(name.span, 'illegal.forward.reference', name.text);
      return body.refuse(name.span);
    }
    return readOwnField(body, field, name.span);
  }
  for (const outer of enclosing(body.owner)) {
    const outerField = findField(body.types, body.table.class(outer), name.text);
    if (outerField?.symbol.isStatic) return readField(body, undefined, outerField, name.span);
  }
  return undefined;
}

/** Whether an initialiser names a field of its class before that is initialised. */
function isForward(body: BodyContext, { owner, span, initializer }: FieldSymbol, at: Span): boolean {
  if (body.kind !== 'initializer' || owner !== body.owner || !span) return false;
  return at.start < span.start || (initializer !== undefined && initializer.span.start <= at.start && at.start < initializer.span.end);
}

/** Static code that cannot reach a field of the instance means the type of the same name. */
function hiddenByType(body: BodyContext, field: FoundField, name: Identifier): boolean {
  if (!body.isStatic || field.symbol.isStatic) return false;
  const type = resolveTypeName(body.types, [name.text], body.owner);
  return type !== undefined && type.kind !== 'namespace';
}

function readOwnField(body: BodyContext, found: FoundField, span: Span): BoundExpression {
  if (found.symbol.isStatic) return readField(body, undefined, found, span);
  if (body.isStatic) {
    body.report(span, 'variable.does.not.exist', found.symbol.name);
    return body.refuse(span);
  }
  if (body.inConstructorCall) {
    body.report(span, 'illegal.instance.variable.reference.in.constructor', found.symbol.name);
    return body.refuse(span);
  }
  return readField(body, { kind: 'ThisGet', type: body.table.class(body.owner), span }, found, span);
}

/** `target.name` or `target?.name`. Members after a `?.` belong to its access: they are skipped with it. */
export function accessMember(body: BodyContext, target: BoundExpression, name: Identifier, nullSafe: boolean): BoundExpression {
  return throughNullSafe(body, target, nullSafe, (receiver) => memberOf(body, receiver, name));
}

/** Applies `access` to a receiver, inside the chain of a `?.` if there is one. `ofRows`: what is meant of a query is its list, not its one row. */
export function throughNullSafe(
  body: BodyContext,
  target: BoundExpression,
  nullSafe: boolean,
  access: (receiver: BoundExpression) => BoundExpression,
  ofRows = false
): BoundExpression {
  if (isError(target)) return target;
  if (nullSafe) {
    const receiver = ofRows ? target : singleOrNull(target);
    const slot = body.placeholder(receiver.type, receiver.span, true);
    const value = access(slot);
    return isError(value) ? value : { kind: 'NullSafe', receiver, slot, access: value, type: value.type, span: value.span };
  }
  if (target.kind !== 'NullSafe') return access(target);
  const value = throughNullSafe(body, target.access, false, access);
  return isError(value) ? value : { ...target, access: value, type: value.type, span: value.span };
}

/** `[SELECT …]?.Name`: no row is null, not an error. */
function singleOrNull(target: BoundExpression): BoundExpression {
  if (target.kind !== 'Query' || target.type.kind !== 'list') return target;
  return { ...target, mode: 'singleOrNull', type: target.type.element };
}

function memberOf(body: BodyContext, target: BoundExpression, name: Identifier): BoundExpression {
  const { span } = name;
  const cause = rowCause(body, target, name.text);
  if (cause !== undefined) return { kind: 'Constant', of: 'string', value: cause, type: body.table.string, span };
  const fieldSet = fieldSetOf(body, target, name);
  if (fieldSet) return fieldSet;
  if (target.type.kind === 'sobject') {
    const member = recordMember(body.types, target.type, name.text);
    const object = target.type.name;
    if (!target.type.object && name.text.toLowerCase() === 'id') {
      return { kind: 'RecordGet', target, object, field: 'Id', type: body.table.id, span };
    }
    if (member?.kind === 'field') return { kind: 'RecordGet', target, object, field: member.field.name, type: member.type, span };
    if (member?.kind === 'parent') return { kind: 'ParentGet', target, object, relationship: member.relationship, type: member.type, span };
    if (member) return { kind: 'ChildrenGet', target, object, relationship: member.relationship.name, type: member.type, span };
  } else if (target.type.kind === 'list' && target.kind === 'Query') {
    return memberOf(body, { ...target, mode: 'single', type: target.type.element }, name);
  } else {
    const field = findField(body.types, target.type, name.text);
    if (field && !field.symbol.isStatic) return readField(body, target, field, span);
    if (field) {
      body.report(span, 'invalid.static.variable.context', field.symbol.name, typeText(target.type));
      return body.refuse(span);
    }
  }
  body.report(span, 'variable.does.not.exist', name.text);
  return body.refuse(span);
}

/** `Invoice__Share.RowCause.Approved__c`: the reason's name as a text (Apex Developer Guide, Creating User Managed Sharing Using Apex). */
function rowCause(body: BodyContext, target: BoundExpression, name: string): string | undefined {
  if (target.kind !== 'SchemaToken' || target.token !== 'field' || target.field?.toLowerCase() !== 'rowcause') return undefined;
  const causes = body.types.schema.field(target.object, target.field)?.picklist ?? [];
  return causes.find(({ value }) => value.toLowerCase() === name.toLowerCase())?.value;
}

/** `Schema.SObjectType.Account.fieldSets.Short`: a field set of the project by its name (Apex Reference, FieldSet Class). */
function fieldSetOf(body: BodyContext, target: BoundExpression, { text, span }: Identifier): BoundExpression | undefined {
  if (target.kind !== 'PlatformGet' || target.target?.kind !== 'SchemaToken') return undefined;
  const sets = body.types.schema.object(target.target.object)?.fieldSets ?? [];
  const type = body.types.platform.symbol('Schema', 'FieldSet');
  if (
    typeText(target.type) !== 'Schema.SObjectTypeFieldSets' ||
    !type ||
    !sets.some(({ name }) => name.toLowerCase() === text.toLowerCase())
  )
    return undefined;
  const set = body.table.class(type);
  const { string } = body.table;
  const call = (
    key: string,
    receiver: BoundExpression,
    args: readonly BoundExpression[],
    result: BoundExpression['type']
  ): BoundExpression => {
    body.calls.push({ kind: 'platform', key });
    return { kind: 'PlatformCall', key, target: receiver, arguments: args, data: false, type: result, span };
  };
  const map = call('Schema.SObjectTypeFieldSets.getMap()', target, [], body.table.map(string, set));
  return call('System.Map.get(Object)', map, [{ kind: 'Constant', of: 'string', value: text.toLowerCase(), type: string, span }], set);
}

/** Reading a field, property or constant; `target` absent: static. */
export function readField(body: BodyContext, target: BoundExpression | undefined, found: FoundField, span: Span): BoundExpression {
  const { symbol, type } = found;
  const isRead = span !== body.storedAt;
  const hidesGetter = isRead && symbol.getter && !isVisible({ ...symbol, visibility: symbol.getter.visibility }, body.owner);
  if (!isVisible(symbol, body.owner) || hidesGetter) {
    body.report(span, 'variable.not.visible', `${symbol.owner.name}.${symbol.name}`);
    return body.refuse(span);
  }
  if (symbol.kind === 'constant') return { kind: 'EnumGet', symbol: symbol.owner, constant: symbol.name, type, span };
  if (symbol.owner.origin === 'platform') {
    return { kind: 'PlatformGet', key: memberKey(symbol, 'get'), field: symbol, ...(target && { target }), type, span };
  }
  // Not even its own accessors reach a property that has no such accessor.
  if (isRead && symbol.kind === 'property' && !symbol.getter) {
    body.report(span, 'variable.not.visible', `${symbol.owner.name}.${symbol.name}`);
    return body.refuse(span);
  }
  if (isStored(body, symbol, 'getter')) {
    return target ? { kind: 'FieldGet', target, field: symbol, type, span } : { kind: 'StaticGet', field: symbol, type, span };
  }
  if (symbol.getter) body.calls.push({ kind: 'getter', field: symbol });
  return target ? { kind: 'PropertyGet', target, field: symbol, type, span } : { kind: 'StaticPropertyGet', field: symbol, type, span };
}

/** Whether an access goes to the stored value: fields, automatic accessors that nobody overrides, and a property inside its own accessor. */
export function isStored(body: BodyContext, symbol: FieldSymbol, accessor: 'getter' | 'setter'): boolean {
  if (body.property === symbol) body.usesStorage = true;
  if (symbol.kind === 'field' || body.property === symbol) return true;
  if (isOverridable(symbol) || symbol.owner.kind === 'interface') return false;
  const used = symbol[accessor];
  return used !== undefined && used.body === undefined;
}

export function isOverridable(symbol: { readonly modifiers: ReadonlySet<string> }): boolean {
  return symbol.modifiers.has('virtual') || symbol.modifiers.has('abstract') || symbol.modifiers.has('override');
}

/** `System.Label.X`, `Label.X`; `Label.Site.X` is one of the platform's. */
function labelOf(body: BodyContext, names: readonly Identifier[]): BoundExpression | undefined {
  const at = names[0]!.text.toLowerCase() === 'system' ? 1 : 0;
  const name = names[at + 1];
  if (names[at]?.text.toLowerCase() !== 'label' || !name) return undefined;
  const own = name.text.toLowerCase() === 'site' && names[at + 2] ? [name, names[at + 2]!] : [name];
  const label = body.file.labels.get(own.map(({ text }) => text.toLowerCase()).join('.'));
  if (label === undefined) {
    body.report(name.span, 'external.string.does.not.exist', name.text);
    return body.refuse(name.span);
  }
  return accessAll(body, { kind: 'LabelGet', name: label, type: body.table.string, span: name.span }, names.slice(at + 1 + own.length));
}

/** `Page.Home`, `System.Page.Home`: the address of a Visualforce page, in small letters. */
function pageOf(body: BodyContext, names: readonly Identifier[]): BoundExpression | undefined {
  const at = names[0]!.text.toLowerCase() === 'system' ? 1 : 0;
  const name = names[at + 1];
  const symbol = body.types.platform.symbol('System', 'PageReference');
  if (names[at]?.text.toLowerCase() !== 'page' || !name || !symbol) return undefined;
  const { table } = body;
  const address: BoundExpression = {
    kind: 'Constant',
    of: 'string',
    value: `/apex/${name.text.toLowerCase()}`,
    type: table.string,
    span: name.span
  };
  const page: BoundExpression = {
    kind: 'PlatformConstruct',
    key: 'System.PageReference.<init>(String)',
    arguments: [address],
    type: table.class(symbol),
    span: name.span
  };
  return accessAll(body, page, names.slice(at + 2));
}

/** `Trigger.new`, typed by the trigger's object. */
function triggerVariableOf(body: BodyContext, names: readonly Identifier[]): BoundExpression | undefined {
  const at = names[0]!.text.toLowerCase() === 'system' ? 1 : 0;
  const name = names[at + 1];
  if (names[at]?.text.toLowerCase() !== 'trigger' || !name) return undefined;
  const type = triggerVariable(body.types, body.triggerObject ?? body.table.sobject, name.text);
  if (!type) return undefined;
  const value: BoundExpression = { kind: 'PlatformGet', key: `get:System.Trigger.${triggerName(name.text)}`, type, span: name.span };
  return accessAll(body, value, names.slice(at + 2));
}

const triggerNames = [
  'new',
  'old',
  'newMap',
  'oldMap',
  'size',
  'isExecuting',
  'isInsert',
  'isUpdate',
  'isDelete',
  'isUndelete',
  'isBefore',
  'isAfter',
  'operationType'
];
function triggerName(text: string): string {
  return triggerNames.find((name) => name.toLowerCase() === text.toLowerCase()) ?? text;
}

function tokenOf(body: BodyContext, names: readonly Identifier[]): BoundExpression | undefined {
  const found = sobjectToken(
    body.types,
    names.map((name) => name.text)
  );
  if (!found) return undefined;
  const { token, length } = found;
  const value: BoundExpression = {
    kind: 'SchemaToken',
    token: ({ fieldToken: 'field', objectToken: 'object', objectDescribe: 'objectDescribe', fieldDescribe: 'fieldDescribe' } as const)[
      token.kind
    ],
    object: token.object.name,
    ...('field' in token && { field: token.field.name }),
    type: token.type,
    span: names[length - 1]!.span
  };
  return accessAll(body, value, names.slice(length));
}
