import type { MetadataFile, Project } from './project.ts';
import { childrenOf, textOf } from './xml.ts';

/** What a project's metadata may name. */
export class Names {
  readonly objects: ReadonlyMap<string, MetadataFile>;
  readonly fields: ReadonlyMap<string, MetadataFile>;
  readonly classes: ReadonlySet<string>;
  readonly triggers: ReadonlySet<string>;
  readonly tabs: ReadonlySet<string>;
  readonly apps: ReadonlySet<string>;
  readonly customPermissions: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly bundles: ReadonlyMap<string, MetadataFile>;

  constructor({ metadata }: Project) {
    const byType = (type: string): Map<string, MetadataFile> =>
      new Map(metadata.filter(({ root }) => root.name === type).map((file) => [file.name, file]));
    this.objects = byType('CustomObject');
    this.fields = byType('CustomField');
    this.classes = new Set(byType('ApexClass').keys());
    this.triggers = new Set(byType('ApexTrigger').keys());
    this.tabs = new Set(byType('CustomTab').keys());
    this.apps = new Set(byType('CustomApplication').keys());
    this.customPermissions = new Set(byType('CustomPermission').keys());
    this.bundles = byType('LightningComponentBundle');
    this.labels = new Set(
      [...byType('CustomLabels').values()].flatMap(({ root }) => childrenOf(root, 'labels').map((label) => textOf(label, 'fullName')!))
    );
  }
}

/** Objects of the platform have no suffix; only ours can be missing. */
export function isCustom(name: string): boolean {
  return /__(c|e|mdt)$/.test(name);
}
