import type { FieldSchema, ObjectSchema } from '../../../contract/schema.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { isFound, type SearchTerm } from './search-term.ts';

/** `IN … FIELDS` (SOQL and SOSL Reference, IN SearchGroup). */
export type SearchGroup = 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR';

const textTypes: ReadonlySet<string> = new Set(['string', 'textarea', 'email', 'phone', 'url', 'combobox']);
const personName = /^(?:First|Last|Middle)Name$/;

/** Ids of the records of an object in which a term is found, whoever may see them. */
export function findRecords({ database }: ApexTransaction, object: ObjectSchema, term: SearchTerm, group: SearchGroup): readonly string[] {
  const table = database.tableOf(object);
  const fields = object.fields.filter((field) => isSearched(field, group));
  const found: string[] = [];
  for (const row of table.rows()) {
    const texts = fields.map((field) => table.valueOf(row, field)).filter((value) => typeof value === 'string');
    if (isFound(term, texts)) found.push(row[0] as string);
  }
  return found;
}

function isSearched(field: FieldSchema, group: SearchGroup): boolean {
  if (field.apexType !== 'String' || field.formula !== undefined || !textTypes.has(field.type)) return false;
  switch (group) {
    case 'NAME':
      return field.nameField === true || personName.test(field.name);
    case 'EMAIL':
      return field.type === 'email';
    case 'PHONE':
      return field.type === 'phone';
    case 'SIDEBAR':
    case 'ALL':
      return true;
  }
}
