import type { FieldSchema } from '../../contract/schema.ts';
import { isIndexable } from '../storage/keys.ts';

/**
 * Fields with an index for equality: Id, lookups, unique fields, external ids, Name (Salesforce, "Make SOQL query selective": indexed fields),
 * and email addresses.
 */
export function hasHashIndex(field: FieldSchema): boolean {
  // Formulas are computed when they are read.
  if (field.formula !== undefined) return false;
  if (field.type === 'reference' || field.type === 'email') return true;
  return isIndexable(field) && (field.type === 'id' || field.unique === true || field.externalId === true || field.nameField === true);
}

const stamps: ReadonlySet<string> = new Set(['CreatedDate', 'LastModifiedDate', 'SystemModstamp']);

/** Fields with an index for ranges and order. */
export function hasOrderedIndex(field: FieldSchema): boolean {
  return stamps.has(field.name) || (field.type !== 'reference' && field.type !== 'email' && hasHashIndex(field));
}
