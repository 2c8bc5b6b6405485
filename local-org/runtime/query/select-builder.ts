import type { ChildRelationship, FieldSchema, ObjectSchema, Schema } from '../../contract/schema.ts';
import { polymorphicObject, type ResolvedField } from './names.ts';
import type { QueryPlan, SelectedField, SelectPlan } from './plan.ts';

/** Collects what a SELECT names into the tree of records that it answers. A field named twice appears once. */
export class SelectBuilder {
  readonly #schema: Schema;
  readonly #object: ObjectSchema;
  readonly #fields: SelectedField[] = [];
  readonly #parents = new Map<FieldSchema, SelectBuilder>();
  readonly #children: { relationship: ChildRelationship; lookup: FieldSchema; plan: QueryPlan }[] = [];

  constructor(schema: Schema, object: ObjectSchema) {
    this.#schema = schema;
    this.#object = object;
  }

  add(resolved: ResolvedField, label = false): void {
    let builder: SelectBuilder = this;
    for (const step of resolved.path) builder = builder.#parent(step.lookup, step.target);
    builder.#addField(resolved.field, label);
  }

  addChildren(relationship: ChildRelationship, lookup: FieldSchema, plan: QueryPlan): void {
    this.#children.push({ relationship, lookup, plan });
  }

  every(set: 'ALL' | 'STANDARD' | 'CUSTOM'): readonly FieldSchema[] {
    return this.#object.fields.filter((field) => set === 'ALL' || field.name.endsWith('__c') === (set === 'CUSTOM'));
  }

  build(): SelectPlan {
    const parents = [...this.#parents].map(([lookup, builder]) => ({ lookup, select: builder.build() }));
    // The lookup comes with the related record, and Id always.
    for (const { lookup } of parents) this.#addField(lookup, false);
    const id = this.#schema.field(this.#object.name, 'Id');
    if (id) this.#addField(id, false);
    return { object: this.#object, fields: this.#fields, parents, children: this.#children };
  }

  #parent(lookup: FieldSchema, target: ObjectSchema): SelectBuilder {
    let parent = this.#parents.get(lookup);
    if (!parent) this.#parents.set(lookup, (parent = new SelectBuilder(this.#schema, target)));
    return parent;
  }

  #addField(field: FieldSchema, label: boolean): void {
    if (!this.#fields.some((selected) => selected.field === field)) this.#fields.push({ field, label });
  }
}

/** True for the record of a polymorphic lookup: which object it is shows in its Id. */
export function isPolymorphic(select: SelectPlan): boolean {
  return select.object.name === polymorphicObject;
}
