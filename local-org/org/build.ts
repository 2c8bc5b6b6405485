import type { Compiled, CompileOptions } from '../compiler/compile.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import { SimulatedClock, type Clock } from '../runtime/kernel/clock.ts';
import type { Random } from '../runtime/kernel/random.ts';
import { linkOrg, type OrgCore } from '../runtime/link/org-core.ts';
import type { Journal } from '../runtime/storage/journal.ts';
import type { CredentialAddresses } from '../runtime/transactions/callout-port.ts';
import type { KillPlan } from '../runtime/transactions/kill.ts';
import type { ProjectSettings } from '../runtime/transactions/project-settings.ts';
import { restartJobs } from '../runtime/transactions/restart.ts';
import { writeFreshOrg } from '../setup/fresh-org.ts';
import { projectSettings } from '../setup/project-settings.ts';
import { compileApex, platformClasses, platformEnums } from './compile.ts';
import { Labels } from './labels.ts';
import { parseSoqlOnce } from './parse-soql.ts';

export interface BuildOptions {
  readonly project: ProjectMetadata;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: Random;
  /** A new org gets standard profiles, an administrator and Automated Process. */
  readonly people: boolean;
  readonly credentials?: CredentialAddresses;
  readonly edition?: ProjectSettings['edition'] | undefined;
  readonly compile?: CompileOptions;
  /** The project's program, if it is compiled already. */
  readonly compiled?: Compiled | undefined;
  /** A journal that is not empty has the setup rows of the project's metadata as they are now. */
  readonly isSetUp?: boolean;
  readonly killPlan?: KillPlan | undefined;
}

/** An org, ready to run: compiled, linked, and filled from its journal or, if that is empty, from the project's metadata. */
export interface BuiltOrg {
  readonly core: OrgCore;
  readonly compiled: Compiled;
  readonly project: ProjectMetadata;
  readonly labels: Labels;
  /** The administrator of a new org with people; '' if the host loads its own. */
  readonly adminId: string;
  /** About stored data that no longer fits, for a person. */
  readonly notes: readonly string[];
}

export function buildOrg(options: BuildOptions): BuiltOrg {
  const { project, journal, clock, random } = options;
  const compiled = options.compiled ?? compileApex(project, options.compile);
  const labels = new Labels(project);
  const core = linkOrg({
    schema: project.schema,
    journal,
    clock,
    random,
    settings: projectSettings(project, options.edition),
    credentials: options.credentials ?? { address: () => null },
    parseSoql: parseSoqlOnce,
    platformEnums,
    platformClasses,
    killPlan: options.killPlan,
    label: (name) => labels.text(name)
  });
  core.load(compiled.program.units);
  const stored = core.database.load();
  if (clock instanceof SimulatedClock && stored.clock !== null) clock.set(stored.clock);
  const adminId = options.isSetUp && stored.clock !== null ? '' : writeSetup(core, options);
  restartJobs(core.engine, stored.queue);
  subscribeTriggers(core, compiled);
  return { core, compiled, project, labels, adminId, notes: stored.notes };
}

/** Rows that follow from the project's metadata, written at every start; people only once. */
function writeSetup({ database }: OrgCore, { project, clock, people, edition = 'Developer' }: BuildOptions): string {
  const adminId = writeFreshOrg(database, project, { now: clock.now(), people, edition });
  database.commit({ clock: clock.now() });
  return adminId;
}

/** Every trigger on a platform event is a subscriber. */
export function subscribeTriggers({ engine }: OrgCore, { program }: Compiled): void {
  for (const { trigger } of program.units) {
    if (trigger && engine.services.schema.object(trigger.object)?.kind === 'platformEvent')
      engine.bus.subscribe(trigger.name, trigger.object);
  }
}
