import { schemas } from '../schemas.ts';
import { attribute, complex, type Schema } from './attribute.ts';

const readOnly = { mutability: 'readOnly' } as const;

/** What Account Engagement adds to SCIM's error message. */
export const accountEngagementErrorSchema: Schema = {
  id: schemas.accountEngagementError,
  name: 'AccountEngagementError',
  description: "Account Engagement's own error code, and the record in the way of a request",
  attributes: [
    attribute('code', "Error code of Account Engagement's API.", { ...readOnly, type: 'integer' }),
    complex(
      'record',
      'The user in the way.',
      [
        attribute('id', 'Id of the user.', { ...readOnly, caseExact: true }),
        attribute('businessUnitId', 'Id of its business unit.', { ...readOnly, caseExact: true }),
        attribute('state', 'Whether it is in the recycle bin.', { ...readOnly, caseExact: true, canonicalValues: ['live', 'recycled'] })
      ],
      readOnly
    )
  ]
};
