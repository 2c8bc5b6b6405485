import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { Database } from '../storage/database.ts';

/** The next value of an auto-number field: `INV-{0000}` → `INV-0001`. Counted beside the Ids, so that a rolled-back test gives numbers back. */
export function nextAutoNumber(database: Database, object: ObjectSchema, field: FieldSchema): string {
  const count = database.ids.count(`${object.name}.${field.name}`);
  const format = field.autoNumberFormat ?? '{0}';
  return format.replace(/\{(0+)\}/, (_match, zeros: string) => String(count).padStart(zeros.length, '0'));
}
