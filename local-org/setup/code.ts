import type { ProjectMetadata } from '../metadata/project.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import type { SetupWriter } from './rows.ts';

/** Writes a row for every class and trigger. Answers Ids of classes by name in lower case. */
export function writeCode(writer: SetupWriter, project: ProjectMetadata): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { name, source, apiVersion } of project.classes) {
    ids.set(
      name.toLowerCase(),
      writer.put('ApexClass', ['Name'], { Name: name, Body: source, ApiVersion: version(apiVersion), Status: 'Active', IsValid: true })
    );
  }
  for (const { name, source, apiVersion } of project.triggers) {
    writer.put('ApexTrigger', ['Name'], { Name: name, Body: source, ApiVersion: version(apiVersion), Status: 'Active', IsValid: true });
  }
  writer.removeOthers('ApexClass');
  writer.removeOthers('ApexTrigger');
  return ids;
}

const version = (apiVersion: number): Decimal => Decimal.parse(apiVersion.toFixed(1))!;
