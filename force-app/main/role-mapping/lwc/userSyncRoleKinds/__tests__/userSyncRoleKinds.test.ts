import saveKinds from '@salesforce/apex/UserSyncRoleMappingController.saveKinds';
import UserSyncRoleKinds from 'c/userSyncRoleKinds';
import { query, queryAll, recorded, render, texts } from 'test/support/render';
import { mocked, press } from 'test/support/screens';

const roles = ['1', '2', '3', '4'].map((id) => ({ id, name: `Role ${id}`, kind: id === '1' ? 'administrator' : '' }));
const card = () => render('c-user-sync-role-kinds', UserSyncRoleKinds, { businessUnitId: 'a01', roles } as Record<string, unknown>);
const choose = (element: Element, kind: string, roleId: string) =>
  query(element, `[data-kind=${kind}]`).dispatchEvent(new CustomEvent('change', { detail: { roleId } }));

afterEach(() => document.body.replaceChildren());

it('knows what is known already', () =>
  expect(queryAll<HTMLElement & { value: string }>(card(), 'c-user-sync-role-picker').map(({ value }) => value)).toEqual([
    '1',
    undefined,
    undefined,
    undefined
  ]));
it('asks for all four', async () => {
  const element = card();
  await press(element, '[data-save]');
  expect([mocked(saveKinds).mock.calls, texts(element, '[role=alert]')]).toEqual([[], ['Choose all four roles.']]);
});
it('saves role ids by kind', async () => {
  mocked(saveKinds).mockResolvedValue(null);
  const element = card();
  const done = recorded(element, 'done');
  choose(element, 'marketing', '2');
  choose(element, 'salesManager', '3');
  choose(element, 'sales', '4');
  await press(element, '[data-save]');
  expect([mocked(saveKinds).mock.calls, done]).toEqual([
    [[{ businessUnitId: 'a01', kinds: { administrator: '1', marketing: '2', salesManager: '3', sales: '4' } }]],
    [{ text: 'The default roles are known now.' }]
  ]);
});
it('is accessible', () => expect(card()).toBeAccessible());
