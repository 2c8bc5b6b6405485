import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { buildSchema, type ObjectSource } from './build-schema.ts';
import { validateReferences } from './validate-references.ts';
import { readCode, type CodeFile } from './code.ts';
import {
  readExternalCredential,
  readNamedCredential,
  type ExternalCredentialMetadata,
  type NamedCredentialMetadata
} from './credential.ts';
import { readCustomMetadata, type CustomMetadataRecord } from './custom-metadata.ts';
import { readValues } from './field.ts';
import { mentionedIn } from './further-objects.ts';
import { projectFolders, sourceFiles, type ProjectFolders } from './files.ts';
import { readPermissionSet, type PermissionSetMetadata } from './permission-set.ts';
import { MetadataError, Problems } from './problems.ts';
import type { IndexedSchema } from './schema.ts';
import {
  readApp,
  readCachePartition,
  readCustomPermission,
  readEventSubscriber,
  readLabels,
  readNotificationType,
  readTab,
  type AppMetadata,
  type CachePartitionMetadata,
  type CustomPermissionMetadata,
  type EventSubscriberMetadata,
  type LabelMetadata,
  type NotificationTypeMetadata,
  type TabMetadata
} from './small-types.ts';
import { siteLabels } from './site-labels.ts';
import { readStaticResource, type StaticResourceMetadata } from './static-resource.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** Everything that the local org takes from a project. Lists are in the order of the files. */
export interface ProjectMetadata extends ProjectFolders {
  readonly schema: IndexedSchema;
  readonly classes: readonly CodeFile[];
  readonly triggers: readonly CodeFile[];
  readonly permissionSets: readonly PermissionSetMetadata[];
  readonly customPermissions: readonly CustomPermissionMetadata[];
  readonly notificationTypes: readonly NotificationTypeMetadata[];
  readonly customMetadata: readonly CustomMetadataRecord[];
  readonly labels: readonly LabelMetadata[];
  readonly namedCredentials: readonly NamedCredentialMetadata[];
  readonly externalCredentials: readonly ExternalCredentialMetadata[];
  readonly eventSubscribers: readonly EventSubscriberMetadata[];
  readonly apps: readonly AppMetadata[];
  readonly tabs: readonly TabMetadata[];
  readonly staticResources: readonly StaticResourceMetadata[];
  readonly cachePartitions: readonly CachePartitionMetadata[];
  /** Names of approval processes, `Object.Name`. */
  readonly approvalProcesses: readonly string[];
  /** What was left out because the local org does not use it, for a person. */
  readonly notes: readonly string[];
}

/** Reads an sfdx project, or a plain folder of source. Throws MetadataError with every problem found. */
export function readProject(root: string): ProjectMetadata {
  return readFolders(projectFolders(root));
}

/** Like `readProject`, of given folders of source. */
export function readFolders(folders: ProjectFolders): ProjectMetadata {
  return new ProjectReader(folders).read();
}

type Kind = (reader: ProjectReader, name: string, element: XmlElement) => void;

/** Readers by the part of the file name before `-meta.xml`. */
const kinds: Readonly<Record<string, Kind>> = {
  object: (reader, name, element) => (reader.source(name).element = element),
  field: (reader, name, element) => reader.source(objectOf(element.file)).fields.push({ name, element }),
  permissionset: (reader, name, element) => reader.permissionSets.push(readPermissionSet(name, element)),
  customPermission: (reader, name, element) => reader.customPermissions.push(readCustomPermission(name, element)),
  notiftype: (reader, name, element) => reader.notificationTypes.push(readNotificationType(name, element)),
  md: (reader, name, element) => reader.customMetadata.push(readCustomMetadata(name, element)),
  labels: (reader, _name, element) => reader.labels.push(...readLabels(element)),
  namedCredential: (reader, name, element) => reader.namedCredentials.push(readNamedCredential(name, element)),
  externalCredential: (reader, name, element) => reader.externalCredentials.push(readExternalCredential(name, element)),
  platformEventSubscriberConfig: (reader, _name, element) => reader.eventSubscribers.push(readEventSubscriber(element)),
  app: (reader, name, element) => reader.apps.push(readApp(name, element)),
  tab: (reader, name, element) => reader.tabs.push(readTab(name, element)),
  globalValueSet: (reader, name, element) => reader.globalValues.set(name, readValues(element, 'customValue')),
  approvalProcess: (reader, name) => reader.approvalProcesses.push(name),
  cachePartition: (reader, name, element) => reader.cachePartitions.push(readCachePartition(name, element)),
  resource: (reader, name, element) => reader.staticResources.push(readStaticResource(name, element)),
  sharingReason: (reader, name, element) => reader.source(objectOf(element.file)).sharingReasons.push(name),
  fieldSet: (reader, name, element) => reader.source(objectOf(element.file)).fieldSets.push({ name, element }),
  recordType: (reader, name, element) => reader.source(objectOf(element.file)).recordTypes.push({ name, element }),
  validationRule: (reader, name, element) => reader.source(objectOf(element.file)).rules.push({ name, element })
};
/** Folders of the older format, whose files have no `-meta.xml`, with the ending of their files. */
const plainFolders: Readonly<Record<string, string>> = {
  objects: 'object',
  permissionsets: 'permissionset',
  labels: 'labels',
  applications: 'app',
  tabs: 'tab',
  customMetadata: 'md',
  customPermissions: 'customPermission',
  namedCredentials: 'namedCredential',
  externalCredentials: 'externalCredential'
};

class ProjectReader {
  readonly permissionSets: PermissionSetMetadata[] = [];
  readonly customPermissions: CustomPermissionMetadata[] = [];
  readonly notificationTypes: NotificationTypeMetadata[] = [];
  readonly customMetadata: CustomMetadataRecord[] = [];
  readonly labels: LabelMetadata[] = [...siteLabels];
  readonly namedCredentials: NamedCredentialMetadata[] = [];
  readonly externalCredentials: ExternalCredentialMetadata[] = [];
  readonly eventSubscribers: EventSubscriberMetadata[] = [];
  readonly apps: AppMetadata[] = [];
  readonly tabs: TabMetadata[] = [];
  readonly staticResources: StaticResourceMetadata[] = [];
  readonly cachePartitions: CachePartitionMetadata[] = [];
  readonly approvalProcesses: string[] = [];
  readonly globalValues = new Map<string, ReturnType<typeof readValues>>();
  readonly notes: string[] = [];
  readonly #folders: ProjectFolders;
  readonly #sources = new Map<string, ObjectSource>();
  readonly #classes: CodeFile[] = [];
  readonly #triggers: CodeFile[] = [];
  readonly #problems = new Problems();

  constructor(folders: ProjectFolders) {
    this.#folders = folders;
  }

  read(): ProjectMetadata {
    for (const file of sourceFiles(this.#folders)) this.#readFile(file);
    const mentioned = mentionedIn([...this.#classes, ...this.#triggers]);
    const { namespace } = this.#folders;
    const schema = buildSchema([...this.#sources.values()], { mentioned, namespace }, this.globalValues, this.#problems, this.notes);
    const { permissionSets, customMetadata, customPermissions, labels, namedCredentials, externalCredentials } = this;
    const { eventSubscribers, notificationTypes, apps, tabs, staticResources, cachePartitions, approvalProcesses, notes } = this;
    const project: ProjectMetadata = {
      ...this.#folders,
      ...{ schema, classes: this.#classes, triggers: this.#triggers, permissionSets, customPermissions, customMetadata, labels },
      ...{ namedCredentials, externalCredentials, eventSubscribers, notificationTypes, apps, tabs, staticResources, cachePartitions },
      ...{ approvalProcesses, notes }
    };
    notes.push(...validateReferences(project, this.#problems));
    this.#problems.throwIfAny();
    return project;
  }

  source(objectName: string): ObjectSource {
    const key = objectName.toLowerCase();
    let source = this.#sources.get(key);
    if (source) return source;
    source = { name: objectName, fields: [], rules: [], sharingReasons: [], fieldSets: [], recordTypes: [] };
    this.#sources.set(key, source);
    return source;
  }

  #readFile(file: string): void {
    const fileName = basename(file);
    const [, codeName, ending] = /^(\w+)\.(cls|trigger)$/.exec(fileName) ?? [];
    if (codeName) {
      const code = readCode(codeName, file, this.#folders.sourceApiVersion);
      (ending === 'cls' ? this.#classes : this.#triggers).push(code);
      return;
    }
    const [, name, kind] = /^(.+)\.(\w+)-meta\.xml$/.exec(fileName) ?? plainName(file);
    if (!name || !kind || !(kind in kinds)) return;
    this.#noting(() => kinds[kind]!(this, decodeURIComponent(name), parseXml(readFileSync(file, 'utf8'), file)));
  }

  /** A file that cannot be read does not hide the problems of the others. */
  #noting(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof MetadataError)) throw error;
      this.#problems.list.push(...error.problems);
    }
  }
}

function plainName(file: string): readonly string[] {
  const match = /^(.+)\.(\w+)$/.exec(basename(file));
  return match && plainFolders[basename(dirname(file))] === match[2] ? match : [];
}

/** `objects/Invoice__c/fields/Amount__c.field-meta.xml` → `Invoice__c`. */
function objectOf(fieldFile: string): string {
  return basename(dirname(dirname(fieldFile)));
}
