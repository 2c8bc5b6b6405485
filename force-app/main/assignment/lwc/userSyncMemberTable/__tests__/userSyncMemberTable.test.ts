import UserSyncMemberTable from 'c/userSyncMemberTable';
import { query, recorded, render, texts } from 'test/support/render';

interface Table extends HTMLElement {
  rows: { key: string; users: string; status: string; actions: { label: string; title: string }[] }[];
  columns: { name: string }[];
}
const member = (key: string, more: object = {}) => ({
  key,
  memberId: key,
  name: key,
  kind: 'User',
  users: 1,
  unresolved: false,
  active: true,
  ...more
});
const table = (members: object[], more: object = {}) =>
  render('c-user-sync-member-table', UserSyncMemberTable, { heading: 'Marketing Users', members, total: members.length, ...more } as Record<
    string,
    unknown
  >);
const inner = (element: Element) => query<Table>(element, 'c-user-sync-table');

afterEach(() => document.body.replaceChildren());

it('counts members and users, without those who will be removed', () =>
  expect(texts(table([member('a', { users: 1203 }), member('b', { change: 'Remove' })]), 'h2')).toEqual([
    'Marketing Users – Members: 2, Users: 1,203'
  ]));
it('says what becomes of each', () =>
  expect(
    inner(
      table([
        member('a', { change: 'Add' }),
        member('b', { change: 'Remove' }),
        member('c', { unresolved: true }),
        member('d', { active: false }),
        member('e')
      ])
    ).rows.map(({ status }) => status)
  ).toEqual(['Added', 'Will be removed', 'Cannot be resolved', 'Inactive', '']));
it('says that a large group is being counted', () => expect(inner(table([member('a', { users: null })])).rows[0]!.users).toBe('counting'));
it('names its buttons with the person', () =>
  expect(inner(table([member('Ana'), member('Ben', { change: 'Remove' })])).rows.map(({ actions }) => actions[0]!.title)).toEqual([
    'Remove: Ana, Marketing Users',
    'Undo: Ben, Marketing Users'
  ]));
it('fires what was pressed', () => {
  const element = table([member('a')]);
  const removed = recorded(element, 'remove');
  inner(element).dispatchEvent(new CustomEvent('rowaction', { detail: { name: 'remove', key: 'a' } }));
  expect(removed).toEqual([{ key: 'a' }]);
});
it('has no buttons for a reader', () =>
  expect(inner(table([member('a')], { readOnly: true })).columns.map(({ name }) => name)).not.toContain('actions'));
it('says how many are not listed', () =>
  expect(texts(table([member('a')], { total: 3000 }), 'p')).toEqual(['More are assigned than are listed: 2,999.']));
it('says what to do when nobody is in', () =>
  expect(texts(table([]), 'p')).toEqual(['Nobody is assigned. Find users, public groups or roles above and add them.']));
it('is accessible', () => expect(table([member('a')])).toBeAccessible());
