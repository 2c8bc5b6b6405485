import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seed } from '../../account-engagement/seed.ts';

/** The sample's business units; with an export each starts with its roles and one unmapped Administrator instead of the sample's people. */
export function accountEngagementSeeds(projectRoot: string, kind: 'sample' | 'export'): readonly Seed[] {
  const seeds = ['europe', 'americas'].map((name): Seed =>
    JSON.parse(readFileSync(join(projectRoot, 'sample', 'account-engagement', `${name}.json`), 'utf8'))
  );
  return kind === 'sample' ? seeds : seeds.map(withOneAdministrator);
}

function withOneAdministrator(seed: Seed, index: number): Seed {
  const role = seed.roles.find((candidate) => candidate.kind === 'administrator');
  if (!role) throw new Error(`The business unit ${seed.name} has no Administrator role.`);
  const email = `administrator.${index + 1}@account-engagement.example.net`;
  return {
    ...seed,
    users: [
      {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        id: String((index + 1) * 10000 + 1),
        userName: email,
        name: { givenName: 'Account Engagement', familyName: `Administrator ${index + 1}` },
        emails: [{ value: email, primary: true }],
        roles: [{ value: role.id, display: role.name }],
        active: true
      }
    ]
  };
}
