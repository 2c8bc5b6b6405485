import type { ProjectMetadata } from '../metadata/project.ts';
import type { SetupWriter } from './rows.ts';

/** Writes a row for every partition of the platform cache. */
export function writeCachePartitions(writer: SetupWriter, { cachePartitions }: ProjectMetadata): void {
  for (const { name, label, isDefault } of cachePartitions)
    writer.put('PlatformCachePartition', ['DeveloperName'], { DeveloperName: name, MasterLabel: label, IsDefaultPartition: isDefault });
  writer.removeOthers('PlatformCachePartition');
}
