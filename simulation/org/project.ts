import { join } from 'node:path';
import { compileApex } from '../../local-org/org/compile.ts';
import type { Compiled } from '../../local-org/compiler/compile.ts';
import { readProject, type ProjectMetadata } from '../../local-org/metadata/project.ts';

/** The project with its Apex compiled so that transactions may cross at every clean point. */
export interface Program {
  readonly project: ProjectMetadata;
  readonly compiled: Compiled;
}

/** Compiles the project in this folder. Throws if its Apex does not compile. */
export function compileProgram(root: string): Program {
  const project = readProject(root);
  const compiled = compileApex(project, { simulation: true });
  const [first] = compiled.diagnostics;
  if (first) throw new Error(`The Apex of ${join(root, 'force-app')} does not compile: ${first.message}`);
  return { project, compiled };
}
