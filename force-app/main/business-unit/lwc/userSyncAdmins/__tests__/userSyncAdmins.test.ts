import addAdmin from '@salesforce/apex/UserSyncBusinessUnitController.addAdmin';
import removeAdmin from '@salesforce/apex/UserSyncBusinessUnitController.removeAdmin';
import UserSyncAdmins from 'c/userSyncAdmins';
import { query, queryAll, recorded, render, texts } from 'test/support/render';
import { fired, mocked, press, refusal } from 'test/support/screens';

const admins = [
  { userId: '005a', name: 'Ana', why: 'CreatingAdmin' },
  { userId: '005b', name: 'Ben', why: 'Named' }
];
interface Table extends HTMLElement {
  rows: { why: string; actions: { title: string }[]; key: string }[];
}
const card = (more: object = {}) =>
  render('c-user-sync-admins', UserSyncAdmins, { businessUnitId: 'a01', admins, ...more } as Record<string, unknown>);

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
  mocked(addAdmin).mockResolvedValue(null);
  const element = card();
  const done = recorded(element, 'done');
  await press(element, '[data-add]');
  await fired(element, 'c-user-sync-user-picker', 'change', { userId: '005c', label: 'Cem' });
  expect([mocked(addAdmin).mock.calls, done, queryAll(element, 'c-user-sync-user-picker').length]).toEqual([
    [[{ businessUnitId: 'a01', userId: '005c' }]],
    [{ text: 'Cem may map and transfer here now.' }],
    0
  ]);
});
it('removes', async () => {
  mocked(removeAdmin).mockResolvedValue(null);
  const element = card();
  const done = recorded(element, 'done');
  await fired(element, 'c-user-sync-table', 'rowaction', { name: 'remove', key: 'Named:005b' });
  expect([mocked(removeAdmin).mock.lastCall, done]).toEqual([
    [{ businessUnitId: 'a01', userId: '005b' }],
    [{ text: 'Ben may no longer map and transfer here.' }]
  ]);
});
it('tells what the server refuses', async () => {
  mocked(removeAdmin).mockRejectedValue(refusal('NoPermission'));
  const element = card();
  const failures = recorded<{ error: { code: string } }>(element, 'failure');
  await fired(element, 'c-user-sync-table', 'rowaction', { name: 'remove', key: 'Named:005b' });
  expect(failures[0]!.error.code).toBe('NoPermission');
});
it('lets a reader only look', () => expect(queryAll(card({ readOnly: true }), '[data-add]')).toHaveLength(0));
it('says when there is nobody', () => expect(texts(card({ admins: [] }), 'p')).toEqual(['Nobody may map and transfer here yet.']));
it('is accessible', () => expect(card()).toBeAccessible());
