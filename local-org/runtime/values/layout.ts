import type { ChildRelationship, FieldSchema, ObjectSchema } from '../../contract/schema.ts';

/** What a slot of a record holds: a field's value, the related parent record, or the list of a child relationship. */
export type LayoutMember =
  | { readonly kind: 'field'; readonly ordinal: number; readonly name: string; readonly field: FieldSchema }
  /** `field` is the lookup; `name` its relationship name. */
  | { readonly kind: 'parent'; readonly ordinal: number; readonly name: string; readonly field: FieldSchema }
  | { readonly kind: 'children'; readonly ordinal: number; readonly name: string; readonly relationship: ChildRelationship };

/**
 * Field list of records, shared by all records with the same members in the same order (local-org.md row 14). Interned: reached only from `Layout.empty`
 * by `with`. A member that is not in the layout of a queried record was not queried.
 */
export class Layout {
  readonly object: ObjectSchema;
  readonly members: readonly LayoutMember[];
  /** Ordinal of a member (`fieldOrdinal`, `parentOrdinal`, `childOrdinal`) → slot, or -1. */
  readonly slots: Int16Array;
  private readonly next = new Map<number, Layout>();

  private constructor(object: ObjectSchema, members: readonly LayoutMember[], slots: Int16Array) {
    this.object = object;
    this.members = members;
    this.slots = slots;
  }

  static empty(object: ObjectSchema): Layout {
    let layout = empties.get(object);
    if (layout === undefined) {
      layout = new Layout(object, [], new Int16Array(2 * object.fields.length + object.childRelationships.length).fill(-1));
      empties.set(object, layout);
    }
    return layout;
  }

  static of(object: ObjectSchema, fields: readonly FieldSchema[]): Layout {
    return fields.reduce((layout, field) => layout.with(field), Layout.empty(object));
  }

  /** The layout with one more field at the end; itself if the field is there. */
  with(field: FieldSchema): Layout {
    return this.withMember(fieldOrdinal(field), (ordinal) => ({ kind: 'field', ordinal, name: field.name, field }));
  }

  withParent(lookup: FieldSchema): Layout {
    return this.withMember(parentOrdinal(this.object, lookup), (ordinal) => ({
      kind: 'parent',
      ordinal,
      name: lookup.relationshipName ?? lookup.name,
      field: lookup
    }));
  }

  withChildren(relationship: ChildRelationship): Layout {
    return this.withMember(childOrdinal(this.object, relationship), (ordinal) => ({
      kind: 'children',
      ordinal,
      name: relationship.name,
      relationship
    }));
  }

  /** Slot of the field, or -1. */
  slotOf(field: FieldSchema): number {
    return this.slots[field.ordinal]!;
  }

  private withMember(ordinal: number, make: (ordinal: number) => LayoutMember): Layout {
    if (this.slots[ordinal]! >= 0) return this;
    let layout = this.next.get(ordinal);
    if (layout === undefined) {
      const slots = this.slots.slice();
      slots[ordinal] = this.members.length;
      layout = new Layout(this.object, [...this.members, make(ordinal)], slots);
      this.next.set(ordinal, layout);
    }
    return layout;
  }
}

const empties = new WeakMap<ObjectSchema, Layout>();

export const fieldOrdinal = (field: FieldSchema): number => field.ordinal;
export const parentOrdinal = (object: ObjectSchema, lookup: FieldSchema): number => object.fields.length + lookup.ordinal;
export const childOrdinal = (object: ObjectSchema, relationship: ChildRelationship): number =>
  2 * object.fields.length + object.childRelationships.indexOf(relationship);
