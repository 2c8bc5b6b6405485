import { roleId } from './ids.ts';

export interface Role {
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly developerName: string;
  readonly parent?: string;
  /** How many people of the crowd hold the role. */
  readonly crowd: number;
}

const rows: readonly (readonly [code: string, name: string, parent: string, crowd: number])[] = [
  ['CEO', 'Chief Executive', '', 0],
  ['MKT', 'Marketing', 'CEO', 0],
  ['EU', 'Marketing Europe', 'MKT', 24],
  ['DE', 'Marketing DACH', 'EU', 24],
  ['NO', 'Marketing Nordics', 'EU', 12],
  ['IB', 'Marketing Iberia', 'EU', 12],
  ['AM', 'Marketing Americas', 'MKT', 24],
  ['LA', 'Marketing Latin America', 'AM', 12],
  ['AP', 'Marketing Asia-Pacific', 'MKT', 12],
  ['SAL', 'Sales', 'CEO', 0],
  ['SEU', 'Sales Europe', 'SAL', 24],
  ['SBX', 'Sales Benelux', 'SEU', 60],
  ['SDE', 'Sales DACH', 'SEU', 72],
  ['SNO', 'Sales Nordics', 'SEU', 36],
  ['SIB', 'Sales Iberia', 'SEU', 36],
  ['SAM', 'Sales Americas', 'SAL', 24],
  ['SNA', 'Sales North America', 'SAM', 96],
  ['SLA', 'Sales Latin America', 'SAM', 60],
  ['SAP', 'Sales Asia-Pacific', 'SAL', 60],
  ['POR', 'Glashof Nursery Customer User', 'SDE', 0],
  ['SRV', 'Service', 'CEO', 288],
  ['PRD', 'Production', 'CEO', 240],
  ['FIN', 'Finance and Legal', 'CEO', 48],
  ['IT', 'IT', 'CEO', 24]
];

/** People of the crowd without a role come after all others. */
export const crowdWithoutRole = 12;

export const roles: readonly Role[] = rows.map(([code, name, parent, crowd], index) => ({
  code,
  id: roleId(index + 1),
  name,
  developerName: name.replace(/\W+/g, '_'),
  ...(parent ? { parent } : {}),
  crowd
}));

export function role(code: string): Role {
  const found = roles.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`No role ${code} in the sample company.`);
  return found;
}
