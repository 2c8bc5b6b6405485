import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectFolders, sourceFiles, type ProjectFolders } from '../../local-org/metadata/files.ts';
import { MetadataError } from '../../local-org/metadata/problems.ts';

/**
 * What of a checkout goes into one org. Package directories that define the same class or trigger cannot: each of them starts a deployment of its own, which the
 * other directories join where they fit.
 */
export function deploymentsOf(checkout: string, needs: readonly string[], directories?: readonly string[]): readonly ProjectFolders[] {
  const project = projectFolders(checkout);
  const folders = directories?.map((directory) => join(project.root, directory)) ?? project.folders;
  const shared = needs.flatMap((needed) => projectFolders(needed).folders);
  const groups: { readonly folders: string[]; readonly names: Set<string> }[] = [];
  for (const folder of folders) {
    const names = codeNames(project.root, folder);
    const group = groups.find((candidate) => names.every((name) => !candidate.names.has(name)));
    if (!group) groups.push({ folders: [folder], names: new Set(names) });
    else {
      group.folders.push(folder);
      for (const name of names) group.names.add(name);
    }
  }
  return groups.map(({ folders }) => ({ ...project, folders: [...folders, ...shared] }));
}

function codeNames(root: string, folder: string): readonly string[] {
  return [...sourceFiles({ root, folders: [folder] })]
    .filter((file) => /\.(cls|trigger)$/.test(file))
    .map((file) => basename(file).toLowerCase());
}

/** Folders below a checkout's root that are projects of their own, in the order of their names. One that lies in another is part of that. */
export function nestedProjects(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    return existsSync(join(path, 'sfdx-project.json')) && hasItsFolders(path) ? [path] : nestedProjects(path);
  });
}

/** Whether the directories that a project names are there. */
function hasItsFolders(path: string): boolean {
  try {
    return projectFolders(path).folders.length > 0;
  } catch (error) {
    if (error instanceof MetadataError) return false;
    throw error;
  }
}
