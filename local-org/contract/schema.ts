/** The org's objects and fields, as the compiler types them and the runtime stores them. Made by `metadata/`. */

export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'url'
  | 'picklist'
  | 'multipicklist'
  | 'boolean'
  | 'int'
  | 'long'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'reference'
  | 'combobox'
  | 'encryptedstring'
  | 'base64'
  | 'address'
  | 'location'
  | 'anyType'
  | 'complexvalue';

/** How Apex sees the value of a field. `double`, `currency` and `percent` are Decimal; a few system fields are Double. */
export type ApexFieldType =
  'Id' | 'String' | 'Boolean' | 'Integer' | 'Long' | 'Decimal' | 'Double' | 'Date' | 'Datetime' | 'Time' | 'Blob' | 'Object';

export interface FieldSchema {
  /** API name in the declared case, `__c` and namespace included. */
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly apexType: ApexFieldType;
  /** Position in `ObjectSchema.fields`; the identity of the field in layouts. */
  readonly ordinal: number;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly nillable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly unique?: boolean;
  readonly caseSensitive?: boolean;
  readonly externalId?: boolean;
  /** The literal or formula text of the default, as in the metadata. */
  readonly defaultValue?: string;
  readonly referenceTo?: readonly string[];
  /** `Account` for `AccountId`, `Owner__r` for `Owner__c`. */
  readonly relationshipName?: string;
  readonly relationshipKind?: 'lookup' | 'masterDetail' | 'hierarchy' | 'metadata';
  readonly onDelete?: 'setNull' | 'restrict' | 'cascade';
  /** Of a metadata relationship to a field: the field of the same object that names the field's object. */
  readonly controllingField?: string;
  readonly picklist?: readonly { readonly value: string; readonly label: string; readonly isDefault: boolean; readonly active: boolean }[];
  readonly restricted?: boolean;
  readonly formula?: string;
  /** Of a formula: an empty number counts as 0. */
  readonly blanksAsZero?: boolean;
  /** Of a roll-up summary; `formula` then is its short text. */
  readonly summary?: SummarySchema;
  readonly autoNumberFormat?: string;
  readonly nameField?: boolean;
  readonly helpText?: string;
}

/** A roll-up summary over the records of a detail object. */
export interface SummarySchema {
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  readonly childObject: string;
  /** The child's master-detail field. */
  readonly foreignKey: string;
  /** Absent for `count`. */
  readonly summarized?: string;
  readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

/** A rule of an object that is on: its condition is true for records that may not be saved. */
export interface ValidationRule {
  readonly name: string;
  readonly condition: string;
  readonly message: string;
  /** The field that shows the message; absent: the page. */
  readonly field?: string;
}

export interface FieldSetSchema {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** `path`: `Name`, `Account.Owner.Name`. */
  readonly members: readonly { readonly path: string; readonly required: boolean }[];
}

/** A kind of record of an object, as a project defines it. Its rows are those of `RecordType`. */
export interface RecordTypeSchema {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly active: boolean;
}

export interface ChildRelationship {
  /** Name used in a sub-query: `Contacts`, `Lines__r`. */
  readonly name: string;
  readonly childObject: string;
  readonly field: string;
}

export type ObjectKind = 'standard' | 'custom' | 'listSetting' | 'hierarchySetting' | 'customMetadata' | 'platformEvent';

export interface ObjectSchema {
  readonly name: string;
  readonly label: string;
  readonly pluralLabel: string;
  /** First three characters of an Id; platform events have one, too. */
  readonly keyPrefix: string;
  readonly kind: ObjectKind;
  readonly fields: readonly FieldSchema[];
  readonly childRelationships: readonly ChildRelationship[];
  /** Only those that are active. */
  readonly validationRules?: readonly ValidationRule[];
  readonly fieldSets?: readonly FieldSetSchema[];
  readonly recordTypes?: readonly RecordTypeSchema[];
  /** Internal sharing model of the metadata. Setup objects: `Read`. */
  readonly sharing: 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent' | 'FullAccess';
  /** Setup objects may not share a transaction's DML with others (mixed DML). */
  readonly setup: boolean;
  readonly triggerable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly queryable: boolean;
  /** Platform events only. */
  readonly publishBehavior?: 'PublishAfterCommit' | 'PublishImmediately';
}

/** Lookups are case-insensitive and answer `undefined` for an unknown name. */
export interface Schema {
  /** The project's own, or ''. Names may carry it (`ns__Field__c`), but nothing here does. */
  readonly namespace: string;
  readonly objects: readonly ObjectSchema[];
  object(name: string): ObjectSchema | undefined;
  field(object: string, field: string): FieldSchema | undefined;
  /** The lookup behind a parent relationship name (`Account`, `Owner__r`). */
  parent(object: string, relationshipName: string): FieldSchema | undefined;
  child(object: string, relationshipName: string): ChildRelationship | undefined;
  objectByPrefix(keyPrefix: string): ObjectSchema | undefined;
  /** Changes with anything in it; part of every compile cache key. */
  readonly hash: string;
}
