import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Problem } from './problem.ts';
import { parseXml, textOf, XmlError, type XmlElement } from './xml.ts';

/** A metadata file of the project. */
export interface MetadataFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  /** `UserSyncUser__c`, `UserSyncUser__c.Gate__c`, `UserSync_Users`: as other metadata name it. */
  readonly name: string;
  readonly root: XmlElement;
}

export interface Project {
  readonly metadata: readonly MetadataFile[];
  /** Code that is not XML: Apex, JavaScript, TypeScript and HTML of components; path → text. */
  readonly code: ReadonlyMap<string, string>;
  /** Names of bundles below `lwc/`. */
  readonly bundles: ReadonlySet<string>;
}

const CODE = /\.(cls|trigger|js|ts|html)$/;

/** Reads the folders of a project; what is not well-formed becomes a problem and is left out. */
export function readProject(projectRoot: string, folders: readonly string[]): { project: Project; problems: Problem[] } {
  const metadata: MetadataFile[] = [];
  const code = new Map<string, string>();
  const bundles = new Set<string>();
  const problems: Problem[] = [];
  for (const file of folders.flatMap((folder) => filesBelow(join(projectRoot, folder)))) {
    const path = relative(projectRoot, file).split(sep).join('/');
    const bundle = /\/lwc\/([^/]+)\//.exec(path)?.[1];
    if (bundle) bundles.add(bundle);
    if (CODE.test(path)) code.set(path, readFileSync(file, 'utf8'));
    if (path.endsWith('-meta.xml')) readMetadata(path, readFileSync(file, 'utf8'), metadata, problems);
  }
  return { project: { metadata, code, bundles }, problems };
}

function readMetadata(path: string, source: string, metadata: MetadataFile[], problems: Problem[]): void {
  try {
    const root = parseXml(source);
    metadata.push({ path, name: nameOf(path, root), root });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    problems.push({ file: path, line: error.line, message: error.message });
  }
}

/** A file is named after its component; a part of an object has the object's name before it. */
function nameOf(path: string, root: XmlElement): string {
  const own = textOf(root, 'fullName') ?? basename(path).replace(/\.[^.]+-meta\.xml$/, '');
  const object = /\/objects\/([^/]+)\/[^/]+\/[^/]+$/.exec(path)?.[1];
  return object ? `${object}.${own}` : own;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('__tests__'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
