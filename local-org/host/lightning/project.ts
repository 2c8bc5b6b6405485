import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectFiles } from '../../metadata/files.ts';
import { readApp, readLabels, readTab, type AppMetadata } from '../../metadata/small-types.ts';
import { readStaticResource } from '../../metadata/static-resource.ts';
import { parseXml } from '../../metadata/xml.ts';

/** What the browser half of the org needs to know of a project's metadata. */
export interface LightningProject {
  readonly root: string;
  /** Folder of every component bundle, by bundle name. */
  readonly components: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly customPermissions: ReadonlySet<string>;
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly apps: readonly AppMetadata[];
  readonly staticResources: ReadonlyMap<string, StaticResource>;
}

/** A custom tab that shows a Lightning component. */
export interface Tab {
  readonly name: string;
  readonly label: string;
  /** Bundle name. */
  readonly component: string;
}

export interface StaticResource {
  readonly contentType: string;
  /** The file with its content; or the folder, of an archive that is kept as its files. */
  readonly path: string;
}

/** Reads the component bundles, labels, custom permissions, tabs, apps and static resources of an sfdx project. */
export function readLightningProject(root: string): LightningProject {
  const components = new Map<string, string>();
  const labels = new Map<string, string>();
  const customPermissions = new Set<string>();
  const tabs = new Map<string, Tab>();
  const apps: AppMetadata[] = [];
  const staticResources = new Map<string, StaticResource>();
  for (const file of projectFiles(root)) {
    const [, name, kind] = /^(.+)\.(\w+|js)-meta\.xml$/.exec(basename(file)) ?? [];
    if (!name) continue;
    const read = () => parseXml(readFileSync(file, 'utf8'), file);
    if (kind === 'js') components.set(name, dirname(file));
    if (kind === 'labels') for (const label of readLabels(read())) labels.set(label.name, label.value);
    if (kind === 'customPermission') customPermissions.add(name);
    if (kind === 'tab') addTab(readTab(name, read()), tabs);
    if (kind === 'app') apps.push(readApp(name, read()));
    if (kind === 'resource') addResource(readStaticResource(name, read()), join(dirname(file), name), staticResources);
  }
  return { root, components, labels, customPermissions, tabs, apps, staticResources };
}

function addTab({ name, label, component }: ReturnType<typeof readTab>, tabs: Map<string, Tab>): void {
  if (component) tabs.set(name, { name, label, component });
}

function addResource(
  { name, contentType, file }: ReturnType<typeof readStaticResource>,
  folder: string,
  resources: Map<string, StaticResource>
): void {
  const path = file ?? (existsSync(folder) ? folder : null);
  if (path !== null) resources.set(name, { contentType, path });
}
