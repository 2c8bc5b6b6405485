import type { CodeFile } from '../metadata/code.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import type { SystemValues } from '../runtime/transactions/system-rows.ts';
import type { SetupWriter } from './rows.ts';

/** Writes a row for every class and trigger. Answers Ids of classes by name in lower case. */
export function writeCode(writer: SetupWriter, project: ProjectMetadata): ReadonlyMap<string, string> {
  const ids = putClasses(writer, project.classes);
  for (const { name, source, apiVersion } of project.triggers) {
    writer.put('ApexTrigger', ['Name'], { Name: name, ...codeOf(source, apiVersion) });
  }
  writer.removeOthers('ApexClass');
  writer.removeOthers('ApexTrigger');
  return ids;
}

/** Brings the rows of some classes up to date. Answers their Ids by name in lower case. */
export function putClasses(writer: SetupWriter, classes: readonly CodeFile[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { name, source, apiVersion } of classes) {
    ids.set(name.toLowerCase(), writer.put('ApexClass', ['Name'], { Name: name, ...codeOf(source, apiVersion) }));
  }
  return ids;
}

function codeOf(source: string, apiVersion: number): SystemValues {
  const withoutComments = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const version = Decimal.parse(apiVersion.toFixed(1));
  return { Body: source, ApiVersion: version, LengthWithoutComments: withoutComments.length, Status: 'Active', IsValid: true };
}
