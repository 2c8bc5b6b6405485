import { countriesOf, localeOf } from './locales.ts';
import { nameListOf, type NameList } from './names.ts';
import { domain, people, type Person } from './people.ts';
import { mulberry32 } from './random.ts';
import { crowdWithoutRole, roles } from './roles.ts';

/** Someone of the crowd: everything but name and title follows from the position `index` within the role's block. */
export interface CrowdMember extends Person {
  readonly index: number;
}

const marketingRoles = new Set(['EU', 'DE', 'NO', 'IB', 'AM', 'LA', 'AP']);
const salesRoles = new Set(['SEU', 'SBX', 'SDE', 'SNO', 'SIB', 'SAM', 'SNA', 'SLA', 'SAP']);
const rolesWithoutIdentityUsers = new Set(['AM', 'LA']);

function profileOf(role: string | undefined, index: number): string {
  if (role && marketingRoles.has(role)) {
    if (index % 12 === 6) return 'SU';
    return index % 12 === 7 && !rolesWithoutIdentityUsers.has(role) ? 'ID' : 'MU';
  }
  if (role && salesRoles.has(role)) return index % 12 === 0 ? 'LM' : 'LS';
  if (role === 'SRV') return index % 2 === 0 ? 'SU' : 'SP';
  if (role === 'PRD') return index % 3 === 0 ? 'CF' : 'SP';
  return role === 'IT' && index < 2 ? 'SA' : 'SU';
}

const titles: Readonly<Record<string, readonly string[]>> = {
  marketing: ['Campaign Manager', 'Content Writer', 'Marketing Analyst', 'Event Manager', 'Marketing Manager'],
  sales: ['Account Manager', 'Account Executive', 'Sales Desk', 'Key Account Manager'],
  SRV: ['Service Engineer', 'Service Planner', 'Climate Technician'],
  PRD: ['Production Planner', 'Glazier', 'Steel Fitter'],
  FIN: ['Accountant', 'Controller', 'Legal Counsel'],
  IT: ['Systems Engineer', 'Support Analyst'],
  none: ['Assistant']
};

function titlesOf(role: string | undefined): readonly string[] {
  const key = !role ? 'none' : marketingRoles.has(role) ? 'marketing' : salesRoles.has(role) ? 'sales' : role;
  return titles[key] ?? titles['none']!;
}

/** Draws pairs of a given and a family name, none twice before the list is through. */
class NamePicker {
  private readonly used = new Map<NameList, Set<number>>();
  private readonly random: () => number;
  constructor(random: () => number) {
    this.random = random;
  }
  next(list: NameList): { first: string; last: string; local: string } {
    const used = this.used.get(list) ?? new Set<number>();
    this.used.set(list, used);
    const size = list.given.length * list.family.length;
    if (used.size === size) used.clear();
    let pair = Math.floor(this.random() * size);
    while (used.has(pair)) pair = (pair + 1) % size;
    used.add(pair);
    const given = list.given[pair % list.given.length]!;
    const family = list.family[Math.floor(pair / list.given.length)]!;
    return { first: given.text, last: family.text, local: `${given.ascii}.${family.ascii}` };
  }
}

function makeCrowd(): readonly CrowdMember[] {
  const random = mulberry32(20261124);
  const picker = new NamePicker(random);
  const taken = new Set(people.flatMap((person) => [person.username, person.email]).map((address) => address.split('@')[0]!));
  const blocks = [
    ...roles.map((role) => ({ role: role.code as string | undefined, size: role.crowd })),
    { role: undefined, size: crowdWithoutRole }
  ];
  const crowd: CrowdMember[] = [];
  for (const { role, size } of blocks) {
    const countries = countriesOf(role);
    for (let index = 0; index < size; index++) {
      const country = countries[index % countries.length]!;
      const { first, last, local } = picker.next(nameListOf(country));
      let unique = local;
      for (let number = 2; taken.has(unique); number++) unique = `${local}${number}`;
      taken.add(unique);
      const choices = titlesOf(role);
      crowd.push({
        index,
        number: 1001 + crowd.length,
        first,
        last,
        username: index % 5 === 0 ? `${unique}@crm.${domain}` : `${unique}@${domain}`,
        email: `${unique}@${domain}`,
        profile: profileOf(role, index),
        ...(role ? { role } : {}),
        title: choices[Math.floor(random() * choices.length)]!,
        active: index % 12 !== 11,
        locale: localeOf(country)
      });
    }
  }
  return crowd;
}

export const crowd: readonly CrowdMember[] = makeCrowd();

export function crowdOf(role: string): readonly CrowdMember[] {
  return crowd.filter((member) => member.role === role);
}
