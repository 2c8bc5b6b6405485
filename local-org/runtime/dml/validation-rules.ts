import { evaluate } from '../formula/evaluate.ts';
import type { FormulaValue } from '../formula/values.ts';
import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import { FormulaNames, parsedFormula } from '../query/formula-names.ts';
import { readField } from '../query/read-value.ts';
import { zoneOffset } from '../query/zone-offset.ts';
import type { Row } from '../storage/row.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import type { SaveError } from './results.ts';

/** What the object's validation rules have against a row that is about to be stored: every rule is asked (Apex Developer Guide, Triggers and Order of Execution). */
export function ruleErrors(context: SaveContext, row: Row, before: Row | null): readonly SaveError[] {
  const { object, tx } = context;
  if (!object.validationRules) return [];
  const zone = zoneOffset(tx.user.timeZone);
  const run = { tx, now: tx.org.clock.now(), zone };
  const names = new FormulaNames(readField, tx.database, object, false, () => run);
  // Roll-up summaries are read from the details, which have changed.
  const computed = context.computedBefore.get(row[0] as string);
  const scope = {
    value: (path: readonly string[]): FormulaValue => names.value(path, row),
    prior: (path: readonly string[]): FormulaValue => names.value(path, before ?? row, computed),
    isNew: before === null,
    now: run.now,
    zone
  };
  return object.validationRules.flatMap(({ name, condition, message, field }) => {
    addCpu(tx, costs.formula);
    if (evaluate(parsedFormula(`validation rule ${object.name}.${name}`, condition), scope) !== true) return [];
    return [failure('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, ...(field === undefined ? [] : [field]))];
  });
}
