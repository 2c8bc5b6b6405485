import type { FieldInfo } from '../../../contract/program.ts';
import { recordScope } from '../../dml/record-formulas.ts';
import { evaluate, type FormulaScope } from '../../formula/evaluate.ts';
import { FormulaSyntaxError, type Formula } from '../../formula/formula.ts';
import { parseFormula } from '../../formula/parse-formula.ts';
import { formulaValue, type FormulaValue } from '../../formula/values.ts';
import { globalValue } from '../../query/formula-globals.ts';
import { zoneOffset } from '../../query/zone-offset.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { boxDouble } from '../../values/boxed.ts';
import { drive } from '../../values/drive.ts';
import { Decimal } from '../../values/decimal.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { setType, TYPES } from '../../values/runtime-type.ts';
import { ApexSet } from '../../values/set.ts';
import { SObject } from '../../values/sobject.ts';
import type { EnumConstant } from '../../values/user-object.ts';
import type { Members } from '../registry.ts';

class FormulaBuilder extends PlatformObject {
  override readonly typeName = 'FormulaEval.FormulaBuilder';
  formula = '';
  returns = '';
  nullAsZero = false;
}

class FormulaInstance extends PlatformObject {
  override readonly typeName = 'FormulaEval.FormulaInstance';
  readonly formula: Formula;
  readonly returns: string;
  readonly nullAsZero: boolean;

  constructor(formula: Formula, { returns, nullAsZero }: FormulaBuilder) {
    super();
    this.formula = formula;
    this.returns = returns;
    this.nullAsZero = nullAsZero;
  }
}

const set = (apply: (builder: FormulaBuilder, value: never) => unknown) => (builder: FormulaBuilder, value: unknown) => {
  apply(builder, value as never);
  return builder;
};

/** Apex Reference, FormulaEval Namespace. */
export const formulaBuilderMembers: Members = {
  'System.Formula.builder()': () => new FormulaBuilder(),
  'FormulaEval.FormulaBuilder.builder()': () => new FormulaBuilder(),
  'FormulaEval.FormulaBuilder.withFormula(String)': set((builder, formula: string | null) => (builder.formula = formula ?? '')),
  'FormulaEval.FormulaBuilder.withReturnType(FormulaEval.FormulaReturnType)': set(
    (builder, type: EnumConstant) => (builder.returns = type.name.toUpperCase())
  ),
  'FormulaEval.FormulaBuilder.withType(System.Type)': set(() => undefined),
  'FormulaEval.FormulaBuilder.withType(Schema.SObjectType)': set(() => undefined),
  'FormulaEval.FormulaBuilder.withGlobalVariables(List<FormulaEval.FormulaGlobal>)': set(() => undefined),
  'FormulaEval.FormulaBuilder.treatNumericNullAsZero(Boolean)': set((builder, value: boolean) => (builder.nullAsZero = value)),
  'FormulaEval.FormulaBuilder.parseAsTemplate(Boolean)': set((_builder, value: boolean) => {
    if (value) throw new NotSupportedError('FormulaEval.FormulaBuilder.parseAsTemplate(true)');
  }),
  'FormulaEval.FormulaBuilder.build()': (builder: FormulaBuilder) => new FormulaInstance(parsed(builder.formula), builder),
  'FormulaEval.FormulaInstance.evaluate(Object)': ({ formula, returns, nullAsZero }: FormulaInstance, context: unknown) =>
    asReturned(returns, evaluate(formula, scopeOf(context, nullAsZero))),
  'FormulaEval.FormulaInstance.getReferencedFields()': ({ formula }: FormulaInstance) =>
    new ApexSet(setType(TYPES.String), [...new Set([...namesIn(formula)].map((path) => path.join('.')))])
};

function parsed(text: string): Formula {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw apexException('System.FormulaValidationException', error.message);
    throw error;
  }
}

function* namesIn(formula: Formula): IterableIterator<readonly string[]> {
  if (formula.kind === 'name') yield formula.path;
  else if (formula.kind === 'unary') yield* namesIn(formula.operand);
  else if (formula.kind === 'call') for (const argument of formula.arguments) yield* namesIn(argument);
  else if (formula.kind === 'binary') {
    yield* namesIn(formula.left);
    yield* namesIn(formula.right);
  }
}

/** A record, or an object of a class: its fields and properties by name, records in them with their fields. */
function scopeOf(context: unknown, nullAsZero: boolean): FormulaScope {
  const tx = currentTransaction();
  if (context instanceof SObject) return recordScope(tx, context, nullAsZero);
  const now = tx.org.clock.now();
  const value = ([first = '', ...rest]: readonly string[]): FormulaValue => {
    if (first.startsWith('$')) return globalValue(tx, [first, ...rest]);
    const held = memberOf(context, first);
    if (held instanceof SObject) return recordScope(tx, held, nullAsZero).value(rest);
    if (rest.length > 0 && held !== null) return scopeOf(held, nullAsZero).value(rest);
    return formulaValue(held);
  };
  return { value, prior: value, isNew: false, now, zone: zoneOffset(tx.user.timeZone) };
}

function memberOf(context: unknown, name: string): unknown {
  const { info } = (context ?? {}) as { readonly info?: { readonly name: string; readonly superclass?: string } };
  const { program } = currentTransaction().engine;
  for (let at = info; at; at = at.superclass === undefined ? undefined : program.class(at.superclass)?.info) {
    const field = program.class(at.name)?.info.fields.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (field) return read(context as Record<string, unknown>, field);
  }
  throw apexException('System.FormulaEvaluationException', `Field ${name} does not exist. Check spelling.`);
}

function read(context: Record<string, unknown>, { getter, js, name }: FieldInfo): unknown {
  const accessor = getter === undefined ? undefined : context[getter];
  if (typeof accessor === 'function') return drive((accessor as () => unknown).call(context), `the property ${name}`);
  return js === undefined ? null : (context[js] ?? null);
}

/** The value in the type that was asked for. */
function asReturned(type: string, value: FormulaValue): unknown {
  if (type === 'BOOLEAN') return value === true;
  if (!(value instanceof Decimal)) return value === '' ? null : value;
  if (type === 'INTEGER') return Math.trunc(value.toNumber());
  if (type === 'LONG') return BigInt(Math.trunc(value.toNumber()));
  return type === 'DOUBLE' ? boxDouble(value.toNumber()) : value;
}
