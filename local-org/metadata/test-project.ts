import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readProject, type ProjectMetadata } from './project.ts';

/** For tests: writes files (path → text) to a folder of their own and reads it as a project. */
export const projectOf = (files: Readonly<Record<string, string>>): ProjectMetadata => withProject(files, (project) => project);

/** For tests: the same for as long as the folder is needed, which static resources are read from. */
export function withProject<T>(files: Readonly<Record<string, string>>, use: (project: ProjectMetadata) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return use(readProject(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** For tests: files of custom objects. Fields by name: the inside of their `<CustomField>`; `''` is a text of 255. */
export function objectFiles(
  objects: Readonly<Record<string, { object?: string; fields?: Readonly<Record<string, string>> }>>
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [name, { object, fields }] of Object.entries(objects)) {
    if (object !== undefined)
      files[`objects/${name}/${name}.object-meta.xml`] = `<CustomObject><label>${name}</label>${object}</CustomObject>`;
    for (const [field, inside] of Object.entries(fields ?? {})) {
      const content = inside || '<type>Text</type><length>255</length>';
      files[`objects/${name}/fields/${field}.field-meta.xml`] =
        `<CustomField><fullName>${field}</fullName><label>${field}</label>${content}</CustomField>`;
    }
  }
  return files;
}
