import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { forceignore } from './forceignore.ts';
import { MetadataError } from './problems.ts';

/** Where a project's source lies. */
export interface ProjectFolders {
  readonly root: string;
  /** Absolute; one that lies in another is read with that. */
  readonly folders: readonly string[];
  readonly namespace: string;
  /** `67.0`; of `sfdx-project.json`, or the newest known. */
  readonly sourceApiVersion: number;
}

const newestApiVersion = 67;

/** Reads `sfdx-project.json` in `root`; without one the folder itself is the source. */
export function projectFolders(root: string): ProjectFolders {
  const file = join(root, 'sfdx-project.json');
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new MetadataError([{ file: root, line: 1, column: 1, message: 'no such folder' }]);
  if (!existsSync(file)) return { root: resolve(root), folders: [resolve(root)], namespace: '', sourceApiVersion: newestApiVersion };
  const project = parseProject(file);
  // A project that was made on Windows may write backslashes.
  const paths = project.packageDirectories.map((directory) => resolve(root, directory.path.replaceAll('\\', '/')));
  // Packages of one project may share a directory.
  const folders = [...new Set(paths)];
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing)
    throw new MetadataError([{ file, line: 1, column: 1, message: `packageDirectories names ${missing}, which does not exist` }]);
  return {
    root: resolve(root),
    folders: folders.filter((folder) => !folders.some((other) => folder !== other && folder.startsWith(other + sep))),
    namespace: project.namespace ?? '',
    sourceApiVersion: Number(project.sourceApiVersion ?? newestApiVersion)
  };
}

interface SfdxProject {
  readonly packageDirectories: readonly { readonly path: string }[];
  readonly namespace?: string;
  readonly sourceApiVersion?: string;
}

function parseProject(file: string): SfdxProject {
  let project: unknown;
  try {
    // Editors on Windows begin a file with a byte order mark.
    project = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new MetadataError([{ file, line: 1, column: 1, message: `not JSON: ${(error as Error).message}` }]);
  }
  if (isSfdxProject(project)) return project;
  const message = 'packageDirectories has to be a list of at least one { "path": … }, sourceApiVersion a version such as "67.0"';
  throw new MetadataError([{ file, line: 1, column: 1, message }]);
}

function isSfdxProject(project: unknown): project is SfdxProject {
  if (typeof project !== 'object' || project === null || Array.isArray(project)) return false;
  const { packageDirectories, sourceApiVersion = '' } = project as Record<string, unknown>;
  const hasPath = (directory: unknown): boolean => typeof (directory as { path?: unknown } | null)?.path === 'string';
  const named = Array.isArray(packageDirectories) && packageDirectories.length > 0 && packageDirectories.every(hasPath);
  return named && !Number.isNaN(Number(sourceApiVersion));
}

/** Every file of a project, in the order of `sourceFiles`. */
export function projectFiles(root: string): readonly string[] {
  return [...sourceFiles(projectFolders(root))];
}

/** Every file below the folders in a repeatable order, without what no deployment takes along. */
export function* sourceFiles({ root, folders }: Pick<ProjectFolders, 'root' | 'folders'>): IterableIterator<string> {
  const isIgnored = forceignore(root);
  for (const folder of folders) for (const file of walk(folder)) if (!isIgnored(file)) yield file;
}

function* walk(folder: string): IterableIterator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name.startsWith('__')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}
