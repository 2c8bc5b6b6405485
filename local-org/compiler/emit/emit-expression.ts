import type { QuerySite } from '../../contract/abi.ts';
import type { BoundExpression, Constant, PlatformCall, Query, SchemaToken } from '../bind/bound.ts';
import type { Type } from '../types/type.ts';
import { isException } from '../types/lookup.ts';
import { emitAssign, emitUpdate } from './emit-place.ts';
import {
  emitArithmetic,
  emitBitwise,
  emitConvert,
  emitEquality,
  emitNarrow,
  emitNegate,
  emitRelation,
  emitShift,
  emitTextConcat
} from './emit-operator.ts';
import { isView } from './element.ts';
import type { FunctionCode } from './code.ts';
import { covering } from './covered-line.ts';
import { fieldName, getterName, localName, methodName, text } from './names.ts';

/** The JavaScript of an expression; composite texts are in parentheses. `used` false: only the effect is wanted. */
export function emitExpression(code: FunctionCode, e: BoundExpression, used = true): string {
  const js = emitUncounted(code, e, used);
  return e.kind === 'Placeholder' || e.kind === 'ThisGet' ? js : covering(code, e.span.line, js);
}

function emitUncounted(code: FunctionCode, e: BoundExpression, used: boolean): string {
  const { pool } = code.unit;
  const emit = (part: BoundExpression): string => emitExpression(code, part);
  const list = (parts: readonly BoundExpression[]): string => parts.map(emit).join(', ');
  switch (e.kind) {
    case 'Constant':
      return emitConstant(code, e);
    case 'Placeholder':
      return code.slots.get(e)!;
    case 'LocalGet':
      return localName(e.local);
    case 'ThisGet':
      return 'this';
    case 'FieldGet':
      return `${emit(e.target)}.${fieldName(e.field)}`;
    case 'PropertyGet':
      return code.suspending(`${emit(e.target)}.${getterName(e.field)}()`, { kind: 'getter', field: e.field });
    case 'StaticGet':
      return `${code.staticsOf(e.field.owner)}.${fieldName(e.field)}`;
    case 'StaticPropertyGet':
      return code.suspending(`${code.classOf(e.field.owner)}.${getterName(e.field)}()`, { kind: 'getter', field: e.field });
    case 'PlatformGet':
      return `${pool.lib(e.key)}(${e.target ? emitNonNull(code, e.target) : ''})`;
    case 'RecordGet':
      return throughParent(code, e.target, (target) => `${pool.access('fieldGetter', e.object, e.field)}(${target})`);
    case 'ParentGet':
      return throughParent(code, e.target, (target) => `${pool.access('parentGetter', e.object, e.relationship)}(${target})`);
    case 'ChildrenGet':
      return `${pool.access('childGetter', e.object, e.relationship)}(${emitNonNull(code, e.target)})`;
    case 'EnumGet':
      return pool.enumConstant(e.symbol, e.constant);
    case 'ClassLiteral':
      return pool.classLiteral(e.of);
    case 'SchemaToken':
      return emitToken(code, e);
    case 'LabelGet':
      return `$.label(${text(e.name)})`;
    case 'ListGet':
      return `${listGetter(code, e.target.type)}(${emit(e.target)}, ${emitNonNull(code, e.index)})`;
    case 'StaticCall':
      return code.suspending(`${code.classOf(e.method.owner)}.${methodName(e.method)}(${list(e.arguments)})`, {
        kind: 'method',
        method: e.method
      });
    case 'VirtualCall':
      return code.suspending(`${emit(e.target)}.${methodName(e.method)}(${list(e.arguments)})`, { kind: 'method', method: e.method });
    case 'SuperCall':
      return code.suspending(`super.${methodName(e.method)}(${list(e.arguments)})`, { kind: 'method', method: e.method });
    case 'PlatformCall':
      return emitPlatformCall(code, e);
    case 'InterfaceCall':
      return emitInterfaceCall(code, e);
    case 'EnumCall':
      return e.member === 'values'
        ? `$.enumValues(${pool.type(enumType(e))})`
        : `$.enumValueOf(${pool.type(e.type)}, ${list(e.arguments)})`;
    case 'SettingCall':
      return `${pool.setting(e.object, e.member)}(${list(e.arguments)})`;
    case 'Construct':
      return code.suspending(`new ${code.classOf(e.type.symbol)}().${methodName(e.constructorSymbol)}(${list(e.arguments)})`, {
        kind: 'method',
        method: e.constructorSymbol
      });
    case 'ConstructorCall':
      return emitConstructorCall(code, e);
    case 'PlatformConstruct':
      return `${pool.lib(e.key)}(${list(e.arguments)})`;
    case 'RecordNew': {
      const names = e.fields.map((field) => field.name);
      return `${pool.maker(e.object, names)}(${list(e.fields.map((field) => field.value))})`;
    }
    case 'CollectionNew':
      return emitCollection(code, e);
    case 'CollectionCopy':
      return emitCopy(code, e);
    case 'MapCopy': {
      const made = code.temporary();
      return `(${made} = $.newMap(${pool.type(e.type)}, []), ${pool.lib(e.putAll)}(${made}, ${emit(e.source)}, true), ${made})`;
    }
    case 'ListOfSize':
      return `$.newListOfSize(${pool.type(e.type)}, ${emitNonNull(code, e.size)})`;
    case 'Convert':
      return emitConvert(code, e);
    case 'Retyped':
      return emit(e.value);
    case 'CastTo': {
      const cast = `$.cast(${emit(e.value)}, ${pool.type(e.type)})`;
      const boxed = e.type.kind === 'primitive' && (e.type.name === 'Double' || e.type.name === 'Id');
      return boxed ? `$.unbox(${cast})` : cast;
    }
    case 'NarrowNumber':
      return emitNarrow(code, e);
    case 'InstanceOfTest':
      return emitInstanceOf(code, emit(e.value), pool.type(e.of));
    case 'Arithmetic':
      return emitArithmetic(code, e);
    case 'Bitwise':
      return emitBitwise(code, e);
    case 'Shift':
      return emitShift(code, e);
    case 'DateArithmetic':
      return `$.dateAdd(${emitNonNull(code, e.left)}, ${emitNonNull(code, e.right)}, ${e.sign})`;
    case 'Negate':
      return emitNegate(code, e);
    case 'BitNot':
      return `(~${emitNonNull(code, e.value)})`;
    case 'Not':
      return `(!${emitNonNull(code, e.value)})`;
    case 'TextConcat':
      return emitTextConcat(code, e);
    case 'Equality':
      return emitEquality(code, e);
    case 'Relation':
      return emitRelation(code, e);
    case 'Logical':
      return `(${e.operands.map((operand) => emitNonNull(code, operand)).join(` ${e.operator} `)})`;
    case 'Choice':
      return `(${emitNonNull(code, e.condition)} ? ${emit(e.then)} : ${emit(e.otherwise)})`;
    case 'CoalesceNull':
      return `(${emit(e.left)} ?? ${emit(e.right)})`;
    case 'NullSafe': {
      const receiver = capture(code, e.receiver);
      code.slots.set(e.slot, receiver.name);
      return `(${receiver.js} === null ? null : ${emit(e.access)})`;
    }
    case 'Assign':
      return emitAssign(code, e, used);
    case 'Update':
      return emitUpdate(code, e, used);
    case 'Query':
      return emitQuery(code, e, e.mode);
    case 'CannotRun':
      return `$.notSupported(${text(e.what)}, ${e.span.line})`;
    case 'Refused':
      // Bodies with refused nodes are not emitted; a lone one is a fault of the emitter.
      throw new Error(`refused expression at line ${e.span.line}`);
  }
}

/** The value, with the check that an operand or receiver of the platform is not null. */
export function emitNonNull(code: FunctionCode, e: BoundExpression): string {
  const js = emitExpression(code, e);
  return code.nullness.isNonNull(e) ? js : `(${js} ?? $.nn(null))`;
}

/** A value that is needed twice: `js` computes it once, `name` reads it again. */
export function capture(code: FunctionCode, e: BoundExpression): { readonly js: string; readonly name: string } {
  if (e.kind === 'ThisGet' || e.kind === 'LocalGet' || e.kind === 'Placeholder') {
    const name = emitExpression(code, e);
    return { js: name, name };
  }
  const name = code.temporary();
  return { js: `(${name} = ${emitExpression(code, e)})`, name };
}

/** A related record may be missing: then so is what it holds (`contact.Account.Name`). A record that is null itself is an error. */
function throughParent(code: FunctionCode, target: BoundExpression, read: (target: string) => string): string {
  if (target.kind !== 'ParentGet') return read(emitNonNull(code, target));
  const parent = capture(code, target);
  return `(${parent.js} === null ? null : ${read(parent.name)})`;
}

/** Reads an element of a list by its index. */
export const listGetter = (code: FunctionCode, list: Type): string => (isView(list) ? code.unit.pool.view(LIST_GET) : '$.listGet');
export const listSetter = (code: FunctionCode, list: Type): string => (isView(list) ? code.unit.pool.view(LIST_SET) : '$.listSet');
const LIST_GET = 'System.List.get(Integer)';
const LIST_SET = 'System.List.set(Integer,Object)';

function emitConstant(code: FunctionCode, e: Constant): string {
  switch (e.of) {
    case 'string':
      return text(String(e.value));
    case 'long':
      return Number(e.value) < 0 ? `(${e.value}n)` : `${e.value}n`;
    case 'integer':
      return Number(e.value) < 0 ? `(${e.value})` : String(e.value);
    case 'double':
      return String(Number(e.value));
    case 'decimal':
      return code.unit.pool.decimal(String(e.value));
    case 'boolean':
    case 'null':
      return String(e.value);
  }
}

function emitToken(code: FunctionCode, e: SchemaToken): string {
  const { pool } = code.unit;
  const token = pool.token(e.object, e.field);
  if (e.token === 'objectDescribe') return `${pool.lib('Schema.SObjectType.getDescribe()')}(${token})`;
  return e.token === 'fieldDescribe' ? `${pool.lib('Schema.SObjectField.getDescribe()')}(${token})` : token;
}

function emitPlatformCall(code: FunctionCode, e: PlatformCall): string {
  const { pool } = code.unit;
  const isOfView = e.target !== undefined && isView(e.target.type);
  const member = isOfView ? pool.view(e.key) : pool.lib(e.key, e.data ? code.siteAt(e.span, undefined) : undefined);
  const argument = (value: BoundExpression): string =>
    isLocator(e, value) ? emitQuery(code, value, 'locator') : emitExpression(code, value);
  const values = [...(e.target ? [emitNonNull(code, e.target)] : []), ...e.arguments.map(argument)];
  if (e.scope) values.push(emitScope(code, e));
  const call = code.suspending(`${member}(${values.join(', ')})`, { kind: 'platform', key: e.key });
  return e.data ? afterSwitchPoint(code, call, e.scope ? 'soql' : 'dml') : call;
}

/** `Database.getQueryLocator([SELECT …])` walks the query instead of reading it. */
function isLocator(call: PlatformCall, argument: BoundExpression): argument is Query {
  return argument.kind === 'Query' && call.key.startsWith('System.Database.getQueryLocator(');
}

/** The names that the text of a dynamic query may bind, as a function of the name. */
function emitScope(code: FunctionCode, e: PlatformCall): string {
  const cases = e.scope!.map(({ name, value }) => `case ${text(name)}: return ${emitExpression(code, value)};`);
  return `(name$) => { switch (name$.toLowerCase()) { ${cases.join(' ')} } return undefined; }`;
}

function emitInterfaceCall(code: FunctionCode, e: BoundExpression & { kind: 'InterfaceCall' }): string {
  const values = e.arguments.map((value) => emitExpression(code, value)).join(', ');
  const call = `$.invoke(${emitNonNull(code, e.target)}, ${text(e.method.name)}, [${values}])`;
  if (!code.unit.colours.isColoured({ kind: 'interface', method: e.method })) return call;
  if (!code.coloured) return `$.drive(${call}, ${text(code.place)})`;
  const run = code.unit.pool.helper(
    '$run',
    'function* (value) { return value !== null && typeof value === "object" && Symbol.iterator in value && "next" in value ? yield* value : value; }'
  );
  return `(yield* ${run}(${call}))`;
}

/** Null is an instance of everything up to API 31.0, and of nothing since (Apex Developer Guide, Using the instanceof Keyword). */
function emitInstanceOf(code: FunctionCode, value: string, type: string): string {
  if (code.owner.apiVersion > 31) return `$.instanceOf(${value}, ${type})`;
  const held = code.temporary();
  return `((${held} = ${value}) === null || $.instanceOf(${held}, ${type}))`;
}

function emitConstructorCall(code: FunctionCode, e: BoundExpression & { kind: 'ConstructorCall' }): string {
  const { constructorSymbol: symbol } = e;
  const values = e.arguments.map((value) => emitExpression(code, value));
  if (symbol.owner.origin === 'project') {
    // A subclass may have a constructor of the same parameters: `this(…)` means the own class's.
    const own = symbol.owner === code.owner;
    const target = own ? `${code.classOf(symbol.owner)}.prototype.${methodName(symbol)}.call` : `super.${methodName(symbol)}`;
    return code.suspending(`${target}(${(own ? ['this', ...values] : values).join(', ')})`, { kind: 'method', method: symbol });
  }
  // Only exceptions have constructors worth running: message and cause, in this order.
  const message = symbol.parameters.findIndex(({ type }) => type.kind === 'primitive');
  const cause = symbol.parameters.findIndex(({ type }) => type.kind === 'class');
  if (!isException(symbol.owner)) return 'undefined';
  return `this.init(${values[message] ?? 'null'}, ${values[cause] ?? 'null'})`;
}

function emitCollection(code: FunctionCode, e: BoundExpression & { kind: 'CollectionNew' }): string {
  const type = code.unit.pool.type(e.type);
  const items = e.items.map((item) => emitExpression(code, item));
  if (e.collection !== 'map') return `$.new${e.collection === 'list' ? 'List' : 'Set'}(${type}, [${items.join(', ')}])`;
  const entries = items.flatMap((key, i) => (i % 2 === 0 ? [`[${key}, ${items[i + 1]!}]`] : []));
  return `$.newMap(${type}, [${entries.join(', ')}])`;
}

function emitCopy(code: FunctionCode, e: BoundExpression & { kind: 'CollectionCopy' }): string {
  const type = code.unit.pool.type(e.type);
  const items = `$.elements(${emitExpression(code, e.source)}, ${type})`;
  return `$.new${e.collection === 'list' ? 'List' : 'Set'}(${type}, ${items})`;
}

function enumType(e: BoundExpression & { kind: 'EnumCall' }): BoundExpression['type'] {
  return e.type.kind === 'list' ? e.type.element : e.type;
}

/** `list` and the loop forms differ only in what they ask of the query. */
export function emitQuery(code: FunctionCode, e: Query, ask: keyof QuerySite): string {
  const mode = e.query.mode === 'user' || e.query.mode === 'system' ? e.query.mode : undefined;
  const query = code.unit.pool.query(e.query, code.siteAt(e.span, mode));
  const asked = `${query}.${ask}([${e.binds.map((bind) => emitExpression(code, bind)).join(', ')}])`;
  return afterSwitchPoint(code, asked, e.query.forUpdate ? 'lock' : 'soql');
}

export function afterSwitchPoint(code: FunctionCode, js: string, kind: 'soql' | 'lock' | 'dml'): string {
  return code.unit.simulation && code.coloured ? `(yield* $.switchPoint('${kind}'), ${js})` : js;
}
