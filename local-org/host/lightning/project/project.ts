import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { sourceFiles } from './files.ts';
import { childText, childTexts, parseXml, type XmlElement } from './xml.ts';

/** What the browser half of the org needs to know of a project's metadata. */
export interface LightningProject {
  readonly root: string;
  /** Folder of every component bundle, by bundle name. */
  readonly components: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly customPermissions: ReadonlySet<string>;
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly apps: readonly App[];
}

/** A custom tab that shows a Lightning component. */
export interface Tab {
  readonly name: string;
  readonly label: string;
  /** Bundle name. */
  readonly component: string;
}

export interface App {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Names of tabs, in the order of the navigation bar. */
  readonly tabs: readonly string[];
}

/** Reads the component bundles, labels, custom permissions, tabs and apps of an sfdx project. */
export function readLightningProject(root: string): LightningProject {
  const components = new Map<string, string>();
  const labels = new Map<string, string>();
  const customPermissions = new Set<string>();
  const tabs = new Map<string, Tab>();
  const apps: App[] = [];
  for (const file of sourceFiles(root)) {
    const [, name, kind] = /^(.+)\.(\w+|js)-meta\.xml$/.exec(basename(file)) ?? [];
    if (!name) continue;
    const read = () => parseXml(readFileSync(file, 'utf8'), file);
    if (kind === 'js') components.set(name, dirname(file));
    if (kind === 'labels') for (const [key, value] of readLabels(read())) labels.set(key, value);
    if (kind === 'customPermission') customPermissions.add(name);
    if (kind === 'tab') readTab(name, read(), tabs);
    if (kind === 'app') apps.push(readApp(name, read()));
  }
  return { root, components, labels, customPermissions, tabs, apps };
}

function readLabels(root: XmlElement): [string, string][] {
  return root.children
    .filter((child) => child.name === 'labels')
    .map((label) => [childText(label, 'fullName') ?? '', childText(label, 'value') ?? '']);
}

function readTab(name: string, root: XmlElement, tabs: Map<string, Tab>): void {
  const component = childText(root, 'lwcComponent');
  if (component) tabs.set(name, { name, label: childText(root, 'label') ?? name, component });
}

function readApp(name: string, root: XmlElement): App {
  const label = childText(root, 'label') ?? name;
  return { name, label, description: childText(root, 'description') ?? '', tabs: childTexts(root, 'tabs') };
}
