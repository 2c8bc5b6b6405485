import { Decimal } from '../values/decimal.ts';
import { NotSupportedError } from '../values/exception.ts';
import type { BinaryOperator, Formula, FormulaLiteral } from './formula.ts';
import { dateFunctions } from './date-functions.ts';
import { mathFunctions } from './math-functions.ts';
import { textFunctions } from './text-functions.ts';
import { add, compareValues, divide, formulaValue, isBlank, numberOf, sameValue, textOf, type FormulaValue } from './values.ts';

/** The record and the run that a formula is evaluated for. */
export interface FormulaScope {
  value(path: readonly string[]): FormulaValue;
  /** The value before the save; of a new record its value. */
  prior(path: readonly string[]): FormulaValue;
  readonly isNew: boolean;
  /** Clock time, milliseconds. */
  readonly now: number;
  /** Offset of the running user's time zone at an instant, milliseconds. */
  zone(millis: number): number;
}

/** A function whose arguments are all evaluated. */
export type ValueFunction = (values: readonly FormulaValue[], scope: FormulaScope) => FormulaValue;

/** Evaluates a formula (Salesforce Help, Formula Operators and Functions by Context). What divides by zero or calculates with a blank is blank. */
export function evaluate(formula: Formula, scope: FormulaScope): FormulaValue {
  switch (formula.kind) {
    case 'literal':
      return literalOf(formula.value);
    case 'name':
      return scope.value(formula.path);
    case 'unary': {
      const value = evaluate(formula.operand, scope);
      return formula.operator === '!' ? value !== true : (numberOf(value)?.negate() ?? null);
    }
    case 'binary':
      return binary(formula.operator, formula.left, formula.right, scope);
    case 'call':
      return call(formula.name, formula.arguments, scope);
  }
}

/** A blank number or date differs from no other: the comparison is blank. A blank text is an empty one. */
const isUnknown = (left: FormulaValue, right: FormulaValue): boolean =>
  (left === null && right !== null && typeof right === 'object') || (right === null && left !== null && typeof left === 'object');

/** `Amount != NULL` asks for just that. */
const isNull = (formula: Formula): boolean => formula.kind === 'literal' && formula.value.kind === 'null';

function literalOf(value: FormulaLiteral): FormulaValue {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'number') return Decimal.parse(value.text);
  return value.kind === 'boolean' ? value.value : null;
}

function binary(operator: BinaryOperator, leftFormula: Formula, rightFormula: Formula, scope: FormulaScope): FormulaValue {
  const left = evaluate(leftFormula, scope);
  if (operator === '&&') return left === true && evaluate(rightFormula, scope) === true;
  if (operator === '||') return left === true || evaluate(rightFormula, scope) === true;
  const right = evaluate(rightFormula, scope);
  switch (operator) {
    case '=':
      return sameValue(left, right);
    case '!=':
      return !sameValue(left, right) && (isNull(leftFormula) || isNull(rightFormula) || !isUnknown(left, right));
    case '&':
      return textOf(left) + textOf(right);
    case '+':
      return add(left, right, 1);
    case '-':
      return add(left, right, -1);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isOrdered(operator, compareValues(left, right));
    default:
      return arithmetic(operator, numberOf(left), numberOf(right));
  }
}

/** Null where one side is blank: neither true nor false. */
function isOrdered(operator: '<' | '<=' | '>' | '>=', order: number | null): boolean | null {
  if (order === null) return null;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function arithmetic(operator: '*' | '/' | '^', left: Decimal | null, right: Decimal | null): FormulaValue {
  if (!left || !right) return null;
  if (operator === '*') return left.multiply(right);
  return operator === '/' ? divide(left, right) : formulaValue(left.toNumber() ** right.toNumber());
}

/** Functions that need the formulas of their arguments: they evaluate only some, or ask for the name. */
const special: Readonly<Record<string, (list: readonly Formula[], scope: FormulaScope) => FormulaValue>> = {
  AND: (list, scope) => list.every((each) => evaluate(each, scope) === true),
  OR: (list, scope) => list.some((each) => evaluate(each, scope) === true),
  IF: ([condition, yes, no], scope) => evaluate(evaluate(condition!, scope) === true ? yes! : no!, scope),
  CASE: choose,
  ISNEW: (_list, scope) => scope.isNew,
  ISCHANGED: ([field], scope) => !scope.isNew && !sameValue(scope.value(pathOf(field)), scope.prior(pathOf(field))),
  PRIORVALUE: ([field], scope) => scope.prior(pathOf(field))
};

/** `CASE(value, a, resultA, …, otherwise)`. */
function choose(list: readonly Formula[], scope: FormulaScope): FormulaValue {
  const value = evaluate(list[0]!, scope);
  for (let i = 1; i + 1 < list.length; i += 2) if (sameValue(value, evaluate(list[i]!, scope))) return evaluate(list[i + 1]!, scope);
  return evaluate(list.at(-1)!, scope);
}

function pathOf(formula: Formula | undefined): readonly string[] {
  if (formula?.kind !== 'name') throw new NotSupportedError('ISCHANGED or PRIORVALUE of anything but a field');
  return formula.path;
}

const blankFunctions: Readonly<Record<string, ValueFunction>> = {
  NOT: ([value]) => value !== true,
  ISBLANK: ([value]) => isBlank(value!),
  ISNULL: ([value]) => value === null,
  BLANKVALUE: ([value, instead]) => (isBlank(value!) ? instead! : value!),
  NULLVALUE: ([value, instead]) => (value === null ? instead! : value!),
  ISPICKVAL: ([value, text]) => sameValue(value!, text!)
};

const functions: Readonly<Record<string, ValueFunction>> = { ...blankFunctions, ...textFunctions, ...mathFunctions, ...dateFunctions };

function call(name: string, list: readonly Formula[], scope: FormulaScope): FormulaValue {
  const own = Object.hasOwn(special, name) ? special[name] : undefined;
  if (own) return own(list, scope);
  const plain = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!plain) throw new NotSupportedError(`the function ${name} of formulas`);
  return plain(
    list.map((each) => evaluate(each, scope)),
    scope
  );
}
