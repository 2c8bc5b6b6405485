import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { textOf, type XmlElement } from './xml.ts';

export interface StaticResourceMetadata {
  readonly name: string;
  readonly contentType: string;
  /** File with the content; null for an archive kept as a folder. */
  readonly file: string | null;
}

/** Reads `X.resource-meta.xml`; the content lies beside it as `X.json`, `X.resource` … */
export function readStaticResource(name: string, element: XmlElement): StaticResourceMetadata {
  const folder = dirname(element.file);
  const content = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).find((entry) => entry.isFile() && isContentOf(name, entry.name))
    : undefined;
  return { name, contentType: textOf(element, 'contentType') ?? '', file: content ? join(folder, content.name) : null };
}

function isContentOf(name: string, fileName: string): boolean {
  return basename(fileName).startsWith(`${name}.`) && !fileName.endsWith('-meta.xml');
}
