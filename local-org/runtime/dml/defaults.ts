import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import { evaluate } from '../formula/evaluate.ts';
import type { FormulaValue } from '../formula/values.ts';
import { FormulaNames, parsedFormula } from '../query/formula-names.ts';
import { readField } from '../query/read-value.ts';
import { zoneOffset } from '../query/zone-offset.ts';
import type { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import type { SObject } from '../values/sobject.ts';
import type { SaveContext } from './context.ts';

/** Makes a default; undefined: the field has none. */
type Default = ((context: SaveContext) => unknown) | undefined;
const defaults = new WeakMap<ObjectSchema, readonly (readonly [FieldSchema, NonNullable<Default>])[]>();

/** Gives a new record the defaults of fields that it does not have; a field set to null stays null. */
export function applyDefaults(context: SaveContext, draft: SObject): void {
  for (const [field, value] of missingDefaults(context, draft)) draft.store(field, value);
}

/** Defaults of the fields that a new record does not have. */
export function* missingDefaults(context: SaveContext, draft: SObject): IterableIterator<readonly [FieldSchema, unknown]> {
  for (const [field, make] of defaultsOf(context.object)) if (!draft.has(field)) yield [field, make(context)];
}

function defaultsOf(object: ObjectSchema): readonly (readonly [FieldSchema, NonNullable<Default>])[] {
  let found = defaults.get(object);
  if (!found) {
    found = object.fields.flatMap((field) => {
      const make = defaultOf(field);
      return make ? [[field, make] as const] : [];
    });
    defaults.set(object, found);
  }
  return found;
}

function defaultOf(field: FieldSchema): Default {
  if (field.formula !== undefined) return undefined;
  const chosen = field.picklist?.find((entry) => entry.isDefault && entry.active);
  if (chosen) return () => chosen.value;
  return field.defaultValue === undefined ? undefined : parseDefault(field, field.defaultValue.trim());
}

/** Literals and the few functions that stand alone; formulas otherwise. */
function parseDefault(field: FieldSchema, text: string): Default {
  if (field.type === 'boolean') return () => text.toLowerCase() === 'true';
  if (field.apexType === 'String') {
    const quoted = /^(["'])(.*)\1$/s.exec(text);
    if (quoted) return () => quoted[2];
    if (/^[\w -]+$/.test(text)) return () => text;
  }
  if (/^-?\d+(\.\d+)?$/.test(text))
    return () => (field.apexType === 'Integer' ? Number(text) : field.apexType === 'Double' ? Number(text) : Decimal.parse(text));
  if (/^NOW\(\)$/i.test(text)) return (context) => context.now();
  const today = /^TODAY\(\)(?:\s*([+-])\s*(\d+))?$/i.exec(text);
  if (today) return (context) => todayOf(context).addDays(today[2] ? Number(`${today[1]}${today[2]}`) : 0);
  return (context) => formulaDefault(context, field, text);
}

/** Any other formula: it may name the user and settings, not the record's fields. */
function formulaDefault({ tx, object }: SaveContext, field: FieldSchema, text: string): unknown {
  const run = { tx, now: tx.org.clock.now(), zone: zoneOffset(tx.user.timeZone) };
  const names = new FormulaNames(readField, tx.database, object, false, () => run);
  const value = (path: readonly string[]): FormulaValue => names.value(path, []);
  const scope = { value, prior: value, isNew: true, now: run.now, zone: run.zone };
  return evaluate(parsedFormula(`the default of ${object.name}.${field.name}`, text), scope);
}

/** The day of the user's zone. */
function todayOf(context: SaveContext): ApexDate {
  const now = context.now().millis;
  return new ApexDatetime(now + zoneOffset(context.tx.user.timeZone)(now)).dateGmt();
}
