import type { ProjectMetadata } from '../metadata/project.ts';
import type { SetupWriter } from './rows.ts';

/** Writes the record types of the project's objects. */
export function writeRecordTypes(writer: SetupWriter, { schema }: ProjectMetadata): void {
  for (const object of schema.objects) {
    for (const { name, label, description, active } of object.recordTypes ?? []) {
      const values = { Name: label, Description: description || null, IsActive: active };
      writer.put('RecordType', ['DeveloperName', 'SobjectType'], { DeveloperName: name, SobjectType: object.name, ...values });
    }
  }
  writer.removeOthers('RecordType');
}
