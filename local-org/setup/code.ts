import type { ProjectMetadata } from '../metadata/project.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import type { SetupWriter } from './rows.ts';

/** Writes a row for every class and trigger. Answers Ids of classes by name in lower case. */
export function writeCode(writer: SetupWriter, project: ProjectMetadata): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { name, source, apiVersion } of project.classes) {
    ids.set(
      name.toLowerCase(),
      writer.insert('ApexClass', { Name: name, Body: source, ApiVersion: version(apiVersion), Status: 'Active', IsValid: true })
    );
  }
  for (const { name, source, apiVersion } of project.triggers) {
    writer.insert('ApexTrigger', { Name: name, Body: source, ApiVersion: version(apiVersion), Status: 'Active', IsValid: true });
  }
  return ids;
}

const version = (apiVersion: number): Decimal => Decimal.parse(apiVersion.toFixed(1))!;
