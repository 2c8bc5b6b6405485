import type {
  Arithmetic,
  Bitwise,
  BoundExpression,
  Convert,
  Equality,
  NarrowNumber,
  Negate,
  Relation,
  Shift,
  TextConcat
} from '../bind/bound.ts';
import { emitExpression, emitNonNull } from './emit-expression.ts';
import type { FunctionCode } from './code.ts';

const decimalOperators = { '+': 'decimalAdd', '-': 'decimalSubtract', '*': 'decimalMultiply', '/': 'decimalDivide' } as const;

/** Integer wraps at 32 bits, Long at 64; division and Decimal are the runtime's. */
export function emitArithmetic(code: FunctionCode, e: Arithmetic): string {
  const left = emitNonNull(code, e.left);
  const right = emitNonNull(code, e.right);
  switch (e.domain) {
    case 'integer':
      if (e.operator === '*') return `Math.imul(${left}, ${right})`;
      return e.operator === '/' ? `$.intDivide(${left}, ${right})` : `((${left} ${e.operator} ${right}) | 0)`;
    case 'long':
      return e.operator === '/' ? `$.longDivide(${left}, ${right})` : `BigInt.asIntN(64, ${left} ${e.operator} ${right})`;
    case 'double':
      return e.operator === '/' ? `$.doubleDivide(${left}, ${right})` : `(${left} ${e.operator} ${right})`;
    case 'decimal':
      return `$.${decimalOperators[e.operator]}(${left}, ${right})`;
  }
}

export function emitBitwise(code: FunctionCode, e: Bitwise): string {
  const both = `${emitNonNull(code, e.left)} ${e.operator} ${emitNonNull(code, e.right)}`;
  return e.domain === 'boolean' ? `((${both}) === 1)` : `(${both})`;
}

export function emitShift(code: FunctionCode, e: Shift): string {
  const left = emitNonNull(code, e.left);
  const right = emitNonNull(code, e.right);
  const byLong = e.right.type.kind === 'primitive' && e.right.type.name === 'Long';
  if (e.domain === 'integer') {
    const by = byLong ? `Number(${right} & 31n)` : right;
    return e.operator === '>>>' ? `((${left} >>> ${by}) | 0)` : `(${left} ${e.operator} ${by})`;
  }
  const by = `(${byLong ? right : `BigInt(${right})`} & 63n)`;
  if (e.operator === '>>') return `(${left} >> ${by})`;
  const value = e.operator === '<<' ? left : `BigInt.asUintN(64, ${left})`;
  return `BigInt.asIntN(64, ${value} ${e.operator === '<<' ? '<<' : '>>'} ${by})`;
}

export function emitNegate(code: FunctionCode, e: Negate): string {
  const value = emitNonNull(code, e.value);
  switch (e.domain) {
    case 'integer':
      return `((-${value}) | 0)`;
    case 'long':
      return `BigInt.asIntN(64, -${value})`;
    case 'double':
      return `(-${value})`;
    case 'decimal':
      return `$.decimalNegate(${value})`;
  }
}

const plainText = new Set(['String', 'Id', 'Integer', 'Long', 'Boolean']);

/** JavaScript concatenates texts, integers, Booleans and null as Apex does; the rest is asked for. */
export function emitTextConcat(code: FunctionCode, e: TextConcat): string {
  const parts = e.parts.map((part) => {
    const { type } = part;
    if (type.kind === 'null' || (type.kind === 'primitive' && plainText.has(type.name))) return emitExpression(code, part);
    return `$.text(${emitExpression(code, part)}, ${code.unit.pool.type(type)})`;
  });
  const isText = (index: number): boolean => {
    const { type } = e.parts[index]!;
    return type.kind === 'primitive' && type.name === 'String' && code.nullness.isNonNull(e.parts[index]!);
  };
  const asText = (index: number): string => (isText(index) ? '' : '"" + ');
  const [first, ...rest] = parts;
  if (rest.length === 0 || e.parts.every((part) => part.kind === 'Constant')) return `(${asText(0)}${parts.join(' + ')})`;
  return `$.joined(${asText(0)}${first}, ${asText(1)}${rest.join(' + ')})`;
}

export function emitEquality(code: FunctionCode, e: Equality): string {
  const left = emitExpression(code, e.left);
  const right = emitExpression(code, e.right);
  if (e.how === 'same') return `(${left} ${e.negated ? '!==' : '==='} ${right})`;
  const member = { text: 'equalText', id: 'equalId', number: 'equalNumber', value: 'equal' }[e.how];
  return `${e.negated ? '!' : ''}$.${member}(${left}, ${right})`;
}

/** A null operand makes the relation false: as NaN does. */
export function emitRelation(code: FunctionCode, e: Relation): string {
  if (e.how !== 'plain') {
    const compare = { text: 'compareText', decimal: 'compareDecimal', compare: 'compare' }[e.how];
    return `($.${compare}(${emitExpression(code, e.left)}, ${emitExpression(code, e.right)}) ${e.operator} 0)`;
  }
  const operand = (side: BoundExpression): string =>
    code.nullness.isNonNull(side) ? emitExpression(code, side) : `(${emitExpression(code, side)} ?? NaN)`;
  return `(${operand(e.left)} ${e.operator} ${operand(e.right)})`;
}

/** Conversions pass null on. */
export function emitConvert(code: FunctionCode, e: Convert): string {
  const value = emitExpression(code, e.value);
  const nonNull = code.nullness.isNonNull(e.value);
  switch (e.how) {
    case 'intToDouble':
    case 'idToString':
      return value;
    case 'intToLong':
      return nonNull
        ? `BigInt(${value})`
        : `${code.unit.pool.helper('$toLong', '(value) => value === null ? null : BigInt(value)')}(${value})`;
    case 'longToDouble':
      return nonNull
        ? `Number(${value})`
        : `${code.unit.pool.helper('$toDouble', '(value) => value === null ? null : Number(value)')}(${value})`;
    case 'checkedCast':
      return `$.cast(${value}, ${code.unit.pool.type(e.type)})`;
    case 'singleRow':
      return `$.singleRow(${value})`;
    default:
      return `$.${e.how}(${value})`;
  }
}

/** A number cast to a narrower type, as Java narrows. */
export function emitNarrow(code: FunctionCode, e: NarrowNumber): string {
  const { pool } = code.unit;
  const value = emitExpression(code, e.value);
  if (e.from === 'decimal') {
    const key = {
      integer: 'System.Decimal.intValue()',
      long: 'System.Decimal.longValue()',
      double: 'System.Decimal.doubleValue()',
      decimal: ''
    }[e.to];
    const narrow = pool.lib(key);
    const name = pool.helper(`$narrow${narrow}`, `(value) => value === null ? null : ${narrow}(value)`);
    return `${name}(${value})`;
  }
  const limited = (low: string, high: string): string => `Math.min(${high}, Math.max(${low}, Math.trunc(value)))`;
  const bodies = {
    'long-integer': 'Number(BigInt.asIntN(32, value))',
    'double-integer': `(${limited('-2147483648', '2147483647')} | 0)`,
    'double-long': 'Number.isNaN(value) ? 0n : BigInt.asIntN(64, BigInt(Math.trunc(value)))'
  };
  const key = `${e.from}-${e.to}` as keyof typeof bodies;
  return `${pool.helper(`$${key.replace('-', '_to_')}`, `(value) => value === null ? null : ${bodies[key]}`)}(${value})`;
}
