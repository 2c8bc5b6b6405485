import members from '@salesforce/apex/UserSyncAssignmentController.members';
import preview from '@salesforce/apex/UserSyncAssignmentController.preview';
import save from '@salesforce/apex/UserSyncAssignmentController.save';
import search from '@salesforce/apex/UserSyncAssignmentController.search';
import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import UserSyncAssignments from 'c/userSyncAssignments';
import { focused, query, queryAll, settled } from 'test/support/deep';
import { answered, failed, fired, lastPage, mocked, modal, openScreen, press, refusal, said, unit } from 'test/support/screens';

jest.mock(
  '@salesforce/apex/UserSyncAssignmentController.search',
  () => ({ __esModule: true, default: jest.fn().mockResolvedValue({ rows: [], total: 0, next: null }) }),
  { virtual: true }
);

const member = (memberId: string, more: object = {}) => ({
  memberId,
  name: memberId,
  detail: '',
  kind: 'User',
  users: 1,
  unresolved: false,
  active: true,
  ...more
});
const ana = { memberId: 'Ana', name: 'Ana Ruiz', detail: '', kind: 'User', inMarketing: false, inSales: false, paths: [] };
const answer = (marketing: object[] = [member('Ben')]) =>
  mocked(members).mockResolvedValue({
    marketing,
    sales: [],
    marketingTotal: marketing.length,
    salesTotal: 0,
    version: 'v1',
    savedOn: null
  });
const open = async (more: object = {}) => {
  mocked(listAll).mockResolvedValue([unit(more)]);
  return openScreen('c-user-sync-assignments', UserSyncAssignments, 'UserSync_Assignments');
};
const add = (element: Element) => fired(element, 'c-user-sync-member-picker', 'add', { group: 'Marketing', hit: ana });
const basket = (element: Element) =>
  query<HTMLElement & { changes: { text: string; failure?: string }[]; affected: number }>(element, 'c-user-sync-basket');
const saveBasket = async (element: Element) => {
  modal.mockResolvedValueOnce('save');
  await press(element, '[data-preview]');
};

beforeEach(() => {
  sessionStorage.clear();
  answer();
});
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

describe('the basket', () => {
  it('leaves the focus on the heading when its last change is taken back', async () => {
    const element = await open();
    await add(element);
    query(element, '[data-undo-last]').focus();
    await press(element, '[data-undo-last]');
    expect(focused(element)?.tagName).toBe('H1');
  });
  it('takes additions and removals', async () => {
    const element = await open();
    await add(element);
    await fired(element, 'c-user-sync-member-table', 'remove', { key: 'Marketing:Ben:User' });
    expect(basket(element).changes.map(({ text }) => text)).toEqual(['Add Ana Ruiz to Marketing Users', 'Remove Ben from Marketing Users']);
    expect(basket(element).affected).toBe(2);
  });
  it('counts who is added to both groups once', async () => {
    const element = await open();
    await add(element);
    await fired(element, 'c-user-sync-member-picker', 'add', { group: 'Sales', hit: ana });
    expect([basket(element).changes.length, basket(element).affected]).toEqual([2, 1]);
  });
  it('shows additions first and marks removals where they stand', async () => {
    const element = await open();
    await add(element);
    await fired(element, 'c-user-sync-member-table', 'remove', { key: 'Marketing:Ben:User' });
    const [marketing] = queryAll<HTMLElement & { members: { name: string; change?: string }[] }>(element, 'c-user-sync-member-table');
    expect(marketing!.members.map(({ name, change }) => [name, change])).toEqual([
      ['Ana Ruiz', 'Add'],
      ['Ben', 'Remove']
    ]);
  });
  it('undoes one, the last, and all', async () => {
    const element = await open();
    await add(element);
    await fired(element, 'c-user-sync-member-picker', 'undo', { group: 'Marketing', hit: ana });
    expect(basket(element).changes).toEqual([]);
    await add(element);
    await fired(element, 'c-user-sync-basket', 'undolast');
    await add(element);
    await fired(element, 'c-user-sync-basket', 'discard');
    expect([basket(element).changes, modal.mock.calls]).toEqual([[], []]);
  });
  it('asks before five changes are discarded', async () => {
    const element = await open();
    for (const memberId of ['a', 'b', 'c', 'd', 'e'])
      await fired(element, 'c-user-sync-member-picker', 'add', { group: 'Sales', hit: { ...ana, memberId } });
    modal.mockResolvedValueOnce(undefined);
    await fired(element, 'c-user-sync-basket', 'discard');
    expect([basket(element).changes.length, modal.mock.lastCall![0].text]).toEqual([5, 'Changes that are not saved: 5. They are lost.']);
  });
  it('survives leaving the page', async () => {
    const first = await open();
    await add(first);
    document.body.replaceChildren();
    const second = await open();
    expect([basket(second).changes.length, said(second)!.text]).toEqual([
      1,
      expect.stringMatching(/^Your unsaved changes from .* are back.$/)
    ]);
  });
});

describe('saving', () => {
  it('previews first, and sends the differences only', async () => {
    mocked(preview).mockResolvedValue('p1');
    mocked(save).mockResolvedValue({ saved: 1, failed: [], changedByOthers: false, version: 'v2' });
    const element = await open();
    await add(element);
    await saveBasket(element);
    await (modal.mock.lastCall![0].begin as () => Promise<string>)();
    const change = { groupName: 'Marketing', memberId: 'Ana', kind: 'User', operation: 'Add' };
    expect(mocked(preview).mock.calls).toEqual([[{ businessUnitId: 'a01', changes: [change] }]]);
    expect(mocked(save).mock.calls).toEqual([[{ businessUnitId: 'a01', changes: [change], version: 'v1' }]]);
    expect([basket(element).changes, said(element)!.text]).toEqual([[], 'Saved. The users arrive in about a minute.']);
  });
  it('saves nothing when the preview is left', async () => {
    const element = await open();
    await add(element);
    modal.mockResolvedValueOnce(undefined);
    await press(element, '[data-preview]');
    expect([mocked(save).mock.calls, basket(element).changes.length]).toEqual([[], 1]);
  });
  it('leads to the users who arrive', async () => {
    mocked(save).mockResolvedValue({ saved: 1, failed: [], changedByOthers: false, version: 'v2' });
    const element = await open();
    await add(element);
    await saveBasket(element);
    await answered(element, 'action');
    expect(lastPage()).toMatchObject({ tab: 'UserSync_Users', c__bu: 'a01' });
  });
  it.each([
    ['Paused', 'Saved. It is sent after Resume.'],
    ['Quarantined', 'Saved. It is sent once the connection works again.'],
    ['Watching', 'Saved. User Sync only watches this business unit, so nothing is sent.'],
    ['NotTransferred', 'Saved. Nothing is sent before the transfer.']
  ])('says when it is sent: %s', async (status, text) => {
    mocked(save).mockResolvedValue({ saved: 1, failed: [], changedByOthers: false, version: 'v2' });
    const element = await open({ status });
    await add(element);
    await saveBasket(element);
    expect(said(element)!.text).toBe(text);
  });
  it('can be put back', async () => {
    mocked(save).mockResolvedValue({ saved: 1, failed: [], changedByOthers: false, version: 'v2' });
    const element = await open();
    await add(element);
    await saveBasket(element);
    await answered(element, 'secondaction');
    expect(basket(element).changes.map(({ text }) => text)).toEqual(['Remove Ana Ruiz from Marketing Users']);
  });
  it('keeps what failed, with its reason', async () => {
    mocked(save).mockResolvedValue({
      saved: 0,
      failed: [{ memberId: 'Ana', reason: 'Busy', arguments: [] }],
      changedByOthers: false,
      version: 'v2'
    });
    const element = await open();
    await add(element);
    await saveBasket(element);
    expect(basket(element).changes).toMatchObject([{ failure: 'Salesforce is busy with the same group. Try again.' }]);
  });
  it('says that somebody else has changed the members, and loses nothing', async () => {
    mocked(save).mockResolvedValue({ saved: 1, failed: [], changedByOthers: true, version: 'v2' });
    const element = await open();
    await add(element);
    await saveBasket(element);
    expect(said(element)!.text).toContain('Somebody else changed the members');
  });
  it('keeps everything when the permission was lost meanwhile', async () => {
    mocked(save).mockRejectedValue(refusal('NoManageUsers'));
    const element = await open();
    await add(element);
    await saveBasket(element);
    expect([said(element)!.text, basket(element).changes.length]).toEqual([
      expect.stringMatching(/^Nothing was saved. Your changes are kept on this page. This needs the permission Manage Users/),
      1
    ]);
  });
  it('reads again after a lost connection, and drops what has arrived', async () => {
    mocked(save).mockRejectedValue(new TypeError('Failed to fetch'));
    const element = await open();
    await add(element);
    await saveBasket(element);
    expect(said(element)!.text).toBe('It is not known whether your changes were saved. They are kept here.');
    answer([member('Ben'), member('Ana')]);
    await answered(element, 'action');
    expect(basket(element).changes).toEqual([]);
  });
});

describe('states', () => {
  it('reader: nothing can be added or removed', async () => {
    const element = await open({ canAssign: false });
    expect(query<HTMLElement & { readOnly: boolean }>(element, 'c-user-sync-member-picker').readOnly).toBe(true);
  });
  it('error: says why, and tries again', async () => {
    mocked(members).mockRejectedValue(refusal('NotFound'));
    const element = await open();
    answer();
    failed(element)!.dispatchEvent(new CustomEvent('retry'));
    await settled();
    await settled();
    expect(queryAll(element, 'c-user-sync-member-table')).toHaveLength(2);
  });
  it('Watch: says that Salesforce has groups of its own', async () => {
    const element = await open({ mode: 'Watch' });
    expect(queryAll<HTMLElement & { text: string }>(element, 'c-user-sync-notice').map(({ text }) => text)).toContain(
      'Salesforce User Sync has its own groups. Keep them the same as these.'
    );
  });
});

it('is accessible', async () => {
  const element = await open();
  await add(element);
  await expect(element).toBeAccessible();
});

it('begins with the user whom a reason is about, in all groups', async () => {
  mocked(listAll).mockResolvedValue([unit()]);
  const element = await openScreen('c-user-sync-assignments', UserSyncAssignments, 'UserSync_Assignments', { c__user: '005o' });
  expect(mocked(search).mock.lastCall![0]).toMatchObject({ kind: 'User', term: '005o' });
  await fired(element, 'c-user-sync-search', 'search', { term: 'ana' });
  expect(mocked(search).mock.lastCall![0]).toMatchObject({ kind: 'User', term: 'ana' });
});
