import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import { FormulaSyntaxError, type Formula } from '../formula/formula.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { formulaValue, type FormulaValue } from '../formula/values.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/row.ts';
import { Decimal } from '../values/decimal.ts';
import { NotSupportedError } from '../values/exception.ts';
import { globalValue } from './formula-globals.ts';
import { Names } from './names.ts';
import type { CurrentRun, ReadField } from './read-context.ts';

type KnownValues = ReadonlyMap<FieldSchema, unknown>;
type ReadKnown = (row: Row, known: KnownValues) => unknown;
const nothing: KnownValues = new Map();
const parsed = new Map<string, Formula>();

/** The tree of a formula. An org has no formula that does not parse: one that does not is a gap of the local org. `place` is named in the error. */
export function parsedFormula(place: string, text: string): Formula {
  let formula = parsed.get(text);
  if (formula) return formula;
  try {
    parsed.set(text, (formula = parseFormula(text)));
    return formula;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw new NotSupportedError(`the formula of ${place}: ${error.message}`);
    throw error;
  }
}

/** Values of the names in formulas of one object. */
export class FormulaNames {
  readonly #readField: ReadField;
  readonly #database: Database;
  readonly #names: Names;
  readonly #blanksAsZero: boolean;
  readonly #run: CurrentRun;
  readonly #reads = new Map<string, ReadKnown>();

  constructor(readField: ReadField, database: Database, object: ObjectSchema, blanksAsZero: boolean, run: CurrentRun) {
    this.#readField = readField;
    this.#database = database;
    this.#names = new Names(database.schema, object, []);
    this.#blanksAsZero = blanksAsZero;
    this.#run = run;
  }

  /** `known`: values of fields of the row that it is not asked for. */
  value(path: readonly string[], row: Row, known: KnownValues = nothing): FormulaValue {
    const key = path.join('.');
    let read = this.#reads.get(key);
    if (!read) this.#reads.set(key, (read = this.#reader(path)));
    return read(row, known) as FormulaValue;
  }

  #reader(path: readonly string[]): ReadKnown {
    if (path[0]!.startsWith('$') && path[0]!.toLowerCase() !== '$recordtype') return () => globalValue(this.#run().tx, path);
    const resolved = this.#names.field(path[0]!.startsWith('$') ? ['RecordType', ...path.slice(1)] : path);
    const read = this.#readField(this.#database, resolved, this.#run);
    const { apexType, type } = resolved.field;
    const isNumber = apexType === 'Decimal' || apexType === 'Integer' || apexType === 'Long' || apexType === 'Double';
    const empty = this.#blanksAsZero && isNumber ? Decimal.ZERO : null;
    const percent = type === 'percent';
    return (row, known) => {
      const isKnown = resolved.path.length === 0 && known.has(resolved.field);
      const value = formulaValue(isKnown ? known.get(resolved.field) : read(row)) ?? empty;
      return percent && value instanceof Decimal ? Decimal.of(value.unscaled, value.scale + 2) : value;
    };
  }
}
