import { readFileSync } from 'node:fs';
import type { ProjectMetadata } from '../metadata/project.ts';
import { ApexBlob } from '../runtime/values/blob.ts';
import type { SetupWriter } from './rows.ts';

/** Writes a row for every static resource. One that is kept as a folder has no body: the local org makes no archives. */
export function writeStaticResources(writer: SetupWriter, { staticResources }: ProjectMetadata): void {
  for (const { name, contentType, file } of staticResources) {
    const body = file === null ? null : new ApexBlob(readFileSync(file));
    writer.put('StaticResource', ['Name'], {
      Name: name,
      ContentType: contentType,
      Body: body,
      BodyLength: body?.size ?? 0,
      CacheControl: 'Private'
    });
  }
  writer.removeOthers('StaticResource');
}
