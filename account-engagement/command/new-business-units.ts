import type { Seed } from '../seed.ts';
import { schemas } from '../scim/schemas.ts';
import type { BusinessUnit } from '../store/business-units.ts';

const defaultRoles = [
  ['Administrator', 'administrator'],
  ['Marketing', 'marketing'],
  ['Sales Manager', 'salesManager'],
  ['Sales', 'sales']
] as const;

/** Business units as they begin: the four default roles and one Administrator, who is nobody's in Salesforce yet. */
export function newBusinessUnits(units: readonly BusinessUnit[]): readonly Seed[] {
  return units.map(({ id, name }) => {
    const email = `administrator.${id.toLowerCase()}@account-engagement.example.net`;
    return {
      id,
      name,
      roles: defaultRoles.map(([roleName, kind], index) => ({ id: String(101 + index), name: roleName, kind })),
      users: [
        {
          schemas: [schemas.user],
          id: '10001',
          userName: email,
          name: { givenName: 'Account Engagement', familyName: 'Administrator' },
          emails: [{ value: email, primary: true }],
          roles: [{ value: '101' }],
          active: true
        }
      ]
    };
  });
}
