import type { SetupWriter } from './rows.ts';

/**
 * What a standard profile may do with standard objects (Salesforce Help, Standard Profiles): `all` includes records of others, `none` is for
 * minimum access and Chatter.
 */
export type StandardAccess = 'all' | 'edit' | 'marketing' | 'read' | 'none';

const objects = ['Account', 'Contact', 'Opportunity', 'Lead', 'Case', 'Campaign', 'Task', 'Event'];

/** Objects of which people who edit may not delete every record. */
const kept: ReadonlySet<string> = new Set(['Lead', 'Case']);
/** Fields of Data.com, which no standard profile shows. */
const hidden: ReadonlySet<string> = new Set(['DandbCompanyId', 'DunsNumber', 'NaicsCode', 'NaicsDesc', 'Tradestyle', 'YearStarted']);

/** Grants the permission set of a profile its objects, with all their fields. */
export function writeStandardAccess(writer: SetupWriter, ParentId: string, access: StandardAccess): void {
  if (access === 'none') return;
  const everything = access === 'all';
  for (const SobjectType of objects) {
    const object = writer.database.schema.object(SobjectType);
    if (!object) continue;
    const edits = access !== 'read' && (access !== 'edit' || SobjectType !== 'Campaign');
    writer.put('ObjectPermissions', ['ParentId', 'SobjectType'], {
      ParentId,
      SobjectType,
      PermissionsRead: true,
      PermissionsCreate: edits,
      PermissionsEdit: edits,
      PermissionsDelete: everything || (edits && !kept.has(SobjectType)),
      PermissionsViewAllRecords: everything,
      PermissionsModifyAllRecords: everything
    });
    // Fields that every user may read have no row; custom fields are granted by permission sets.
    for (const field of object.fields.filter(({ name, nillable }) => nillable && !name.endsWith('__c') && !hidden.has(name))) {
      const Field = `${SobjectType}.${field.name}`;
      const rights = { PermissionsRead: true, PermissionsEdit: edits && (field.updateable || field.createable) };
      writer.put('FieldPermissions', ['Field', 'ParentId'], { ParentId, SobjectType, Field, ...rights });
    }
  }
}
