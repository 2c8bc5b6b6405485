import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import { readField } from '../query/read-value.ts';
import { zoneOffset } from '../query/zone-offset.ts';
import type { Row } from '../storage/row.ts';
import { sameKey } from '../values/hash.ts';
import { SObject } from '../values/sobject.ts';
import { runChunks } from './chunks.ts';
import { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import { formulasOf } from './trigger-record.ts';
import { hasFailed, isAlive, newWork, type Work } from './work.ts';

/** Values of the roll-up summaries and formulas of one record. */
export type Computed = ReadonlyMap<FieldSchema, unknown>;

/** A master-detail field whose masters roll details up, and act when they are saved. */
interface Lookup {
  readonly field: FieldSchema;
  readonly master: ObjectSchema;
  readonly summaries: readonly FieldSchema[];
}

/**
 * The masters of details that are being saved or deleted: those whose roll-up summaries change go through the save procedure themselves, with validation rules
 * and update triggers (Apex Developer Guide, Triggers and Order of Execution). Made before the details change; `save` follows it.
 */
export class Masters {
  readonly #context: SaveContext;
  readonly #lookups: readonly Lookup[];
  readonly #before = new Map<string, Computed>();

  constructor(context: SaveContext, works: readonly Work[]) {
    this.#context = context;
    this.#lookups = lookupsOf(context);
    for (const lookup of this.#lookups) for (const work of works) this.#note(lookup, work);
  }

  /** Errors of a master become errors of its details. */
  save(works: readonly Work[]): void {
    for (const lookup of this.#lookups) {
      const details = new Map<string, Work[]>();
      for (const work of works.filter(isAlive)) {
        for (const id of mastersOf(this.#context, lookup, work)) details.set(id, [...(details.get(id) ?? []), work]);
      }
      this.#saveMasters(lookup, details);
    }
  }

  #note(lookup: Lookup, work: Work): void {
    for (const id of mastersOf(this.#context, lookup, work)) {
      const row = this.#context.tx.database.tableOf(lookup.master).get(id);
      if (row && !this.#before.has(id)) this.#before.set(id, computedOf(this.#context, lookup, row));
    }
  }

  #saveMasters(lookup: Lookup, details: ReadonlyMap<string, readonly Work[]>): void {
    const { tx } = this.#context;
    const changed = [...details.keys()].filter((id) => this.#hasChanged(lookup, id));
    const context = new SaveContext(tx, lookup.master, {
      mode: 'system',
      sharing: 'without',
      allOrNone: true,
      computedBefore: this.#before
    });
    const masters = changed.map((id, index) => newWork(index, recordOf(lookup.master, id)));
    runChunks(context, 'update', masters);
    for (const master of masters.filter(hasFailed)) {
      const [error] = master.errors;
      const text = `There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "${error!.message}".`;
      for (const work of details.get(master.id!)!) work.errors.push(failure(error!.statusCode, text));
    }
  }

  #hasChanged(lookup: Lookup, id: string): boolean {
    const row = this.#context.tx.database.tableOf(lookup.master).get(id);
    if (!row) return false;
    const before = this.#before.get(id);
    const after = computedOf(this.#context, lookup, row);
    return lookup.summaries.some((field) => !before || !sameKey(after.get(field), before.get(field)));
  }
}

/** Masters of a detail: as it was, as it is to be, and as it is. */
function mastersOf(context: SaveContext, { field }: Lookup, work: Work): ReadonlySet<string> {
  const { table } = context;
  const stored = work.id === null ? undefined : table.get(work.id);
  const ids = [work.before, stored].map((row) => (row ? table.valueOf(row, field) : null));
  return new Set([...ids, work.record.peek(field)].filter((id) => typeof id === 'string'));
}

function computedOf({ tx }: SaveContext, { master }: Lookup, row: Row): Computed {
  const run = { tx, now: tx.org.clock.now(), zone: zoneOffset(tx.user.timeZone) };
  return new Map(formulasOf(master).map((field) => [field, readField(tx.database, { path: [], object: master, field }, () => run)(row)]));
}

function recordOf(object: ObjectSchema, id: string): SObject {
  const record = SObject.create(object);
  record.store(
    object.fields.find((field) => field.type === 'id')!,
    id
  );
  return record;
}

const noLookups: readonly Lookup[] = [];
const lookups = new WeakMap<ObjectSchema, readonly Lookup[]>();

function lookupsOf({ tx, object }: SaveContext): readonly Lookup[] {
  if (!object.fields.some((field) => field.relationshipKind === 'masterDetail')) return noLookups;
  let found = lookups.get(object);
  if (!found)
    lookups.set(
      object,
      (found = object.fields.flatMap((field) => lookupOf(tx.org.schema.object(field.referenceTo?.[0] ?? ''), object, field)))
    );
  // Roll-ups are computed when they are read: only what acts on a save needs one.
  return found.filter(({ master }) => master.validationRules || tx.org.program.triggers(master.name).length > 0);
}

function lookupOf(master: ObjectSchema | undefined, detail: ObjectSchema, field: FieldSchema): readonly Lookup[] {
  if (!master || field.relationshipKind !== 'masterDetail') return [];
  const isOver = ({ summary }: FieldSchema): boolean =>
    summary?.childObject.toLowerCase() === detail.name.toLowerCase() && summary.foreignKey.toLowerCase() === field.name.toLowerCase();
  const summaries = master.fields.filter(isOver);
  return summaries.length > 0 ? [{ field, master, summaries }] : [];
}
