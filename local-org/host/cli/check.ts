import { compileError, compileErrorLine, type CompileError } from '../../compiler/language/diagnostics.ts';
import { readProject } from '../../metadata/project.ts';
import { compileCached } from '../../org/compile.ts';
import { unsupportedKeys } from '../../org/unsupported.ts';
import { counted, existingFolder, readArguments } from './arguments.ts';
import { command } from './command.ts';

/** `local-org check`: compile errors as `file:line:column message`; what compiles but cannot run here is listed below them and is no error. */
export const main = command((args) => {
  const parsed = readArguments(args, { json: { type: 'boolean' } });
  const project = readProject(existingFolder(parsed.sourceDir));
  const compiled = compileCached(project);
  const errors = compiled.diagnostics.map(compileError);
  const notSupported = unsupportedKeys(project, compiled);
  if (parsed.options['json']) console.log(JSON.stringify({ errors, notSupported }, null, 2));
  else print(errors, notSupported, project.classes.length + project.triggers.length);
  return errors.length ? 1 : 0;
});

function print(errors: readonly CompileError[], notSupported: readonly string[], files: number): void {
  for (const error of errors) console.log(compileErrorLine(error));
  for (const key of notSupported) console.log(`not supported: ${key}`);
  console.log(`${counted(files, 'file')}, ${counted(errors.length, 'error')}, ${notSupported.length} not supported`);
}
