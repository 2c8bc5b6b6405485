import { schemas } from '../schemas.ts';
import { attribute, complex, type Schema, type SchemaAttribute } from './attribute.ts';

const readOnly = { mutability: 'readOnly' } as const;
const workType = attribute('type', 'Always work.', { canonicalValues: ['work'] });

/** What of SCIM's User (RFC 7643 4.1) a user of Account Engagement has. */
export const userSchema: Schema = {
  id: schemas.user,
  name: 'User',
  description: 'A user of an Account Engagement business unit',
  attributes: [
    attribute('userName', 'The Salesforce username, which looks like an email address. At most 100 characters.', {
      required: true,
      uniqueness: 'server'
    }),
    complex(
      'name',
      "The components of the user's name.",
      [
        attribute('givenName', 'First name. At most 40 characters.'),
        attribute('familyName', 'Last name. At most 80 characters.', { required: true })
      ],
      { required: true }
    ),
    complex(
      'emails',
      'Exactly one address: mail is sent from it and alerts go to it.',
      [
        attribute('value', 'The address. At most 100 characters.', { required: true, uniqueness: 'server' }),
        workType,
        attribute('primary', 'Always true.', { type: 'boolean' })
      ],
      { multiValued: true, required: true }
    ),
    attribute('title', 'Job title. At most 80 characters.'),
    complex('phoneNumbers', 'At most one number.', [attribute('value', 'The number. At most 40 characters.'), workType], {
      multiValued: true
    }),
    attribute('timezone', 'An IANA time zone.'),
    attribute('locale', 'A BCP 47 tag for dates and numbers. At most 16 characters.'),
    attribute('preferredLanguage', 'A BCP 47 tag. At most 16 characters.'),
    complex(
      'roles',
      'Exactly one role of the business unit.',
      [
        attribute('value', 'Id of the Role resource.', { required: true, caseExact: true }),
        attribute('display', 'Name of the role.', readOnly)
      ],
      { multiValued: true, required: true }
    ),
    attribute('active', 'False: the user is in the recycle bin.', { type: 'boolean' })
  ]
};

/** The extension of Account Engagement. */
export const accountEngagementUserSchema: Schema = {
  id: schemas.accountEngagementUser,
  name: 'AccountEngagementUser',
  description: 'What Account Engagement keeps of a user beyond SCIM',
  attributes: [
    attribute('crmUserId', 'Id (18 characters) of the Salesforce user that the record is mapped to.', {
      caseExact: true,
      uniqueness: 'server'
    }),
    attribute('userGroup', 'Marketing or Sales: the group through which the user was assigned. At most 40 characters.'),
    attribute('synced', "True: read-only for anyone but the sync's client.", { type: 'boolean' }),
    attribute('deletedBy', 'Who moved the user to the recycle bin.', readOnly),
    attribute('sendsFrom', 'The address that mail of the user is sent from.', readOnly),
    attribute('alertsTo', 'The address that alerts and notifications go to.', readOnly)
  ]
};

/** Attributes that every resource has and no schema lists (RFC 7643 3.1). */
export const commonAttributes: readonly SchemaAttribute[] = [
  attribute('schemas', 'URIs of the schemas of the resource.', { multiValued: true, caseExact: true, returned: 'always' }),
  attribute('id', 'Id given by the service.', { ...readOnly, caseExact: true, returned: 'always' }),
  attribute('externalId', 'Id given by the client that owns the record. At most 18 characters.', { caseExact: true }),
  complex('meta', 'What the service knows of the resource.', [], readOnly)
];
