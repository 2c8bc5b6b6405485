import type { Chance } from '../random.ts';
import type { History } from '../history/history.ts';
import { people, short, type Step } from './step.ts';

const domain = '@lindervane.example.com';
const number = (chance: Chance) => 100 + chance.below(900);

/** Changes one person in Setup. */
function edit(
  name: string,
  weight: number,
  values: (history: History, chance: Chance, id: string) => Promise<Readonly<Record<string, unknown>>>
): Step {
  return {
    name,
    weight,
    run: async (history, chance) => {
      const person = chance.of(await people(history));
      const changed = await values(history, chance, person.id);
      await history.save('update', 'User', { Id: person.id, ...changed });
      return `${short(person.id)} ${JSON.stringify(changed)}`;
    }
  };
}

const createUser: Step = {
  name: 'create a user',
  weight: 3,
  run: async (history, chance) => {
    const name = `new${number(chance)}${number(chance)}`;
    const profiles = await history.query("SELECT Id FROM Profile WHERE Name IN ('Standard User', 'Marketing User', 'Contract Manager')");
    const roles = await history.query('SELECT Id FROM UserRole');
    const others = await people(history);
    const email = chance.is(0.25) ? chance.of(others).email : `${name}${domain}`;
    const [made] = await history.save('insert', 'User', {
      Username: `${name}${domain}`,
      Email: email,
      LastName: name,
      Alias: name.slice(0, 8),
      CommunityNickname: name,
      IsActive: true,
      ProfileId: chance.of(profiles)['Id'],
      UserRoleId: chance.is(0.7) ? chance.of(roles)['Id'] : null,
      TimeZoneSidKey: 'Europe/Berlin',
      LocaleSidKey: 'de_DE',
      LanguageLocaleKey: 'de',
      EmailEncodingKey: 'UTF-8'
    });
    return `${short(String(made?.['Id']))} ${name} ${email}`;
  }
};

const switchActive: Step = {
  name: 'deactivate or reactivate',
  weight: 6,
  run: async (history, chance) => {
    const everybody = await people(history);
    const inactive = everybody.filter((person) => !person.isActive);
    const person = chance.of(chance.is(0.5) && inactive.length ? inactive : everybody);
    await history.save('update', 'User', { Id: person.id, IsActive: !person.isActive });
    return `${short(person.id)} ${person.isActive ? 'off' : 'on'}`;
  }
};

const swapEmails: Step = {
  name: 'swap emails',
  weight: 4,
  run: async (history, chance) => {
    const everybody = await people(history);
    const [one, two] = [chance.of(everybody), chance.of(everybody)];
    if (one.id === two.id) return null;
    await history.org.save(
      'update',
      'User',
      [
        { Id: one.id, Email: two.email },
        { Id: two.id, Email: one.email }
      ],
      { userId: history.admin }
    );
    return `${short(one.id)} ${short(two.id)}`;
  }
};

/** What a group may hold: people, groups of roles, other groups; rarely something that cannot be expanded. */
async function memberFor(history: History, chance: Chance): Promise<string> {
  if (chance.is(0.35)) return chance.of(await people(history)).id;
  const types = chance.is(0.12) ? ['Queue', 'Organization'] : ['Regular', 'Role', 'RoleAndSubordinates', 'RoleAndSubordinatesInternal'];
  const groups = (await history.query('SELECT Id, Type FROM Group ORDER BY Id')).filter((row) => types.includes(String(row['Type'])));
  return groups.length ? String(chance.of(groups)['Id']) : chance.of(await people(history)).id;
}

const addMember: Step = {
  name: 'put a member into a group',
  weight: 6,
  run: async (history, chance) => {
    const groups = await history.query("SELECT Id FROM Group WHERE Type = 'Regular' ORDER BY Id");
    const group = String(chance.of(groups)['Id']);
    const member = await memberFor(history, chance);
    if (group === member) return null;
    await history.save('insert', 'GroupMember', { GroupId: group, UserOrGroupId: member });
    return `${short(member)} into ${short(group)}`;
  }
};

const removeMember: Step = {
  name: 'take a member out of a group',
  weight: 5,
  run: async (history, chance) => {
    const members = await history.query('SELECT Id, GroupId, UserOrGroupId FROM GroupMember ORDER BY Id');
    if (members.length === 0) return null;
    const member = chance.of(members);
    await history.save('delete', 'GroupMember', { Id: member['Id'] });
    return `${short(String(member['UserOrGroupId']))} out of ${short(String(member['GroupId']))}`;
  }
};

const makeQueue: Step = {
  name: 'make a queue',
  weight: 0.4,
  run: async (history, chance) => {
    const name = `Queue${number(chance)}`;
    await history.save('insert', 'Group', { Name: name, DeveloperName: name, Type: 'Queue' });
    return name;
  }
};

const moveRole: Step = {
  name: 'move a role',
  weight: 1,
  run: async (history, chance) => {
    const roles = await history.query('SELECT Id, DeveloperName FROM UserRole ORDER BY Id');
    const [role, parent] = [chance.of(roles), chance.of(roles)];
    if (role['DeveloperName'] === 'Marketing' || role['Id'] === parent['Id']) return null;
    await history.save('update', 'UserRole', { Id: role['Id'], ParentRoleId: chance.is(0.3) ? null : parent['Id'] });
    return `${String(role['DeveloperName'])} below ${String(parent['DeveloperName'])}`;
  }
};

const deleteUnitGroup: Step = {
  name: "delete a business unit's group, or make it again",
  weight: 0.6,
  run: async (history, chance) => {
    const unit = chance.of(history.units);
    const [row] = await history.query('SELECT SalesGroupId__c FROM UserSyncBusinessUnit__c WHERE Id = :id', { id: unit.rowId });
    const found = await history.query('SELECT Id FROM Group WHERE Id = :id', { id: row!['SalesGroupId__c'] });
    if (found.length) await history.save('delete', 'Group', { Id: row!['SalesGroupId__c'] });
    else await history.call('UserSyncBusinessUnitController', 'repairGroups', { businessUnitId: unit.rowId });
    return `${unit.name} ${found.length ? 'deleted' : 'made again'}`;
  }
};

/** What admins of Salesforce do in Setup. */
export const salesforceSteps: readonly Step[] = [
  createUser,
  switchActive,
  edit('rename', 4, async (_, chance) => ({
    LastName: `Name${number(chance)}`,
    FirstName: chance.is(0.3) ? null : `Given${number(chance)}`,
    Title: chance.is(0.5) ? null : `Title ${number(chance)} é🌱`
  })),
  edit('change an email', 5, async (history, chance, id) => {
    const other = chance.of(await people(history));
    const own = (await history.query('SELECT Email FROM User WHERE Id = :id', { id }))[0]!;
    if (chance.is(0.15)) return { Email: String(own['Email']).toUpperCase() };
    if (chance.is(0.4)) return { Email: chance.is(0.5) ? other.email : other.username };
    return { Email: `mail${number(chance)}${domain}` };
  }),
  edit('change a username', 2, async (history, chance) => {
    const other = chance.of(await people(history));
    return { Username: chance.is(0.3) ? other.email : `user${number(chance)}${domain}` };
  }),
  swapEmails,
  edit('change a profile', 4, async (history, chance) => {
    const rows = await history.query("SELECT Id FROM Profile WHERE Name IN ('Standard User', 'Marketing User', 'Contract Manager')");
    return { ProfileId: chance.of(rows)['Id'] };
  }),
  edit('change a role', 3, async (history, chance) => {
    const rows = await history.query('SELECT Id FROM UserRole ORDER BY Id');
    return { UserRoleId: chance.is(0.2) ? null : chance.of(rows)['Id'] };
  }),
  addMember,
  removeMember,
  makeQueue,
  moveRole,
  deleteUnitGroup
];
