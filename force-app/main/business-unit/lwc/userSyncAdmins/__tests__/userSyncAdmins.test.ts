import UserSyncAdmins from 'c/userSyncAdmins';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';

jest.mock('@salesforce/apex/UserSyncBusinessUnitController.searchUsers', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

const admins = [
  { userId: '005a', name: 'Ana', why: 'CreatingAdmin' },
  { userId: '005b', name: 'Ben', why: 'Named' }
];
interface Table extends HTMLElement {
  rows: { why: string; actions: { title: string }[]; key: string }[];
}
const card = (more: object = {}) => render('c-user-sync-admins', UserSyncAdmins, { admins, ...more } as Record<string, unknown>);

afterEach(() => document.body.replaceChildren());

it('says why each may', () =>
  expect(query<Table>(card(), 'c-user-sync-table').rows.map(({ why }) => why)).toEqual([
    'Created this business unit',
    'Named for this business unit'
  ]));
it('takes off only who was named', () =>
  expect(query<Table>(card(), 'c-user-sync-table').rows.map(({ actions }) => actions.map(({ title }) => title))).toEqual([
    [],
    ['Remove: Ben']
  ]));
it('adds who was picked', async () => {
  const element = card();
  const added = recorded(element, 'add');
  query(element, '[data-add]').click();
  await settled();
  query(element, 'c-user-sync-user-picker').dispatchEvent(new CustomEvent('change', { detail: { userId: '005c', label: 'Cem' } }));
  await settled();
  expect([added, queryAll(element, 'c-user-sync-user-picker').length]).toEqual([[{ userId: '005c', label: 'Cem' }], 0]);
});
it('removes', () => {
  const element = card();
  const removed = recorded(element, 'remove');
  query(element, 'c-user-sync-table').dispatchEvent(new CustomEvent('rowaction', { detail: { name: 'remove', key: 'Named:005b' } }));
  expect(removed).toEqual([{ userId: '005b', label: 'Ben' }]);
});
it('lets a reader only look', () => expect(queryAll(card({ readOnly: true }), '[data-add]')).toHaveLength(0));
it('says when there is nobody', () => expect(texts(card({ admins: [] }), 'p')).toEqual(['Nobody may map and transfer here yet.']));
it('is accessible', () => expect(card()).toBeAccessible());
