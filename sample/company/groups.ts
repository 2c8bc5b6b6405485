import { crowdOf } from './crowd.ts';
import { groupId, groupMemberId, userId } from './ids.ts';
import { role, roles } from './roles.ts';

export interface Group {
  readonly id: string;
  readonly name?: string;
  readonly developerName?: string;
  readonly type: string;
  readonly relatedId?: string;
  readonly doesIncludeBosses: boolean;
}
export interface GroupMember {
  readonly id: string;
  readonly groupId: string;
  readonly memberId: string;
}

const chiefSalesOfficer = userId(47);

function makeGroups(): readonly Group[] {
  const rows: Omit<Group, 'id'>[] = [];
  for (const { code, id, developerName } of roles) {
    const kinds = code === 'POR' ? ['Role', 'RoleAndSubordinates'] : ['Role', 'RoleAndSubordinates', 'RoleAndSubordinatesInternal'];
    for (const type of kinds) rows.push({ developerName, type, relatedId: id, doesIncludeBosses: false });
  }
  for (const name of publicGroupNames)
    rows.push({ name, developerName: name.replace(/\W+/g, '_'), type: 'Regular', doesIncludeBosses: true });
  for (const name of ['Showroom Requests', 'Web Leads Europe'])
    rows.push({ name, developerName: name.replace(/\W+/g, '_'), type: 'Queue', doesIncludeBosses: false });
  rows.push({ type: 'Organization', doesIncludeBosses: false });
  for (const type of ['Manager', 'ManagerAndSubordinatesInternal'])
    rows.push({ type, relatedId: chiefSalesOfficer, doesIncludeBosses: false });
  return rows.map((row, index) => ({ id: groupId(index + 1), ...row }));
}

const publicGroupNames = [
  'Field Marketing',
  'Field Marketing Europe',
  'Field Marketing DACH',
  'Trade Fair Team',
  'Stand Crew',
  'Field Marketing Nordics',
  'Field Marketing Americas',
  'Product Launch Aurora',
  'Launch Reviewers',
  'Interns 2027',
  'Everyone at Lindervane',
  'Key Account Owners',
  'Showroom Hosts'
];

export const groups: readonly Group[] = makeGroups();

function find(what: string, matches: (group: Group) => boolean): string {
  const found = groups.find(matches);
  if (!found) throw new Error(`No group ${what} in the sample company.`);
  return found.id;
}
const named = (name: string) => find(name, (group) => group.name === name);
const ofType = (type: string, relatedId?: string) => find(type, (group) => group.type === type && group.relatedId === relatedId);

function makeMembers(): readonly GroupMember[] {
  const every = (code: string, matches: (index: number) => boolean) =>
    crowdOf(code)
      .filter((member) => matches(member.index))
      .map((member) => userId(member.number));
  const membersByGroup: readonly (readonly [group: string, members: readonly string[]])[] = [
    ['Field Marketing', [named('Field Marketing Europe'), named('Field Marketing Americas')]],
    ['Field Marketing Europe', [named('Field Marketing DACH'), named('Field Marketing Nordics')]],
    ['Field Marketing DACH', [named('Trade Fair Team')]],
    ['Trade Fair Team', [named('Stand Crew')]],
    ['Stand Crew', [userId(44), ...every('SRV', (index) => index % 16 === 0), ...every('SBX', (index) => index % 10 === 0)]],
    ['Field Marketing Nordics', every('NO', (index) => index < 6)],
    ['Field Marketing Americas', [userId(7)]],
    ['Product Launch Aurora', [named('Launch Reviewers')]],
    ['Launch Reviewers', [named('Product Launch Aurora'), userId(45)]],
    ['Everyone at Lindervane', [ofType('Organization')]],
    ['Key Account Owners', [ofType('Role', role('SBX').id), ofType('RoleAndSubordinates', role('SNO').id)]],
    [
      'Showroom Hosts',
      [
        named('Showroom Requests'),
        ofType('ManagerAndSubordinatesInternal', chiefSalesOfficer),
        ...every('SRV', (index) => index >= 1 && index <= 3)
      ]
    ],
    ['Showroom Requests', [userId(47)]],
    ['Web Leads Europe', [ofType('Role', role('SEU').id)]]
  ];
  return membersByGroup
    .flatMap(([group, members]) => members.map((memberId) => ({ groupId: named(group), memberId })))
    .map((member, index) => ({ id: groupMemberId(index + 1), ...member }));
}

export const groupMembers: readonly GroupMember[] = makeMembers();
