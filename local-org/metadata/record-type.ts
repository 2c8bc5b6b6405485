import type { RecordTypeSchema } from '../contract/schema.ts';
import { reference, type ObjectDraft } from './drafts.ts';
import { flagOf, textOf, type XmlElement } from './xml.ts';

/** Reads `<RecordType>` or a `<recordTypes>` of an object file (Metadata API Developer Guide, RecordType). */
export function readRecordType(element: XmlElement, fallbackName: string): RecordTypeSchema {
  const name = textOf(element, 'fullName') ?? fallbackName;
  return {
    name,
    label: textOf(element, 'label') ?? name,
    description: textOf(element, 'description') ?? '',
    active: flagOf(element, 'active', true)
  };
}

/** An object with record types says of each record which it has. */
export function addRecordTypes(object: ObjectDraft, recordTypes: readonly RecordTypeSchema[]): void {
  object.recordTypes = [...(object.recordTypes ?? []), ...recordTypes];
  if (object.fields.some(({ name }) => name === 'RecordTypeId')) return;
  object.fields.push(reference('RecordTypeId', 'Record Type ID', ['RecordType']));
}
