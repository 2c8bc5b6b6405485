import type { FieldSchema } from '../../contract/schema.ts';

/**
 * A stored record: values by the slots of its table's layout; shorter than the layout where later fields were never written.
 * Rows are copy-on-write: a change puts a new array, so that undo keeps the old one. They never leave the data layer; queries copy values out.
 *
 * Values: text, Id, picklist: string; Boolean: boolean; Integer: number; Double: number; Long: bigint; Decimal, Date, Datetime, Time, Blob: the immutable classes of `values/`; null.
 */
export type Row = readonly unknown[];
export type MutableRow = unknown[];

/** The fields that a table has ever stored, and where their values stand in a row. Slot 0 is `Id`. Grows, never shrinks. */
export class TableLayout {
  /** Field ordinals (`FieldSchema.ordinal`) by slot. */
  readonly ordinals: number[] = [];
  #slots: Int16Array;

  constructor(fieldCount: number) {
    this.#slots = new Int16Array(fieldCount).fill(-1);
  }

  /** -1: no row of the table has a value of this field. */
  slotOf(ordinal: number): number {
    return this.#slots[ordinal] ?? -1;
  }

  slotFor(ordinal: number): number {
    const slot = this.slotOf(ordinal);
    if (slot >= 0) return slot;
    this.#slots[ordinal] = this.ordinals.length;
    this.ordinals.push(ordinal);
    return this.ordinals.length - 1;
  }
}

/** What a field without a value reads as: checkboxes are never null, also in rows from before the field existed. */
export function emptyOf(field: FieldSchema): false | null {
  return field.type === 'boolean' ? false : null;
}
