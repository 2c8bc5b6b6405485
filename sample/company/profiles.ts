import { profileId } from './ids.ts';

export interface Profile {
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly userType: string;
}

const rows: readonly (readonly [code: string, name: string, userType: string])[] = [
  ['SA', 'System Administrator', 'Standard'],
  ['SU', 'Standard User', 'Standard'],
  ['MU', 'Marketing User', 'Standard'],
  ['ML', 'Marketing User Europe Lead', 'Standard'],
  ['MO', 'Marketing Operations', 'Standard'],
  ['LS', 'Lindervane Sales', 'Standard'],
  ['LM', 'Lindervane Sales Manager', 'Standard'],
  ['ID', 'Identity User', 'Standard'],
  ['SP', 'Standard Platform User', 'Standard'],
  ['CM', 'Contract Manager', 'Standard'],
  ['CF', 'Chatter Free User', 'CsnOnly'],
  ['CC', 'Customer Community Plus User', 'PowerCustomerSuccess']
];

export const profiles: readonly Profile[] = rows.map(([code, name, userType], index) => ({
  code,
  name,
  userType,
  id: profileId(index + 1)
}));

export function profile(code: string): Profile {
  const found = profiles.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`No profile ${code} in the sample company.`);
  return found;
}
