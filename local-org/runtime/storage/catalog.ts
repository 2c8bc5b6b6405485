import { isCompound } from '../values/compound.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../../contract/schema.ts';
import type { MutableRow } from './row.ts';
import type { Table } from './table.ts';

type Values = Readonly<Record<string, unknown>>;

/** Objects whose rows are the schema itself, and how they are made. Their key is the DurableId: the API name. Particles are what fields consist of. */
const catalogs: Readonly<Record<string, (schema: Schema) => Iterable<Values>>> = {
  EntityDefinition: (schema) => schema.objects.map(entityValues),
  FieldDefinition: (schema) => schema.objects.flatMap((object) => object.fields.map((field) => fieldValues(object, field))),
  EntityParticle: (schema) =>
    schema.objects.flatMap((object) => object.fields.filter((field) => !isCompound(field)).map((field) => particleValues(object, field)))
};

/** Fills the table of a catalog object; other tables start empty. */
export function fillCatalog(table: Table, schema: Schema): void {
  for (const values of catalogs[table.object.name]?.(schema) ?? []) {
    const row: MutableRow = [values['DurableId']];
    for (const [name, value] of Object.entries(values)) {
      const field = schema.field(table.object.name, name);
      if (field) row[table.layout.slotFor(field.ordinal)] = value;
    }
    table.load(Array.from(row, (value) => value ?? null));
  }
}

function entityValues(object: ObjectSchema): Values {
  return {
    ...namesOf(object.name, object.label),
    DurableId: object.name,
    PluralLabel: object.pluralLabel,
    KeyPrefix: object.keyPrefix,
    InternalSharingModel: object.sharing,
    IsCustomSetting: object.kind === 'hierarchySetting' || object.kind === 'listSetting',
    IsCustomizable: object.kind !== 'standard' || object.triggerable,
    IsApexTriggerable: object.triggerable,
    IsTriggerable: object.triggerable,
    IsQueryable: object.queryable,
    IsEverCreatable: object.createable,
    IsEverUpdatable: object.updateable,
    IsEverDeletable: object.deletable,
    IsIdEnabled: true
  };
}

function fieldValues(object: ObjectSchema, field: FieldSchema): Values {
  return {
    ...namesOf(field.name, field.label),
    DurableId: `${object.name}.${field.name}`,
    EntityDefinitionId: object.name,
    DataType: field.type,
    Length: field.length ?? 0,
    Precision: field.precision ?? 0,
    Scale: field.scale ?? 0,
    RelationshipName: field.relationshipName ?? null,
    IsNillable: field.nillable,
    IsCalculated: field.formula !== undefined,
    IsNameField: field.nameField === true,
    IsCompound: isCompound(field),
    IsIndexed: field.type === 'id' || field.type === 'reference' || field.unique === true || field.externalId === true,
    IsPolymorphicForeignKey: (field.referenceTo?.length ?? 0) > 1
  };
}

function particleValues(object: ObjectSchema, field: FieldSchema): Values {
  return {
    ...fieldValues(object, field),
    FieldDefinitionId: `${object.name}.${field.name}`,
    Name: field.name,
    IsUnique: field.unique === true,
    IsAutonumber: field.autoNumberFormat !== undefined,
    IsCreatable: field.createable,
    IsUpdatable: field.updateable
  };
}

function namesOf(name: string, label: string): Values {
  return { QualifiedApiName: name, DeveloperName: name.replace(/__\w+$/, ''), Label: label, MasterLabel: label };
}
