import UserSyncRoleKinds from 'c/userSyncRoleKinds';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';

const roles = ['1', '2', '3', '4'].map((id) => ({ id, name: `Role ${id}`, kind: id === '1' ? 'administrator' : '' }));
const card = () => render('c-user-sync-role-kinds', UserSyncRoleKinds, { roles } as Record<string, unknown>);
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
  const saves = recorded(element, 'save');
  query(element, '[data-save]').click();
  await settled();
  expect([saves, texts(element, '[role=alert]')]).toEqual([[], ['Choose all four roles.']]);
});
it('saves role ids by kind', () => {
  const element = card();
  const saves = recorded(element, 'save');
  choose(element, 'marketing', '2');
  choose(element, 'salesManager', '3');
  choose(element, 'sales', '4');
  query(element, '[data-save]').click();
  expect(saves).toEqual([{ kinds: { administrator: '1', marketing: '2', salesManager: '3', sales: '4' } }]);
});
it('is accessible', () => expect(card()).toBeAccessible());
