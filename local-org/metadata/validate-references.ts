import type { FieldSchema } from '../contract/schema.ts';
import { isOwn } from './build-schema.ts';
import type { CustomMetadataRecord } from './custom-metadata.ts';
import type { PermissionSetMetadata } from './permission-set.ts';
import type { ProjectMetadata } from './project.ts';
import type { Problems } from './problems.ts';

/**
 * Names that permission sets and custom metadata records use must exist, as a deployment demands. Standard objects and fields that only the
 * local org lacks are answered as notes.
 */
export function validateReferences(project: ProjectMetadata, problems: Problems): string[] {
  const notes: string[] = [];
  for (const permissionSet of project.permissionSets) validatePermissionSet(project, permissionSet, problems, notes);
  for (const record of project.customMetadata) validateRecord(project, record, problems);
  return notes;
}

function validatePermissionSet(project: ProjectMetadata, set: PermissionSetMetadata, problems: Problems, notes: string[]): void {
  const { schema } = project;
  const missing = (what: string, custom: boolean): void => {
    if (custom) problems.add(set.element, `permission set ${set.name} names ${what}, which the project does not have`);
    else notes.push(`permission set ${set.name}: the local org has no ${what}`);
  };
  for (const { object } of set.objects) if (!schema.object(object)) missing(`object ${object}`, isOwn(object));
  for (const { object, field } of set.fields) {
    const ofProject = schema.object(object) ? isCustom(field) : isOwn(object);
    if (!schema.field(object, field)) missing(`field ${object}.${field}`, ofProject);
  }
  const classes = new Set(project.classes.map(({ name }) => name.toLowerCase()));
  for (const name of set.classes) if (!classes.has(name.toLowerCase())) missing(`class ${name}`, true);
  const permissions = new Set(project.customPermissions.map(({ name }) => name.toLowerCase()));
  for (const name of set.customPermissions) if (!permissions.has(name.toLowerCase())) missing(`custom permission ${name}`, true);
}

function validateRecord(project: ProjectMetadata, record: CustomMetadataRecord, problems: Problems): void {
  const object = project.schema.object(record.type);
  if (!object) {
    problems.add(record.element, `record ${record.name}: no custom metadata type ${record.type}`);
    return;
  }
  for (const name of record.values.keys()) {
    if (!project.schema.field(record.type, name))
      problems.add(record.element, `record ${record.name}: ${record.type} has no field ${name}`);
  }
  const given = new Map([...record.values].map(([name, value]) => [name.toLowerCase(), value]));
  const isMissing = (field: FieldSchema): boolean =>
    field.name.endsWith('__c') &&
    !field.nillable &&
    field.defaultValue === undefined &&
    (given.get(field.name.toLowerCase()) ?? null) === null;
  for (const field of object.fields.filter(isMissing))
    problems.add(record.element, `record ${record.name}: required field ${field.name} is missing`);
}

const isCustom = (name: string): boolean => /__\w+$/.test(name);
