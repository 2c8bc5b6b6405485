import type { DataSite } from '../../contract/abi.ts';
import type { BoundBody, BoundClass, BoundConstructor, BoundExpression, BoundProperty } from '../bind/bound.ts';
import type { Span } from '../language/ast.ts';
import type { FieldSymbol, TypeSymbol } from '../types/type.ts';
import type { TypeSystem } from '../types/type-system.ts';
import { emitAliases } from './aliases.ts';
import { classInfo } from './class-info.ts';
import { FunctionCode, type UnitCode } from './code.ts';
import { emitExpression } from './emit-expression.ts';
import { emitFunction } from './emit-function.ts';
import { emitStatements } from './emit-statement.ts';
import { className, fieldName, getterName, initializerName, json, methodName, setterName, text } from './names.ts';
import { isAutomatic } from './property.ts';
import { Writer } from './writer.ts';

export type Sharing = DataSite['sharing'];

/** Access of code in a class: what it says, else what its API version says (67.0: user mode, with sharing). */
export function siteOf(bound: BoundClass): Omit<DataSite, 'line'> {
  const isNew = bound.symbol.apiVersion >= 67;
  const sharing: Sharing = bound.sharing === 'omitted' && isNew ? 'with' : bound.sharing;
  return { mode: isNew ? 'user' : 'system', sharing, ...(isInTest(bound.symbol) ? { inTest: true } : {}) };
}

const isInTest = (symbol: TypeSymbol): boolean => (symbol.outer ? isInTest(symbol.outer) : symbol.annotations.has('istest'));

/** Whether code of a class takes the sharing of its caller when it reads or writes rows. */
export function takesCallersSharing(bound: BoundClass): boolean {
  const { sharing } = siteOf(bound);
  if (sharing !== 'inherited' && sharing !== 'omitted') return false;
  const bodies = [
    bound.instanceInit,
    ...bound.methods.map((method) => method.body),
    ...bound.constructors.map((constructor) => constructor.body),
    ...bound.properties.flatMap((property) => [property.getter, property.setter])
  ];
  return bodies.some((body) => body?.calls.some((call) => call.kind === 'soql' || call.kind === 'dml'));
}

/** Fields and properties that hold a value. */
function storedFields({ symbol, properties }: BoundClass, isStatic: boolean): readonly FieldSymbol[] {
  const computed = new Set(properties.filter((property) => !property.isStored).map((property) => property.symbol));
  return symbol.fields.filter((field) => field.isStatic === isStatic && field.kind !== 'constant' && !computed.has(field));
}

/** Registers a class and its inner classes with the runtime. */
export function emitClass(unit: UnitCode, types: TypeSystem, out: Writer, bound: BoundClass): void {
  const { symbol } = bound;
  const info = json(classInfo(bound, unit.colours, unit.file));
  if (symbol.kind !== 'class') {
    out.line(`$.defineClass(${info}, () => class {});`, symbol.span);
  } else {
    if (symbol === unit.top) emitStatics(unit, out, bound);
    out.line(`$.defineClass(${info}, () => {`, symbol.span);
    emitClassBody(unit, types, out, bound);
    out.line(`return ${className(symbol)}; });`, symbol.span);
  }
  for (const inner of bound.inner) emitClass(unit, types, out, inner);
}

/** The JavaScript class; `more` are methods of the caller's own (the body of a trigger). */
export function emitClassBody(unit: UnitCode, types: TypeSystem, out: Writer, bound: BoundClass, more?: () => void): void {
  const { symbol } = bound;
  const parent = symbol.superclass?.symbol;
  const base = !parent
    ? '$.baseClass("System.Object")'
    : parent.origin === 'project'
      ? `$.classRef(${text(parent.name)}).js`
      : `$.baseClass(${text(parent.name)})`;
  out.line(`class ${className(symbol)} extends ${base} {`, symbol.span);
  const fields = storedFields(bound, false);
  if (fields.length > 0) out.line(`constructor() { super(); ${fields.map((field) => `this.${fieldName(field)} = null;`).join(' ')} }`);
  if (symbol === unit.top) out.line('static $statics() { return $s ?? $statics(); }');
  const site = siteOf(bound);
  const ensure = symbol === unit.top && hasEffects(bound.staticInit) ? '$s ?? $statics();' : undefined;
  const code = (coloured: boolean, place: string): FunctionCode =>
    new FunctionCode(unit, { owner: symbol, coloured, place: `${symbol.name}.${place}`, site });
  const { colours } = unit;

  const hasInit = bound.instanceInit.statements.length > 0;
  if (hasInit) {
    const coloured = colours.isColouredInitializer(symbol);
    emitFunction(code(coloured, '<init>'), out, { prefix: '', name: initializerName(symbol) }, bound.instanceInit);
  }
  for (const constructor of bound.constructors) {
    emitConstructor(code(colours.isColouredMethod(constructor.symbol), '<init>'), out, constructor, hasInit, ensure);
  }
  for (const { symbol: method, body } of bound.methods) {
    if (!body) continue;
    const shape = { prefix: method.isStatic ? 'static ' : '', name: methodName(method), ensure: method.isStatic ? ensure : undefined };
    emitFunction(code(colours.isColouredMethod(method), method.name), out, shape, body);
  }
  for (const property of bound.properties) emitAccessors(code, colours, out, property, ensure);
  emitAliases(types, unit.pool, out, bound);
  more?.();
  out.line('}');
}

function emitConstructor(
  code: FunctionCode,
  out: Writer,
  { symbol, delegates, call, body }: BoundConstructor,
  hasInit: boolean,
  ensure: string | undefined
): void {
  const before: string[] = [];
  if (!body.refused) {
    // The platform runs the initialisers of a class before the constructor of its superclass.
    if (delegates === 'super' && hasInit) {
      const init = `this.${initializerName(symbol.owner)}()`;
      before.push(`${code.unit.colours.isColouredInitializer(symbol.owner) ? `yield* ${init}` : init};`);
    }
    if (call) before.push(`${emitExpression(code, call, false)};`);
  }
  emitFunction(code, out, { prefix: '', name: methodName(symbol), before, answers: 'this', ensure }, body);
}

function emitAccessors(
  code: (coloured: boolean, place: string) => FunctionCode,
  colours: UnitCode['colours'],
  out: Writer,
  { symbol, getter, setter }: BoundProperty,
  ensure: string | undefined
): void {
  const prefix = symbol.isStatic ? 'static ' : '';
  const emit = (kind: 'getter' | 'setter', name: string, body: BoundBody | undefined, plain: string): void => {
    if (!body || isAutomatic(symbol, kind) || symbol.modifiers.has('abstract') || symbol.owner.kind === 'interface') return;
    if (symbol[kind]!.body === undefined) out.line(`${prefix}${name}${plain}`, body.span);
    else
      emitFunction(
        code(colours.isColouredAccessor(kind, symbol), symbol.name),
        out,
        { prefix, name, ensure: symbol.isStatic ? ensure : undefined },
        body
      );
  };
  const stored = `${symbol.isStatic ? '($s ?? $statics())' : 'this'}.${fieldName(symbol)}`;
  emit('getter', getterName(symbol), getter, `() { return ${stored}; }`);
  emit('setter', setterName(symbol), setter, `(value) { ${stored} = value; }`);
}

/** One record holds all statics of a class; its initialisers run in textual order when it is made, once per transaction. */
function emitStatics(unit: UnitCode, out: Writer, bound: BoundClass): void {
  const { symbol, staticInit } = bound;
  const constants = textConstants(staticInit);
  const fields = storedFields(bound, true).map((field) => `${fieldName(field)}: ${constants.get(field) ?? 'null'}`);
  out.line('let $s = null;', symbol.span);
  out.line('const $slot = { get: () => $s, set: (value) => { $s = value; } };');
  out.line('function $statics() {');
  out.line(`$s = { ${fields.join(', ')} }; $.touch($slot);`);
  const code = new FunctionCode(unit, {
    owner: symbol,
    coloured: false,
    place: `static initialiser of ${symbol.name}`,
    site: siteOf(bound),
    outside: true
  });
  if (staticInit.refused)
    out.line(`$.notSupported(${text(`static initialiser with compile errors in ${unit.file}`)}, ${lineOf(staticInit.span)});`);
  else {
    const inner = new Writer();
    emitStatements(code, inner, staticInit.statements);
    if (code.temporaries.length > 0) out.line(`let ${code.temporaries.join(', ')};`);
    out.append(inner);
  }
  out.line('return $s; }', symbol.span);
}

/** Final texts that are given as literals are there before the first initialiser runs: the platform keeps them as constants of its byte code. */
function textConstants({ statements }: BoundBody): ReadonlyMap<FieldSymbol, string> {
  const constants = new Map<FieldSymbol, string>();
  for (const statement of statements) {
    if (statement.kind !== 'Evaluate' || statement.expression.kind !== 'Assign') continue;
    const { target, value } = statement.expression;
    if (target.kind !== 'StaticPlace' || !target.field.modifiers.has('final')) continue;
    if (value.kind === 'Constant' && value.of === 'string') constants.set(target.field, text(value.value as string));
  }
  return constants;
}

const lineOf = (span: Span): number => span.line;

/** Whether it matters when the initialisers run: they call something. */
function hasEffects(init: BoundBody): boolean {
  return init.statements.some((s) => s.kind !== 'Evaluate' || s.expression.kind !== 'Assign' || !isPure(s.expression.value));
}

function isPure(e: BoundExpression): boolean {
  switch (e.kind) {
    case 'Constant':
    case 'EnumGet':
    case 'ClassLiteral':
    case 'SchemaToken':
    case 'LabelGet':
      return true;
    case 'CollectionNew':
      return e.items.every(isPure);
    case 'TextConcat':
      return e.parts.every(isPure);
    case 'Convert':
    case 'Retyped':
    case 'Negate':
      return isPure(e.value);
    default:
      return false;
  }
}
