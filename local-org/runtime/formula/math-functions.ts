import { Decimal } from '../values/decimal.ts';
import type { ValueFunction } from './evaluate.ts';
import { divide, formulaValue, numberOf, type FormulaValue } from './values.ts';

const zero = Decimal.ZERO;

/** Of one number; blank stays blank. */
const ofNumber =
  (apply: (value: Decimal) => FormulaValue): ValueFunction =>
  ([value]) => {
    const number = numberOf(value ?? null);
    return number && apply(number);
  };

const extreme =
  (sign: 1 | -1): ValueFunction =>
  (values) =>
    values.map(numberOf).reduce((best, value) => (value && (!best || value.compareTo(best) * sign > 0) ? value : best), null);

/** FLOOR and CEILING go towards and away from zero; MFLOOR and MCEILING down and up (Salesforce Help, Math functions). */
export const mathFunctions: Readonly<Record<string, ValueFunction>> = {
  ABS: ofNumber((value) => (value.compareTo(zero) < 0 ? value.negate() : value)),
  FLOOR: ofNumber((value) => value.setScale(0, 'DOWN')),
  CEILING: ofNumber((value) => value.setScale(0, 'UP')),
  MFLOOR: ofNumber((value) => value.setScale(0, 'FLOOR')),
  MCEILING: ofNumber((value) => value.setScale(0, 'CEILING')),
  SQRT: ofNumber((value) => finite(Math.sqrt(value.toNumber()))),
  EXP: ofNumber((value) => finite(Math.exp(value.toNumber()))),
  LN: ofNumber((value) => finite(Math.log(value.toNumber()))),
  LOG: ofNumber((value) => finite(Math.log10(value.toNumber()))),
  MAX: extreme(1),
  MIN: extreme(-1),
  MOD: ([a, b]) => modulo(numberOf(a ?? null), numberOf(b ?? null)),
  ROUND: (values) => rounded(values, 'HALF_UP'),
  TRUNC: (values) => rounded(values, 'DOWN')
};

function finite(value: number): FormulaValue {
  return Number.isFinite(value) ? formulaValue(value) : null;
}

function rounded([value, digits]: readonly FormulaValue[], mode: 'HALF_UP' | 'DOWN'): FormulaValue {
  const number = numberOf(value ?? null);
  return number && number.setScale(numberOf(digits ?? null)?.toNumber() ?? 0, mode);
}

/** The remainder has the sign of the divisor. */
function modulo(a: Decimal | null, b: Decimal | null): FormulaValue {
  const quotient = a && b && divide(a, b);
  return quotient ? a.subtract(b.multiply(quotient.setScale(0, 'FLOOR'))) : null;
}
