import { Refusal } from '../../account-engagement/rules/refusal.ts';
import { createUser, updateUser, type Actor, type UserValues } from '../../account-engagement/rules/save-user.ts';
import type { User } from '../../account-engagement/store/users.ts';
import type { History, Unit } from '../history/history.ts';
import type { Chance } from '../random.ts';
import { people, short, type Step } from './step.ts';

const person: Actor = { kind: 'person', name: 'Account Engagement Admin' };
/** Somebody for whom synced records are not read-only: support, or another tool. */
const behindTheBack: Actor = { kind: 'client', name: 'Support' };

/** A rule of Account Engagement refused what its admin wanted. */
export class RefusedThere extends Error {}

function save<T>(history: History, work: () => T): T {
  try {
    return history.side.store.db.transaction(work);
  } catch (error) {
    if (error instanceof Refusal) throw new RefusedThere(error.message);
    throw error;
  }
}

function values({
  businessUnit: _unit,
  id: _id,
  version: _version,
  created: _created,
  lastModified: _modified,
  deletedBy: _deletedBy,
  ...rest
}: User): UserValues {
  return rest;
}

function recordsOf(history: History, unit: Unit): readonly User[] {
  return [...history.side.directory().values()].filter((record) => record.businessUnit === unit.id);
}

/** Changes one record, sometimes one that is synced. */
function change(
  name: string,
  weight: number,
  to: (record: User, chance: Chance, history: History) => Promise<Partial<UserValues> | null>
): Step {
  return {
    name: `there: ${name}`,
    weight,
    run: async (history, chance) => {
      const unit = chance.of(history.units);
      const isBehind = chance.is(0.4);
      const records = recordsOf(history, unit).filter((record) => isBehind || !record.synced);
      if (records.length === 0) return null;
      const record = chance.of(records);
      const changed = await to(record, chance, history);
      if (!changed) return null;
      const before = history.side.store.users.find(unit.id, record.id)!;
      save(history, () =>
        updateUser(history.side.store, before, { ...values(before), ...changed }, isBehind ? behindTheBack : person, history.now)
      );
      return `${unit.name} ${record.id} ${JSON.stringify(changed)}${isBehind ? ' behind the back' : ''}`;
    }
  };
}

const create: Step = {
  name: 'there: create a user',
  weight: 5,
  run: async (history, chance) => {
    const unit = chance.of(history.units);
    const everybody = await people(history);
    const own = `there${chance.below(10_000)}@fernhagen.example.net`;
    const address = () => (chance.is(0.5) ? own : chance.of([chance.of(everybody).email, chance.of(everybody).username]));
    const role = chance.of(history.side.store.businessUnits.roles(unit.id));
    const made = save(history, () =>
      createUser(
        history.side.store,
        unit.id,
        {
          userName: address(),
          email: address(),
          externalId: null,
          crmUserId: chance.is(0.4) ? chance.of(everybody).id : null,
          givenName: null,
          familyName: 'Local',
          title: null,
          phone: null,
          timezone: null,
          locale: null,
          preferredLanguage: null,
          roleId: role.id,
          userGroup: null,
          active: chance.is(0.8),
          synced: false
        },
        person,
        history.now
      )
    );
    return `${unit.name} ${made.id} ${made.userName} ${made.email} mapped to ${made.crmUserId ? short(made.crmUserId) : 'nobody'}`;
  }
};

/** Custom roles only: whoever has it gets Marketing, as an admin must choose. */
const removeRole: Step = {
  name: 'there: remove a role',
  weight: 0.7,
  run: async (history, chance) => {
    const unit = chance.of(history.units);
    const roles = history.side.store.businessUnits.roles(unit.id);
    const custom = roles.filter(({ kind }) => kind === 'custom');
    if (custom.length === 0) return null;
    const role = chance.of(custom);
    const marketing = roles.find(({ kind }) => kind === 'marketing')!;
    for (const record of recordsOf(history, unit).filter(({ roleId }) => roleId === role.id)) {
      history.side.store.users.save({ ...record, roleId: marketing.id, version: record.version + 1, lastModified: history.now });
    }
    history.side.store.businessUnits.removeRole(unit.id, role.id);
    return `${unit.name} ${role.name}`;
  }
};

const addRole: Step = {
  name: 'there: add a role',
  weight: 0.5,
  run: async (history, chance) => {
    const unit = chance.of(history.units);
    const id = String(history.units.indexOf(unit) * 100 + 150 + chance.below(40));
    if (history.side.store.businessUnits.role(unit.id, id)) return null;
    history.side.store.businessUnits.addRole(unit.id, { id, name: `Role ${id}`, kind: 'custom' });
    return `${unit.name} ${id}`;
  }
};

/** What admins of Account Engagement do, by its page or behind everybody's back. */
export const accountEngagementSteps: readonly Step[] = [
  create,
  change('map', 6, async (record, chance, history) => {
    if (record.externalId) return null;
    return { crmUserId: chance.of(await people(history)).id };
  }),
  change('unmap', 1.5, async (record) => (record.crmUserId === null ? null : { crmUserId: null })),
  change('recycle', 2, async (record) => (record.active ? { active: false } : null)),
  change('restore', 2, async (record) => (record.active ? null : { active: true })),
  change('rename', 2, async (record, chance) => (record.active ? { familyName: `There${chance.below(100)}` } : null)),
  change('change an address', 2, async (record, chance, history) => {
    if (!record.active) return null;
    return { email: chance.is(0.5) ? chance.of(await people(history)).email : `moved${chance.below(1000)}@fernhagen.example.net` };
  }),
  change('change a role', 2, async (record, chance, history) =>
    record.active ? { roleId: chance.of(history.side.store.businessUnits.roles(record.businessUnit)).id } : null
  ),
  removeRole,
  addRole
];
