import { foldedColumn } from '../store/users.ts';
import { schemas } from './schemas.ts';

/** How an attribute is compared (RFC 7643 2.2): as it is, without case, or without case and surrounding blanks. */
export type Comparison = 'exact' | 'caseless' | 'address';

/** An attribute that filters and sorting may name, with the SQL that stands for it. */
export interface Attribute {
  readonly name: string;
  /** One, or of a multi-valued attribute one for each value. The column of a caseless attribute holds lower case. */
  readonly columns: readonly string[];
  readonly type: 'text' | 'boolean' | 'time' | 'complex';
  readonly comparison: Comparison;
}
export type Attributes = ReadonlyMap<string, Attribute>;

const attribute = (
  name: string,
  column: string | readonly string[],
  comparison: Comparison = 'exact',
  type: Attribute['type'] = 'text'
): Attribute => ({
  name,
  columns: typeof column === 'string' ? [column] : column,
  type,
  comparison
});
const caseless = (name: string, column: string) => attribute(name, column, 'caseless');
const flag = (name: string, column: string) => attribute(name, column, 'exact', 'boolean');
const time = (name: string, column: string) => attribute(name, column, 'exact', 'time');
/** Always there; only its sub-attributes can be compared. */
const complex = (name: string) => attribute(name, '1', 'exact', 'complex');
const extension = (name: string) => `${schemas.accountEngagementUser}:${name}`;

/** The attributes of users. Of a multi-valued attribute without a sub-attribute, `value` is compared. */
export const userColumns: Attributes = byPath(schemas.user, [
  attribute('schemas', [`'${schemas.user}'`, `'${schemas.accountEngagementUser}'`]),
  attribute('id', 'id'),
  attribute('externalId', 'external_id'),
  attribute('userName', 'user_name_key', 'address'),
  complex('name'),
  caseless('name.givenName', foldedColumn('givenName')),
  caseless('name.familyName', foldedColumn('familyName')),
  attribute('emails', 'email_key', 'address'),
  attribute('emails.value', 'email_key', 'address'),
  caseless('emails.type', "'work'"),
  flag('emails.primary', '1'),
  caseless('title', foldedColumn('title')),
  caseless('phoneNumbers', foldedColumn('phone')),
  caseless('phoneNumbers.value', foldedColumn('phone')),
  caseless('phoneNumbers.type', "case when phone is null then null else 'work' end"),
  caseless('timezone', 'lower(timezone)'),
  caseless('locale', 'lower(locale)'),
  caseless('preferredLanguage', 'lower(preferred_language)'),
  attribute('roles', 'role_id'),
  attribute('roles.value', 'role_id'),
  caseless('roles.display', '(select lower(name) from role where role.business_unit = user.business_unit and role.id = user.role_id)'),
  flag('active', 'active'),
  complex('meta'),
  caseless('meta.resourceType', "'user'"),
  time('meta.created', 'created'),
  time('meta.lastModified', 'last_modified'),
  attribute('meta.version', `'W/"' || version || '"'`),
  complex(schemas.accountEngagementUser),
  attribute(extension('crmUserId'), 'crm_user_id'),
  caseless(extension('userGroup'), foldedColumn('userGroup')),
  flag(extension('synced'), 'synced'),
  caseless(extension('deletedBy'), foldedColumn('deletedBy')),
  attribute(extension('sendsFrom'), 'email_key', 'address'),
  attribute(extension('alertsTo'), 'email_key', 'address')
]);

/** The attributes of roles. */
export const roleColumns: Attributes = byPath(schemas.role, [
  attribute('schemas', [`'${schemas.role}'`]),
  attribute('id', 'id'),
  caseless('name', 'lower(name)'),
  attribute('kind', 'kind'),
  complex('meta'),
  caseless('meta.resourceType', "'role'")
]);

/** Paths in lower case, with and without the URN of the schema. */
function byPath(schema: string, attributes: readonly Attribute[]): Attributes {
  return new Map(
    attributes.flatMap((entry): [string, Attribute][] => {
      const path = entry.name.toLowerCase();
      return [
        [path, entry],
        [`${schema.toLowerCase()}:${path}`, entry]
      ];
    })
  );
}
