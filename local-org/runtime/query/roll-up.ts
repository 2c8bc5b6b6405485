import type { FieldSchema, ObjectSchema, SummarySchema } from '../../contract/schema.ts';
import { compareValues, formulaValue, sameValue, textOf, type FormulaValue } from '../formula/values.ts';
import { keyOf } from '../storage/keys.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/row.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { NotSupportedError } from '../values/exception.ts';
import type { CurrentRun, Read, ReadField } from './read-context.ts';

/** Reads a roll-up summary from the detail records as they are now (Salesforce Help, Roll-Up Summary Field). */
export function rollUp(readField: ReadField, database: Database, object: ObjectSchema, field: FieldSchema, run: CurrentRun): Read {
  const summary = field.summary!;
  const child = database.schema.object(summary.childObject);
  const lookup = child && database.schema.field(child.name, summary.foreignKey);
  if (!child || !lookup) throw new NotSupportedError(`roll-up summary ${object.name}.${field.name} over ${summary.childObject}`);
  const table = database.tableOf(child);
  const readChild = (name: string): Read => {
    const found = database.schema.field(child.name, name);
    if (!found) throw new NotSupportedError(`roll-up summary ${object.name}.${field.name} over ${child.name}.${name}`);
    return readField(database, { path: [], object: child, field: found }, run);
  };
  const tests = summary.filters.map((filter) => filterTest(filter, readChild(filter.field)));
  const readValue = summary.summarized === undefined ? null : readChild(summary.summarized);
  return (row) => {
    const rows = table.idsWhere(lookup, keyOf(lookup, row[0])!).map((id) => table.get(id)!);
    const counted = rows.filter((each) => tests.every((test) => test(each)));
    if (!readValue) return Decimal.ofInteger(counted.length);
    const values = counted.map((each) => formulaValue(readValue(each))).filter((value) => value !== null);
    return summarize(summary.operation, values);
  };
}

function summarize(operation: SummarySchema['operation'], values: readonly FormulaValue[]): FormulaValue {
  if (operation === 'count') return Decimal.ofInteger(values.length);
  if (operation === 'sum') return (values as Decimal[]).reduce((total, value) => total.add(value), Decimal.ZERO);
  const sign = operation === 'min' ? -1 : 1;
  return values.reduce<FormulaValue>((best, value) => (best === null || compareValues(value, best)! * sign > 0 ? value : best), null);
}

/** A filter compares with one of the values that its text lists. */
function filterTest({ operation, value }: SummarySchema['filters'][number], read: Read): (row: Row) => boolean {
  const listed = value.split(',').map((part) => part.trim());
  const matches = (row: Row, test: (held: FormulaValue, wanted: FormulaValue) => boolean): boolean => {
    const held = formulaValue(read(row));
    return listed.some((text) => test(held, typed(held, text)));
  };
  const ordered = (test: (order: number) => boolean) => (row: Row) =>
    matches(row, (held, wanted) => {
      const order = compareValues(held, wanted);
      return order !== null && test(order);
    });
  const contains = (row: Row): boolean => matches(row, (held, wanted) => textOf(held).toLowerCase().includes(textOf(wanted).toLowerCase()));
  switch (operation) {
    case 'equals':
      return (row) => matches(row, sameText);
    case 'notEqual':
      return (row) => !matches(row, sameText);
    case 'lessThan':
      return ordered((order) => order < 0);
    case 'lessOrEqual':
      return ordered((order) => order <= 0);
    case 'greaterThan':
      return ordered((order) => order > 0);
    case 'greaterOrEqual':
      return ordered((order) => order >= 0);
    case 'contains':
      return contains;
    case 'notContain':
      return (row) => !contains(row);
    case 'startsWith':
      return (row) => matches(row, (held, wanted) => textOf(held).toLowerCase().startsWith(textOf(wanted).toLowerCase()));
    default:
      throw new NotSupportedError(`the filter ${operation} of a roll-up summary`);
  }
}

function sameText(held: FormulaValue, wanted: FormulaValue): boolean {
  return typeof held === 'string' && typeof wanted === 'string' ? held.toLowerCase() === wanted.toLowerCase() : sameValue(held, wanted);
}

/** The filter's text as a value of the kind that the record holds. */
function typed(held: FormulaValue, text: string): FormulaValue {
  if (held instanceof Decimal) return Decimal.parse(text);
  if (typeof held === 'boolean') return /^(true|1)$/i.test(text);
  if (held instanceof ApexDate) return ApexDate.parseIso(text);
  return held instanceof ApexDatetime ? ApexDatetime.parseIso(text) : text === '' ? null : text;
}
