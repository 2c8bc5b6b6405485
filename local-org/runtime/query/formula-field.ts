import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import { evaluate, type FormulaScope } from '../formula/evaluate.ts';
import type { FormulaValue } from '../formula/values.ts';
import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import type { Database } from '../storage/database.ts';
import { Decimal } from '../values/decimal.ts';
import { FormulaNames, parsedFormula } from './formula-names.ts';
import { rollUp } from './roll-up.ts';
import type { CurrentRun, Read, ReadField } from './read-context.ts';

const hundred = Decimal.ofInteger(100);

/** Reads a formula field or a roll-up summary: both are computed when they are read, so that they are never stale. */
export function formulaField(readField: ReadField, database: Database, object: ObjectSchema, field: FieldSchema, run: CurrentRun): Read {
  if (field.summary) return rollUp(readField, database, object, field, run);
  const formula = parsedFormula(`field ${object.name}.${field.name}`, field.formula!);
  const names = new FormulaNames(readField, database, object, field.blanksAsZero ?? false, run);
  return (row) => {
    const { tx, now, zone } = run();
    addCpu(tx, costs.formula);
    const value = (path: readonly string[]): FormulaValue => names.value(path, row);
    const scope: FormulaScope = { value, prior: value, isNew: false, now, zone };
    return storedResult(field, evaluate(formula, scope));
  };
}

/** The result as the field's type has it: rounded to its decimals, percents in hundredths, text never empty. */
export function storedResult(field: FieldSchema, value: FormulaValue): unknown {
  if (field.apexType === 'Boolean') return value === true;
  if (value === '') return null;
  if (!(value instanceof Decimal)) return value;
  return (field.type === 'percent' ? value.multiply(hundred) : value).setScale(field.scale ?? 0);
}
