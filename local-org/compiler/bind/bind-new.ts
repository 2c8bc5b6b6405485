import type { New, NewArray, NewCollection, NewRecord, Span } from '../language/ast.ts';
import { findConstructors, findMethods, type FoundMethod, isVisible } from '../types/lookup.ts';
import { conversion, isAssignable } from '../types/conversions.ts';
import { callText, chooseOverload } from '../types/overloads.ts';
import { memberKey } from '../types/platform-types.ts';
import { resolveType } from '../types/resolve-type.ts';
import { recordMember } from '../types/schema-types.ts';
import { typeText } from '../types/type-text.ts';
import type { ClassType, MapType, Type } from '../types/type.ts';
import type { TypeSystem } from '../types/type-system.ts';
import { mayWrite } from './bind-assign.ts';
import { bindArguments } from './bind-call.ts';
import { bindExpression } from './bind-expression.ts';
import type { BoundExpression } from './bound.ts';
import { type BodyContext, isError } from './context.ts';
import { convert, convertArgument, convertPassed } from './convert.ts';

export function bindNew(body: BodyContext, e: New): BoundExpression {
  const type = resolveType(body.types, e.type, body.owner, body.report);
  const values = bindArguments(body, e);
  if (type.kind === 'error' || values.some(isError)) return body.refuse(e.span);
  switch (type.kind) {
    case 'class':
      return construct(body, type, values, e.span);
    case 'sobject':
      return newRecord(body, type, values, e);
    case 'list':
    case 'set':
    case 'map':
      return newCollectionFrom(body, type, values, e.span);
    default:
      body.report(e.span, 'type.not.constructable', typeText(type));
      return body.refuse(e.span);
  }
}

function construct(body: BodyContext, type: ClassType, values: readonly BoundExpression[], span: Span): BoundExpression {
  const { symbol } = type;
  const isMadeByPlatform = symbol.origin === 'platform' && symbol.constructors.length === 0;
  if (symbol.kind !== 'class' || isMadeByPlatform) {
    body.report(span, 'type.not.constructable', typeText(type));
    return body.refuse(span);
  }
  if (symbol.modifiers.has('abstract')) {
    body.report(span, 'invalid.new.abstract', typeText(type));
    return body.refuse(span);
  }
  const found = chooseConstructor(body, type, values, span);
  if (!found) return body.refuse(span);
  if (symbol.origin === 'project') {
    body.calls.push({ kind: 'method', method: found.symbol });
    return { kind: 'Construct', constructorSymbol: found.symbol, arguments: found.values, type, span };
  }
  const key = memberKey(found.symbol);
  body.calls.push({ kind: 'platform', key });
  return { kind: 'PlatformConstruct', key, arguments: found.values, type, span };
}

/** The constructor of `type` for the arguments, or a report. With `candidates`: what `this(…)` or `super(…)` may mean. */
export function chooseConstructor(
  body: BodyContext,
  type: Type,
  values: readonly BoundExpression[],
  span: Span,
  candidates?: readonly FoundMethod[]
) {
  const types = values.map((value) => value.type);
  const choice = chooseWrittenFirst(body, candidates ?? findConstructors(body.types, type), types);
  if (choice.kind === 'none' && candidates) {
    body.report(span, 'invalid.constructor', callText('<init>', types));
    return undefined;
  }
  if (choice.kind !== 'found') {
    if (choice.kind === 'none') body.report(span, 'unknown.constructor', typeText(type), `(${types.map(typeText).join(', ')})`);
    else body.report(span, 'ambiguous.method.signature', callText('<init>', types));
    return undefined;
  }
  const { symbol, parameters } = choice.method;
  if (!isVisible(symbol, body.owner)) {
    body.report(span, 'type.not.visible', typeText(type));
    return undefined;
  }
  const converted = values.map((value, i) => convertArgument(body, value, parameters[i]!, symbol.parameters[i]!.type));
  return converted.some(isError) ? undefined : { symbol, values: converted };
}

/** What an exception can be made with although nobody wrote it comes after the constructors that it has. */
function chooseWrittenFirst(body: BodyContext, candidates: readonly FoundMethod[], types: readonly Type[]) {
  const written = candidates.filter(({ symbol }) => symbol.declaration);
  const choice = chooseOverload(body.types, written, types);
  return choice.kind === 'none' && written.length < candidates.length ? chooseOverload(body.types, candidates, types) : choice;
}

function newRecord(body: BodyContext, type: Type & { kind: 'sobject' }, values: readonly BoundExpression[], e: New): BoundExpression {
  if (type === body.table.aggregateResult) body.report(e.span, 'sobject.not.constructable', typeText(type));
  else if (!type.object) body.report(e.span, 'type.not.constructable', typeText(type));
  else if (values.length > 0) body.report(e.span, 'invalid.normal.constructor', typeText(type));
  else return { kind: 'RecordNew', object: type.name, fields: [], type, span: e.span };
  return body.refuse(e.span);
}

export function bindNewRecord(body: BodyContext, e: NewRecord): BoundExpression {
  const type = resolveType(body.types, e.type, body.owner, body.report);
  const values = e.fields.map((field) => bindExpression(body, field.value));
  if (type.kind === 'error') return body.refuse(e.span);
  if (type.kind !== 'sobject' || !type.object) {
    body.report(e.span, 'invalid.name.value.pair.constructor', typeText(type));
    return body.refuse(e.span);
  }
  const seen = new Set<string>();
  const fields = e.fields.map(({ name }, i) => {
    const member = recordMember(body.types, type, name.text);
    if (!member || member.kind === 'children') {
      body.report(e.type.span, 'field.does.not.exist', name.text, typeText(type));
      return undefined;
    }
    if (member.kind === 'field' && !mayWrite(body, type.name, member.field.name))
      body.report(name.span, 'field.not.writeable', `${typeText(type)}.${member.field.name}`);
    if (seen.has(name.text.toLowerCase())) body.report(name.span, 'duplicate.field.init', name.text);
    seen.add(name.text.toLowerCase());
    const isParent = member.kind === 'parent';
    return {
      name: isParent ? member.relationship : member.field.name,
      isParent,
      value: convert(body, values[i]!, member.type, e.type.span)
    };
  });
  const good = fields.filter((field) => field !== undefined);
  if (good.length < fields.length || good.some((field) => isError(field.value))) return body.refuse(e.span);
  return { kind: 'RecordNew', object: type.name, fields: good, type, span: e.span };
}

export function bindNewCollection(body: BodyContext, e: NewCollection): BoundExpression {
  const type = resolveType(body.types, e.type, body.owner, body.report);
  const elements = e.elements.map((element) => bindExpression(body, element));
  const entries = e.entries.map(({ key, value }) => [bindExpression(body, key), bindExpression(body, value)] as const);
  if (type.kind === 'error') return body.refuse(e.span);
  let items: readonly BoundExpression[];
  if (type.kind === 'map') {
    items = entries.flatMap(([key, value]) => [
      convertItem(body, key, type.key, 'invalid.initial.key.type'),
      convertItem(body, value, type.value, 'invalid.initial.value.type')
    ]);
  } else if (type.kind === 'list' || type.kind === 'set') {
    items = elements.map((element) => convertItem(body, element, type.element, 'invalid.list.initial.expression.type', e.span));
  } else {
    body.report(e.span, 'type.not.constructable', typeText(type));
    return body.refuse(e.span);
  }
  if (items.some(isError)) return body.refuse(e.span);
  return { kind: 'CollectionNew', collection: type.kind, items, type, span: e.span };
}

function convertItem(
  body: BodyContext,
  value: BoundExpression,
  to: Type,
  code: 'invalid.initial.key.type' | 'invalid.initial.value.type' | 'invalid.list.initial.expression.type',
  span: Span = value.span
): BoundExpression {
  if (isError(value)) return value;
  if (conversion(body.types, value.type, to)) return convertPassed(body, value, to);
  const [found, wanted] = [typeText(value.type), typeText(to)];
  if (code === 'invalid.list.initial.expression.type') body.report(span, code, wanted, found);
  else body.report(span, code, found, wanted);
  return body.refuse(span);
}

export function bindNewArray(body: BodyContext, e: NewArray): BoundExpression {
  const type = resolveType(body.types, e.type, body.owner, body.report);
  const size = convert(body, bindExpression(body, e.size), body.table.integer, e.size.span);
  if (type.kind === 'error' || isError(size)) return body.refuse(e.span);
  return { kind: 'ListOfSize', size, type, span: e.span };
}

/** `new List<T>()`, `new Set<T>(other)`, `new Map<K, V>(records)`. */
function newCollectionFrom(
  body: BodyContext,
  type: Type & { kind: 'list' | 'set' | 'map' },
  values: readonly BoundExpression[],
  span: Span
): BoundExpression {
  const [source, ...more] = values;
  if (!source) return { kind: 'CollectionNew', collection: type.kind, items: [], type, span };
  if (more.length === 0) {
    if (type.kind === 'map') return copyMap(body, type, source, span);
    if (source.type === body.table.integer && type.kind === 'list') return { kind: 'ListOfSize', size: source, type, span };
    if ((source.type.kind === 'list' || source.type.kind === 'set') && source.type.element === type.element) {
      return { kind: 'CollectionCopy', collection: type.kind, source, type, span };
    }
    const code = type.kind === 'list' ? 'invalid.list.initializer' : 'invalid.set.initializer';
    body.report(span, code, typeText(source.type), typeText(type.element));
    return body.refuse(span);
  }
  body.report(span, 'unknown.constructor', typeText(type), `(${values.map((value) => typeText(value.type)).join(', ')})`);
  return body.refuse(span);
}

/** Records are put under their ids. */
export const isKeyOfRecords = (types: TypeSystem, { key }: MapType): boolean => isAssignable(types, types.table.id, key);

function copyMap(body: BodyContext, type: Type & { kind: 'map' }, source: BoundExpression, span: Span): BoundExpression {
  const choice = chooseOverload(body.types, findMethods(body.types, type, 'putAll'), [source.type]);
  const records = source.type.kind === 'list' ? source.type.element : undefined;
  const isRecords =
    records?.kind === 'sobject' && isKeyOfRecords(body.types, type) && (type.value === records || type.value === body.table.sobject);
  const isMap = source.type.kind === 'map' && source.type.key === type.key && source.type.value === type.value;
  if (choice.kind === 'found' && (isRecords || isMap)) {
    return { kind: 'MapCopy', source, putAll: memberKey(choice.method.symbol), type, span };
  }
  body.report(span, 'invalid.map.initializer', typeText(source.type), typeText(type.key), typeText(type.value));
  return body.refuse(span);
}
