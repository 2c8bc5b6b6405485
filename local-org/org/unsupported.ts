import type { Compiled } from '../compiler/compile.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import { SimulatedClock } from '../runtime/kernel/clock.ts';
import { Random } from '../runtime/kernel/random.ts';
import { orgSiteMembers } from '../runtime/library/org-members.ts';
import { linkOrg } from '../runtime/link/org-core.ts';
import { MemoryJournal } from '../runtime/storage/memory-journal.ts';
import { parseSoql } from '../compiler/language/parse.ts';
import { projectSettings } from '../setup/project-settings.ts';
import { platformClasses, platformEnums } from './compile.ts';

/** What a program uses and the local org cannot run: executing it ends the transaction with `not supported`. Sorted. */
export function unsupportedKeys(project: ProjectMetadata, compiled: Compiled): readonly string[] {
  const { registry } = linkOrg({
    schema: project.schema,
    journal: new MemoryJournal(),
    clock: new SimulatedClock(0),
    random: new Random(0),
    settings: projectSettings(project),
    credentials: { address: () => null },
    parseSoql,
    platformEnums,
    platformClasses,
    label: () => undefined
  });
  const ofSites = new Set(Object.keys(orgSiteMembers).map((key) => key.toLowerCase()));
  const missing = compiled.program.platformKeys.filter((key) => !registry.get(key) && !ofSites.has(key.toLowerCase()));
  const constructs = compiled.notSupported.map(({ key, file, line }) => `${key} (${file}:${line})`);
  return [...new Set([...missing, ...constructs])].sort();
}
