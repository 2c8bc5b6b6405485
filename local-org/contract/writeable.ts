import type { FieldSchema, ObjectSchema } from './schema.ts';

/**
 * Whether code may set the field of a record that it holds: not what the platform works out, as formulas, roll-up summaries, automatic numbers
 * and the whole name of a person (Apex Developer Guide, Working with sObjects). Audit fields stay open, as orgs may allow to set them.
 */
export function isWriteable(object: ObjectSchema, field: FieldSchema): boolean {
  if (field.formula !== undefined || field.autoNumberFormat !== undefined) return false;
  return !(field.nameField && !field.createable && !field.updateable && object.fields.some(({ name }) => name === 'LastName'));
}
