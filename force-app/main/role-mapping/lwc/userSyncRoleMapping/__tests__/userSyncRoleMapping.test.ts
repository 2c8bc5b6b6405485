import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import load from '@salesforce/apex/UserSyncRoleMappingController.load';
import markReviewed from '@salesforce/apex/UserSyncRoleMappingController.markReviewed';
import preview from '@salesforce/apex/UserSyncRoleMappingController.preview';
import save from '@salesforce/apex/UserSyncRoleMappingController.save';
import saveKinds from '@salesforce/apex/UserSyncRoleMappingController.saveKinds';
import UserSyncRoleMapping from 'c/userSyncRoleMapping';
import { focused, allText, query, queryAll, recorded, settled, texts } from 'test/support/deep';
import { answered, failed, fired, lastPage, mocked, modal, openScreen, press, refusal, said, unit } from 'test/support/screens';

const line = (profileId: string, more: object = {}) => ({
  profileId,
  name: profileId,
  users: 3,
  roleId: '102',
  roleName: 'Marketing',
  isDefault: true,
  isGone: false,
  changedBy: null,
  changedOn: null,
  ...more
});
const mapping = (more: object = {}) => ({
  roles: [
    { id: '101', name: 'Administrator', kind: 'administrator' },
    { id: '102', name: 'Marketing', kind: 'marketing' },
    { id: '103', name: 'Sales Manager', kind: 'salesManager' },
    { id: '104', name: 'Sales', kind: 'sales' },
    { id: '151', name: 'Content Editor', kind: 'custom' }
  ],
  rolesReadOn: '2026-01-02T03:04:00Z',
  profiles: [line('Standard User'), line('Marketing User')],
  unused: [line('Contract Manager', { users: 0 })],
  creatingAdmin: { id: '005m', label: 'Marit', assigned: true },
  reviewedOn: null,
  ...more
});
const open = async (more: object = {}, answer: object = mapping()) => {
  mocked(listAll).mockResolvedValue([unit(more)]);
  mocked(load).mockResolvedValue(answer);
  return openScreen('c-user-sync-role-mapping', UserSyncRoleMapping, 'UserSync_Role_Mapping');
};
type Table = HTMLElement & { lines: { profileId: string }[]; changes: Record<string, string> };
const tables = (element: Element) => queryAll<Table>(element, 'c-user-sync-profile-table');
const change = (element: Element, profileId = 'Standard User') =>
  fired(element, 'c-user-sync-profile-table', 'change', { profileId, roleId: '151' });
const unfold = async (element: Element) => {
  const details = query<HTMLDetailsElement>(element, 'details');
  details.open = true;
  details.dispatchEvent(new CustomEvent('toggle'));
  await settled();
};
const saveBasket = async (element: Element) => {
  modal.mockResolvedValueOnce('save');
  await press(element, '[data-preview]');
};
const basket = (element: Element) => query<HTMLElement & { changes: { text: string }[]; affected: number }>(element, 'c-user-sync-basket');

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

describe('what is shown', () => {
  it('has the used profiles first, the others folded away', async () => {
    const element = await open();
    expect([texts(element, 'summary'), query<HTMLDetailsElement>(element, 'details').open]).toEqual([['Unused profiles: 1'], false]);
    expect(tables(element)).toHaveLength(1);
    await unfold(element);
    expect(tables(element).map(({ lines }) => lines.map(({ profileId }) => profileId))).toEqual([
      ['Standard User', 'Marketing User'],
      ['Contract Manager']
    ]);
  });
  it('finds profiles by name in both', async () => {
    const element = await open();
    const changes = recorded(query(element, 'c-user-sync-profiles'), 'change');
    await fired(element, 'lightning-input', 'change', { value: 'CONTRACT' });
    expect(changes).toEqual([]);
    await unfold(element);
    expect(tables(element).map(({ lines }) => lines.length)).toEqual([0, 1]);
  });
  it('says what to do when nobody is assigned', async () => {
    const element = await open({}, mapping({ profiles: [] }));
    queryAll<HTMLElement & { label: string }>(element, 'lightning-button')
      .find(({ label }) => label === 'Edit User Assignments')!
      .click();
    expect(lastPage()).toMatchObject({ tab: 'UserSync_Assignments' });
  });
  it('is read only for those who may not map here', async () => {
    const element = await open({ canMap: false });
    expect([
      query<HTMLElement & { readOnly: boolean }>(element, 'c-user-sync-profile-table').readOnly,
      queryAll(element, '[data-mark]').length
    ]).toEqual([true, 0]);
  });
  it('says why it could not be loaded', async () => {
    mocked(listAll).mockResolvedValue([unit()]);
    mocked(load).mockRejectedValue(refusal('NotFound'));
    const element = await openScreen('c-user-sync-role-mapping', UserSyncRoleMapping, 'UserSync_Role_Mapping');
    expect(failed(element)!.error!.code).toBe('NotFound');
  });
});

describe('changes', () => {
  it('are collected with the users they concern', async () => {
    const element = await open();
    await change(element);
    expect([basket(element).changes.map(({ text }) => text), basket(element).affected]).toEqual([['Standard User: Content Editor'], 3]);
  });
  it('vanish when the role is the saved one again', async () => {
    const element = await open();
    await change(element);
    await fired(element, 'c-user-sync-profile-table', 'change', { profileId: 'Standard User', roleId: '102' });
    expect(basket(element).changes).toEqual([]);
  });
  it('are made for many at once', async () => {
    const element = await open();
    await fired(element, 'c-user-sync-profile-table', 'select', { keys: ['Standard User', 'Marketing User'] });
    query(element, '[data-set-role]').click();
    await settled();
    await fired(element, 'c-user-sync-role-picker', 'change', { roleId: '151' });
    expect(basket(element).changes).toHaveLength(2);
  });
  it('survive leaving the page', async () => {
    await change(await open());
    document.body.replaceChildren();
    const element = await open();
    expect([basket(element).changes.length, said(element)!.text]).toEqual([1, expect.stringMatching(/are back\.$/)]);
  });
  it('are undone one by one, and all', async () => {
    const element = await open();
    await change(element);
    await fired(element, 'c-user-sync-basket', 'undo', { key: 'Standard User' });
    await change(element);
    await fired(element, 'c-user-sync-basket', 'discard');
    expect(basket(element).changes).toEqual([]);
  });
});

describe('saving', () => {
  it('previews first and then saves', async () => {
    mocked(save).mockResolvedValue({ saved: 1, users: 3 });
    mocked(preview).mockResolvedValue('p1');
    const element = await open();
    await change(element);
    await saveBasket(element);
    await (modal.mock.lastCall![0].begin as () => Promise<string>)();
    const changes = [{ profileId: 'Standard User', roleId: '151' }];
    expect([mocked(preview).mock.lastCall![0].changes, mocked(save).mock.lastCall![0].changes, said(element)!.text]).toEqual([
      changes,
      changes,
      'Saved. Users to update: 3.'
    ]);
  });
  it('asks about a profile that somebody else has changed meanwhile', async () => {
    const element = await open();
    await change(element);
    mocked(load).mockResolvedValue(
      mapping({
        profiles: [
          line('Standard User', { roleId: '103', roleName: 'Sales Manager', changedBy: 'Ginevra', changedOn: '2026-01-02T03:04:00Z' }),
          line('Marketing User')
        ]
      })
    );
    await saveBasket(element);
    const conflict = queryAll<HTMLElement & { text: string }>(element, 'c-user-sync-notice').find(({ dataset }) => dataset.key)!;
    expect([conflict.text, mocked(save).mock.calls]).toEqual([
      expect.stringContaining('Ginevra set Standard User to Sales Manager at'),
      []
    ]);
    conflict.dispatchEvent(new CustomEvent('action'));
    await settled();
    expect(basket(element).changes).toEqual([]);
  });
  it('reads again after a lost connection', async () => {
    mocked(save).mockRejectedValue(new TypeError('Failed to fetch'));
    const element = await open();
    await change(element);
    await saveBasket(element);
    mocked(load).mockResolvedValue(mapping({ profiles: [line('Standard User', { roleId: '151' })] }));
    await answered(element);
    expect(basket(element).changes).toEqual([]);
  });
});

it('begins at the profile that a reason is about', async () => {
  mocked(listAll).mockResolvedValue([unit()]);
  mocked(load).mockResolvedValue(mapping());
  const element = await openScreen('c-user-sync-role-mapping', UserSyncRoleMapping, 'UserSync_Role_Mapping', {
    c__record: 'Marketing User'
  });
  expect(((focused(element)!.getRootNode() as ShadowRoot).host as HTMLElement).dataset.key).toBe('Marketing User');
});

describe('kinds of roles', () => {
  it('are asked for while they are not known, and saved once', async () => {
    mocked(saveKinds).mockResolvedValue(null);
    const all = ['administrator', 'marketing', 'salesManager', 'sales'];
    const element = await open({ mode: 'Watch' }, mapping({ roles: [{ id: '1', name: 'A', kind: null }] }));
    for (const picker of queryAll(query(element, 'c-user-sync-role-kinds'), 'c-user-sync-role-picker'))
      picker.dispatchEvent(new CustomEvent('change', { detail: { roleId: '1' } }));
    await press(query(element, 'c-user-sync-role-kinds'), '[data-save]');
    expect([mocked(saveKinds).mock.calls, said(element)!.text]).toEqual([
      [[{ businessUnitId: 'a01', kinds: Object.fromEntries(all.map((kind) => [kind, '1'])) }]],
      'The default roles are known now.'
    ]);
  });
  it('are not asked for when they are known', async () => expect(allText(query(await open(), 'c-user-sync-role-kinds'))).toBe(''));
});

it('is marked as reviewed', async () => {
  mocked(markReviewed).mockResolvedValue(null);
  const element = await open();
  query(element, '[data-mark]').click();
  await settled();
  await settled();
  expect([mocked(markReviewed).mock.calls, said(element)!.text]).toEqual([
    [[{ businessUnitId: 'a01' }]],
    'The mapping is marked as reviewed.'
  ]);
});
it('is accessible', async () => expect(await open()).toBeAccessible());
