import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCode } from './check-code.ts';
import { checkReferences } from './check-references.ts';
import { checkTypes } from './check-types.ts';
import { readMetadataTypes } from './metadata-types.ts';
import { Names } from './names.ts';
import { problemText, type Problem } from './problem.ts';
import { readProject, type MetadataFile } from './project.ts';
import { textOf } from './xml.ts';

const here = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Checks the metadata of an sfdx project as far as that goes without an org: well-formed, valid by the types of the
 * Metadata API, and everything that is named exists.
 * @param projectRoot folder with `sfdx-project.json`
 */
export function checkMetadata(projectRoot: string): Problem[] {
  const { packageDirectories, sourceApiVersion } = JSON.parse(readFileSync(join(projectRoot, 'sfdx-project.json'), 'utf8')) as {
    packageDirectories: { path: string }[];
    sourceApiVersion: string;
  };
  const folders = packageDirectories.map(({ path }) => path);
  const { project, problems } = readProject(projectRoot, folders);
  const names = new Names(project);
  const types = readMetadataTypes(here);
  for (const file of project.metadata) {
    const report = (line: number, message: string): void => void problems.push({ file: file.path, line, message });
    checkTypes(file.root, types, report);
    checkReferences(file, names, report);
    checkVersion(file, sourceApiVersion, report);
  }
  return [...problems, ...checkCode(project, names)];
}

function checkVersion({ root }: MetadataFile, expected: string, report: (line: number, message: string) => void): void {
  const version = textOf(root, 'apiVersion');
  if (version !== undefined && version !== expected) report(root.line, `apiVersion is ${version}; the project's is ${expected}.`);
}

/** Prints the problems of a project, by default this one; exit code 1 if there are any. */
export async function main(args: readonly string[]): Promise<void> {
  const problems = checkMetadata(resolve(args[0] ?? here));
  for (const problem of problems) console.log(problemText(problem));
  console.log(problems.length === 0 ? 'The metadata is sound.' : `Problems: ${problems.length}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
