import type { ChildRelationship, FieldSchema, ObjectSchema, Schema } from '../../contract/schema.ts';
import { polymorphicObject, type ResolvedField } from './names.ts';
import type { AliasedField, ParentPlan, QueryPlan, SelectedField, SelectPlan } from './plan.ts';

/** Collects what a SELECT names into the tree of records that it answers. A field named twice appears once. */
export class SelectBuilder {
  readonly #schema: Schema;
  readonly #object: ObjectSchema;
  readonly #fields: SelectedField[] = [];
  readonly #aliased: AliasedField[] = [];
  readonly #parents = new Map<FieldSchema, SelectBuilder>();
  readonly #types: ParentPlan[] = [];
  readonly #children: { relationship: ChildRelationship; lookup: FieldSchema; plan: QueryPlan }[] = [];

  constructor(schema: Schema, object: ObjectSchema) {
    this.#schema = schema;
    this.#object = object;
  }

  add(resolved: ResolvedField, shown: SelectedField['shown'] = 'value'): void {
    let builder: SelectBuilder = this;
    for (const step of resolved.path) builder = builder.#parent(step.lookup, step.target);
    builder.#addField(resolved.field, shown);
  }

  addAliased(aliased: AliasedField): void {
    this.#aliased.push(aliased);
  }

  addChildren(relationship: ChildRelationship, lookup: FieldSchema, plan: QueryPlan): void {
    this.#children.push({ relationship, lookup, plan });
  }

  addTypes(lookup: FieldSchema, branches: ReadonlyMap<string, SelectPlan>, otherwise: SelectPlan): void {
    this.#types.push({ lookup, branches, select: otherwise });
  }

  every(set: 'ALL' | 'STANDARD' | 'CUSTOM'): readonly FieldSchema[] {
    return this.#object.fields.filter((field) => set === 'ALL' || field.name.endsWith('__c') === (set === 'CUSTOM'));
  }

  build(): SelectPlan {
    const parents: ParentPlan[] = [...[...this.#parents].map(([lookup, builder]) => ({ lookup, select: builder.build() })), ...this.#types];
    // The lookup comes with the related record, and Id always.
    for (const { lookup } of parents) this.#addField(lookup, 'value');
    const id = this.#schema.field(this.#object.name, 'Id');
    if (id) this.#addField(id, 'value');
    return { object: this.#object, fields: this.#fields, aliased: this.#aliased, parents, children: this.#children };
  }

  #parent(lookup: FieldSchema, target: ObjectSchema): SelectBuilder {
    let parent = this.#parents.get(lookup);
    if (!parent) this.#parents.set(lookup, (parent = new SelectBuilder(this.#schema, target)));
    return parent;
  }

  #addField(field: FieldSchema, shown: SelectedField['shown']): void {
    if (!this.#fields.some((selected) => selected.field === field)) this.#fields.push({ field, shown });
  }
}

/** True for the record of a polymorphic lookup: which object it is shows in its Id. */
export function isPolymorphic(select: SelectPlan): boolean {
  return select.object.name === polymorphicObject;
}
