import setUp from '@salesforce/apex/UserSyncBusinessUnitController.setUp';
import UserSyncSetUp from 'c/userSyncSetUp';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/deep';
import { mocked, refusal } from 'test/support/screens';

type Field = HTMLElement & { reportValidity: () => boolean };
const valid = (element: Element, isValid = true) =>
  queryAll<Field>(element, '[data-name]').forEach((field) => (field.reportValidity = () => isValid));
const set = (element: Element, name: string, value: string) =>
  query(element, `[data-name=${name}]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));
const next = async (element: Element) => {
  valid(element);
  query(element, '[data-next]').click();
  await settled();
};
async function filled(mode = 'Watch') {
  const element = render('c-user-sync-set-up', UserSyncSetUp, {} as Record<string, unknown>);
  set(element, 'name', 'Europe');
  set(element, 'accountEngagementId', '0Uv000000000001AAA');
  set(element, 'statedStatus', 'Legacy');
  query(element, 'c-user-sync-user-picker').dispatchEvent(new CustomEvent('change', { detail: { userId: '005a', label: 'Ana Ruiz' } }));
  await next(element);
  set(element, 'mode', mode);
  await next(element);
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('goes through three steps', async () => {
  const element = await filled();
  expect(texts(element, 'h2')).toEqual(['Step 3 of 3: Groups and Credential']);
  query(element, '[data-previous]').click();
  await settled();
  expect(texts(element, 'h2')).toEqual(['Step 2 of 3: Mode']);
});
it('says before the end what cannot be changed later', async () =>
  expect(texts(await filled(), 'strong')).toEqual(['The creating admin cannot be changed later: Ana Ruiz.']));
it('sets up with what was chosen', async () => {
  mocked(setUp).mockResolvedValue('a01');
  const element = await filled();
  const closes = recorded(element, 'modalclose');
  valid(element);
  query(element, '[data-create]').click();
  await settled();
  expect(mocked(setUp).mock.lastCall![0]).toEqual({
    name: 'Europe',
    accountEngagementId: '0Uv000000000001AAA',
    creatingAdminId: '005a',
    statedStatus: 'Legacy',
    mode: 'Watch',
    credentialName: 'UserSync_AccountEngagement',
    marketingGroupId: null,
    salesGroupId: null
  });
  expect(closes).toEqual([{ id: 'a01', name: 'Europe' }]);
});
it('stays at a missing value, with the focus on it', async () => {
  const element = render('c-user-sync-set-up', UserSyncSetUp, {} as Record<string, unknown>);
  valid(element, false);
  const focus = jest.spyOn(query(element, '[data-name=name]'), 'focus');
  query(element, '[data-next]').click();
  await settled();
  expect([texts(element, 'h2'), focus.mock.calls.length]).toEqual([['Step 1 of 3: Which Business Unit'], 1]);
});
it('asks for the creating admin', async () => {
  const element = render('c-user-sync-set-up', UserSyncSetUp, {} as Record<string, unknown>);
  await next(element);
  expect(texts(query(element, 'c-user-sync-user-picker'), '[role=status]')).toEqual(['Choose the creating admin.']);
});
it('stays when the server refuses, and says why', async () => {
  mocked(setUp).mockRejectedValue(refusal('BusinessUnitExists', [{ type: 'businessUnit', value: 'a', label: 'Americas' }]));
  const element = await filled();
  const closes = recorded(element, 'modalclose');
  valid(element);
  query(element, '[data-create]').click();
  await settled();
  expect([closes, texts(element, '[role=alert]')]).toEqual([[], ['This ID is already set up as Americas.']]);
});
it('adopts two existing groups in Watch mode, and asks for both (rule 2)', async () => {
  mocked(setUp).mockResolvedValue('a01');
  const element = await filled();
  const create = async () => {
    valid(element);
    query(element, '[data-create]').click();
    await settled();
  };
  query(element, '[data-choice]').dispatchEvent(
    new CustomEvent('change', { detail: { value: 'Existing' }, bubbles: true, composed: true })
  );
  await settled();
  await create();
  expect(texts(query(element, '[data-group=marketingGroupId]'), '[role=status]')).toEqual(['Choose the group.']);
  const pick = (group: string, groupId: string) =>
    query(element, `[data-group=${group}]`).dispatchEvent(new CustomEvent('change', { detail: { groupId, label: groupId } }));
  pick('marketingGroupId', '00Gm');
  pick('salesGroupId', '00Gs');
  await create();
  expect(mocked(setUp).mock.calls).toHaveLength(1);
  expect(mocked(setUp).mock.lastCall![0]).toMatchObject({ mode: 'Watch', marketingGroupId: '00Gm', salesGroupId: '00Gs' });
  expect(Object.keys(mocked(setUp).mock.lastCall![0])).not.toContain('value');
});
it('makes its groups itself in Sync mode', async () => {
  const element = await filled('Sync');
  expect(queryAll(element, '[data-choice]')).toHaveLength(0);
});
it('is accessible', () => expect(render('c-user-sync-set-up', UserSyncSetUp, {} as Record<string, unknown>)).toBeAccessible());
