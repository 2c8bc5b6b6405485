import type { Compiled, CompileOptions } from '../compiler/compile.ts';
import { compileErrorLine } from '../compiler/language/diagnostics.ts';
import { MetadataError, problemText } from '../metadata/problems.ts';
import { readProject, type ProjectMetadata } from '../metadata/project.ts';
import { writeFreshOrg } from '../setup/fresh-org.ts';
import { subscribeTriggers, type BuiltOrg } from './build.ts';
import { compileApex } from './compile.ts';

export interface ReloadOptions {
  readonly compile: CompileOptions;
  readonly edition: string;
}

type ReloadedOrg = Pick<BuiltOrg, 'core' | 'project' | 'labels'>;

export type Reloaded =
  | { readonly ok: true; readonly compiled: Compiled }
  /** Nothing was taken over; a line for each problem. */
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Takes over the code, the labels and the setup rows of the project as they are on the disk now: all of them, or none if one does not compile. Transactions that wait for a
 * callout go on with the code that they have begun with.
 */
export function reloadCode({ core, project: before, labels }: ReloadedOrg, { compile, edition }: ReloadOptions): Reloaded {
  const project = readAgain(before.root);
  if (Array.isArray(project)) return { ok: false, problems: project };
  if (project.schema.hash !== before.schema.hash)
    return { ok: false, problems: ['Objects or fields have changed: stop the local org and start it again to take them over.'] };
  const compiled = compileApex(project, compile);
  const problems = compiled.diagnostics.map(compileErrorLine);
  if (problems.length > 0) return { ok: false, problems };
  core.replace(compiled.program.units);
  labels.replace(project);
  const now = core.engine.services.clock.now();
  writeFreshOrg(core.database, project, { now, people: false, edition });
  core.database.commit({ clock: now });
  subscribeTriggers(core, compiled);
  return { ok: true, compiled };
}

function readAgain(root: string): ProjectMetadata | string[] {
  try {
    return readProject(root);
  } catch (error) {
    if (error instanceof MetadataError) return error.problems.map(problemText);
    throw error;
  }
}
