import type { BoundExpression } from '../compiler/bind/bound.ts';
import type { Compiled } from '../compiler/compile.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import { SimulatedClock } from '../runtime/kernel/clock.ts';
import { Random } from '../runtime/kernel/random.ts';
import { orgSiteMembers } from '../runtime/library/org-members.ts';
import { linkOrg } from '../runtime/link/org-core.ts';
import { MemoryJournal } from '../runtime/storage/memory-journal.ts';
import { parseSoql } from '../compiler/language/parse.ts';
import { projectSettings } from '../setup/project-settings.ts';
import { bindApex, platformClasses, platformEnums } from './compile.ts';

/** Something that the local org cannot run: executing it ends the transaction with `not supported`. */
export interface Unsupported {
  readonly feature: string;
  /** Where the program uses it, in order. */
  readonly places: readonly UsePlace[];
}
export interface UsePlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** What a program uses and the local org cannot run, by name. */
export function unsupported(project: ProjectMetadata, compiled: Compiled): readonly Unsupported[] {
  const missing = missingKeys(project, compiled);
  const uses = missing.size > 0 ? usesOf(missing, project) : [];
  const byFeature = new Map<string, Map<string, UsePlace>>([...missing].map((key) => [key, new Map()]));
  for (const { key, file, line } of [...compiled.notSupported, ...uses]) {
    const places = byFeature.get(key) ?? new Map<string, UsePlace>();
    byFeature.set(key, places.set(`${file}:${line}`, { file, line }));
  }
  const inOrder = (a: UsePlace, b: UsePlace): number => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
  return [...byFeature.keys()].sort().map((feature) => ({ feature, places: [...byFeature.get(feature)!.values()].sort(inOrder) }));
}

/** Keys of platform members that have no implementation. */
function missingKeys(project: ProjectMetadata, compiled: Compiled): ReadonlySet<string> {
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
  return new Set(compiled.program.platformKeys.filter((key) => !registry.get(key) && !ofSites.has(key.toLowerCase())));
}

/** A program does not say where it uses what; its bound tree does. */
function usesOf(keys: ReadonlySet<string>, project: ProjectMetadata): readonly (UsePlace & { readonly key: string })[] {
  const found: (UsePlace & { readonly key: string })[] = [];
  bindApex(project, (file) => ({ span }, _type, bound) => {
    for (const key of bound ? keysOf(bound) : []) if (keys.has(key)) found.push({ key, file, line: span.line });
  });
  return found;
}

/** Platform members that an expression uses itself. */
function keysOf(e: BoundExpression): readonly string[] {
  if ('putAll' in e) return [e.putAll];
  if ('key' in e && typeof e.key === 'string') return [e.key];
  if (!('target' in e) || !e.target || e.target.kind !== 'PlatformPlace') return [];
  return [e.target.getKey, e.target.setKey];
}
