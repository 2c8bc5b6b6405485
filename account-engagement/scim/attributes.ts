import { Refusal } from '../rules/refusal.ts';
import { schemas } from './schemas.ts';

/** An attribute that filters and sorting may name, with the expression that stands for it in the store. */
export interface Attribute {
  readonly name: string;
  readonly column: string;
  readonly type: 'text' | 'boolean' | 'time';
  /** The column holds the folded value: compared without case (`caseExact` false) and by an index. */
  readonly folded: boolean;
}

const attribute = (name: string, column: string, type: Attribute['type'] = 'text', folded = false): Attribute => ({
  name,
  column,
  type,
  folded
});
const caseless = (name: string, column: string): Attribute => attribute(name, `lower(${column})`, 'text', true);
const extension = (name: string) => `${schemas.accountEngagementUser}:${name}`;

const attributes: readonly Attribute[] = [
  attribute('id', 'id'),
  attribute('externalId', 'external_id'),
  attribute('userName', 'user_name_key', 'text', true),
  attribute('emails', 'email_key', 'text', true),
  attribute('emails.value', 'email_key', 'text', true),
  attribute('emails.primary', '1', 'boolean'),
  caseless('name.givenName', 'given_name'),
  caseless('name.familyName', 'family_name'),
  caseless('title', 'title'),
  caseless('phoneNumbers', 'phone'),
  caseless('phoneNumbers.value', 'phone'),
  caseless('timezone', 'timezone'),
  caseless('locale', 'locale'),
  caseless('preferredLanguage', 'preferred_language'),
  attribute('roles', 'role_id'),
  attribute('roles.value', 'role_id'),
  attribute('active', 'active', 'boolean'),
  attribute('meta.created', 'created', 'time'),
  attribute('meta.lastModified', 'last_modified', 'time'),
  attribute(extension('crmUserId'), 'crm_user_id'),
  caseless(extension('userGroup'), 'user_group'),
  attribute(extension('synced'), 'synced', 'boolean'),
  caseless(extension('deletedBy'), 'deleted_by'),
  attribute(extension('sendsFrom'), 'email_key', 'text', true),
  attribute(extension('alertsTo'), 'email_key', 'text', true)
];

const byPath = new Map(
  attributes.flatMap((entry): [string, Attribute][] => {
    const path = entry.name.toLowerCase();
    return [
      [path, entry],
      [`${schemas.user.toLowerCase()}:${path}`, entry]
    ];
  })
);

/** The attribute at a path, names without case (RFC 7643 2.1). Throws `Refusal` 400 invalidFilter. */
export function attributeAt(path: string): Attribute {
  const found = byPath.get(path.toLowerCase());
  if (!found) throw new Refusal(400, `The attribute ${path} cannot be used here.`, { scimType: 'invalidFilter' });
  return found;
}
