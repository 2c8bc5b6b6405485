import { readProject } from '../../metadata/project.ts';
import { compileCached } from '../../org/compile.ts';
import { unsupportedKeys } from '../../org/unsupported.ts';
import { counted, existingFolder, readArguments } from './arguments.ts';
import { command } from './command.ts';

interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** `local-org check`: compile errors as `file:line:column message`; what compiles but cannot run here is listed below them and is no error. */
export const main = command((args) => {
  const parsed = readArguments(args, { json: { type: 'boolean' } });
  const project = readProject(existingFolder(parsed.sourceDir));
  const compiled = compileCached(project);
  const errors: Problem[] = compiled.diagnostics.map(({ file, line, column, message }) => ({ file, line, column, message }));
  const notSupported = unsupportedKeys(project, compiled);
  if (parsed.options['json']) console.log(JSON.stringify({ errors, notSupported }, null, 2));
  else print(errors, notSupported, project.classes.length + project.triggers.length);
  return errors.length ? 1 : 0;
});

function print(errors: readonly Problem[], notSupported: readonly string[], files: number): void {
  for (const { file, line, column, message } of errors) console.log(`${file}:${line}:${column} ${message}`);
  for (const key of notSupported) console.log(`not supported: ${key}`);
  console.log(`${counted(files, 'file')}, ${counted(errors.length, 'error')}, ${notSupported.length} not supported`);
}
