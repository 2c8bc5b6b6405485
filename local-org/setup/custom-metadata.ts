import type { FieldSchema } from '../contract/schema.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import { ApexDate } from '../runtime/values/date.ts';
import { ApexDatetime } from '../runtime/values/datetime.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import type { SetupWriter } from './rows.ts';

/** Writes the records of the project's custom metadata types. */
export function writeCustomMetadata(writer: SetupWriter, project: ProjectMetadata): void {
  for (const { type, name, label, values } of project.customMetadata) {
    const object = project.schema.object(type);
    if (!object) continue;
    const row: Record<string, unknown> = {
      DeveloperName: name,
      MasterLabel: label,
      Label: label,
      QualifiedApiName: name,
      Language: 'en_US'
    };
    for (const [field, text] of values) {
      const schema = project.schema.field(type, field);
      if (schema && text !== null) row[schema.name] = storedValue(schema, text);
    }
    writer.put(object.name, ['DeveloperName'], row);
  }
  for (const object of project.schema.objects) if (object.kind === 'customMetadata') writer.removeOthers(object.name);
}

/** The stored value of a field from its text in metadata. */
function storedValue(field: FieldSchema, text: string): unknown {
  switch (field.apexType) {
    case 'Boolean':
      return text === 'true';
    case 'Integer':
    case 'Double':
      return Number(text);
    case 'Decimal':
      return Decimal.parse(text);
    case 'Date': {
      const [year, month, day] = text.split('-').map(Number);
      return ApexDate.of(year!, month!, day!);
    }
    case 'Datetime':
      return new ApexDatetime(Date.parse(text));
    default:
      return text === '' ? null : text;
  }
}
