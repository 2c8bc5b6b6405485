import { compileError, compileErrorLine, type CompileError } from '../../compiler/language/diagnostics.ts';
import { MetadataError } from '../../metadata/problems.ts';
import { readProject } from '../../metadata/project.ts';
import { compileCached } from '../../org/compile.ts';
import { unsupported, type Unsupported } from '../../org/unsupported.ts';
import { counted, existingFolder, readArguments } from './arguments.ts';
import { command } from './command.ts';

/** `local-org check`: compile errors as `file:line:column message`; what compiles but cannot run here is listed below them and is no error. */
export const main = command((args) => {
  const parsed = readArguments(args, { json: { type: 'boolean' } });
  const { errors, notSupported, files } = judge(existingFolder(parsed.sourceDir));
  if (parsed.options['json']) console.log(JSON.stringify({ errors, notSupported }, null, 2));
  else print(errors, notSupported, files);
  return errors.length ? 1 : 0;
});

interface Judged {
  readonly errors: readonly CompileError[];
  readonly notSupported: readonly Unsupported[];
  readonly files: number;
}

/** Wrong metadata leaves nothing to compile code against. */
function judge(sourceDir: string): Judged {
  try {
    const project = readProject(sourceDir);
    const compiled = compileCached(project);
    return {
      errors: compiled.diagnostics.map(compileError),
      notSupported: unsupported(project, compiled),
      files: project.classes.length + project.triggers.length
    };
  } catch (error) {
    if (error instanceof MetadataError) return { errors: error.problems, notSupported: [], files: 0 };
    throw error;
  }
}

function print(errors: readonly CompileError[], notSupported: readonly Unsupported[], files: number): void {
  for (const error of errors) console.log(compileErrorLine(error));
  for (const { feature, places } of notSupported) {
    console.log(`not supported: ${feature}`);
    for (const { file, line } of places) console.log(`  ${file}:${line}`);
  }
  console.log(`${counted(files, 'file')}, ${counted(errors.length, 'error')}, ${notSupported.length} not supported`);
}
