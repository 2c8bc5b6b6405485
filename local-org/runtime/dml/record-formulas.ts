import type { FieldSchema } from '../../contract/schema.ts';
import { evaluate, type FormulaScope } from '../formula/evaluate.ts';
import { formulaValue, type FormulaValue } from '../formula/values.ts';
import { FormulaNames, parsedFormula } from '../query/formula-names.ts';
import { storedResult } from '../query/formula-field.ts';
import { readField } from '../query/read-value.ts';
import { zoneOffset } from '../query/zone-offset.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import { Decimal } from '../values/decimal.ts';
import type { SObject } from '../values/sobject.ts';

/** The scope of a formula over a record in memory. Related records that it does not carry are read from the database. */
export function recordScope(tx: DataTransaction, record: SObject, blanksAsZero: boolean): FormulaScope {
  const now = tx.org.clock.now();
  const run = { tx, now, zone: zoneOffset(tx.user.timeZone) };
  const value = (path: readonly string[]): FormulaValue => valueOf(tx, record, path, blanksAsZero, () => run);
  return { value, prior: value, isNew: false, now, zone: run.zone };
}

/** Computes the formula fields of a record anew from its own values; roll-ups are left (Apex Reference, Formula Class). */
export function recalculate(tx: DataTransaction, record: SObject): void {
  for (const field of record.object.fields)
    if (field.formula !== undefined && !field.summary) record.store(field, formulaOf(tx, record, field));
}

function formulaOf(tx: DataTransaction, record: SObject, field: FieldSchema): unknown {
  const formula = parsedFormula(`field ${record.object.name}.${field.name}`, field.formula!);
  return storedResult(field, evaluate(formula, recordScope(tx, record, field.blanksAsZero ?? false)));
}

type CurrentRun = Parameters<typeof readField>[2];

function valueOf(tx: DataTransaction, record: SObject, path: readonly string[], blanksAsZero: boolean, run: CurrentRun): FormulaValue {
  const { schema } = tx.org;
  const [first = '', ...rest] = path;
  if (rest.length === 0 && !first.startsWith('$')) return ownValue(tx, record, first, blanksAsZero);
  const lookup = schema.parent(record.object.name, first.replace(/:.*$/, ''));
  const related =
    lookup && record.layout.members.some((member) => member.kind === 'parent' && member.field === lookup) ? record.parent(lookup) : null;
  if (related) return valueOf(tx, related, rest, blanksAsZero, run);
  // As the database has it, for the Id that the record has now.
  const names = new FormulaNames(readField, tx.database, record.object, blanksAsZero, run);
  const row: unknown[] = [record.id];
  if (lookup) row[tx.database.tableOf(record.object).layout.slotFor(lookup.ordinal)] = record.peek(lookup);
  return names.value(
    path,
    Array.from(row, (value) => value ?? null)
  );
}

function ownValue(tx: DataTransaction, record: SObject, name: string, blanksAsZero: boolean): FormulaValue {
  const field = tx.org.schema.field(record.object.name, name);
  if (!field) return null;
  const given = field.formula !== undefined && !field.summary ? formulaOf(tx, record, field) : record.peek(field);
  const value = formulaValue(given);
  const isNumber = ['Decimal', 'Integer', 'Long', 'Double'].includes(field.apexType);
  if (value === null) return blanksAsZero && isNumber ? Decimal.ZERO : null;
  return field.type === 'percent' && value instanceof Decimal ? Decimal.of(value.unscaled, value.scale + 2) : value;
}
