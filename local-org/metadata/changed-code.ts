import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCode, type CodeFile } from './code.ts';
import type { ProjectMetadata } from './project.ts';

/** Reads changed files of a project again. Undefined if one of them is anything but a class that the project had: then the whole project has to be read. */
export function readChangedClasses(project: ProjectMetadata, files: readonly string[]): readonly CodeFile[] | undefined {
  const known = new Map(project.classes.map((code) => [code.file, code]));
  const changed: CodeFile[] = [];
  for (const file of files) {
    const code = known.get(resolve(file));
    if (!code || !existsSync(code.file)) return undefined;
    changed.push(readCode(code.name, code.file, project.sourceApiVersion));
  }
  return changed;
}

/** The project with classes in place of those of the same files. */
export function withClasses(project: ProjectMetadata, changed: readonly CodeFile[]): ProjectMetadata {
  const byFile = new Map(changed.map((code) => [code.file, code]));
  return { ...project, classes: project.classes.map((code) => byFile.get(code.file) ?? code) };
}
