import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import counts from '@salesforce/apex/UserSyncLinkController.counts';
import link from '@salesforce/apex/UserSyncLinkController.link';
import page from '@salesforce/apex/UserSyncLinkController.page';
import unlink from '@salesforce/apex/UserSyncLinkController.unlink';
import UserSyncUsernames from 'c/userSyncUsernames';
import { focused, query, queryAll, settled, texts } from 'test/support/deep';
import { answered, failed, fired, mocked, modal, openScreen, press, refusal, said, unit } from 'test/support/screens';

const row = (recordId: string, more: object = {}) => ({
  recordId,
  name: `Record ${recordId}`,
  email: `${recordId}@example.com`,
  userName: `${recordId}@example.com`,
  roleName: 'Marketing',
  state: 'Live',
  version: 'W1',
  userId: `005${recordId}`,
  userLabel: `User ${recordId}`,
  userUsername: 'u',
  why: 'SameEmail',
  chosenBy: null,
  canUndo: false,
  sentOn: null,
  ...more
});
async function open(rows: object[] = [row('1'), row('2', { why: 'SameName' })], more: object = {}) {
  mocked(listAll).mockResolvedValue([unit(more)]);
  mocked(counts).mockResolvedValue({ Conflicts: 5, NotMapped: 38, LinkedNotSent: 0, Linked: 12 });
  mocked(page).mockResolvedValue({ rows, total: rows.length, next: null });
  return openScreen('c-user-sync-usernames', UserSyncUsernames, 'UserSync_Usernames');
}
type Table = HTMLElement & { rows: { why: string; user: string; actions: { name: string }[] }[]; selectedKeys: string[] | undefined };
const table = (element: Element) => query<Table>(element, 'c-user-sync-table');

const show = (element: Element) =>
  query<HTMLElement & { options: { label: string }[] }>(query(element, 'c-user-sync-link-tools'), 'lightning-combobox');

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

describe('rows', () => {
  it('are counted in each list to choose from', async () =>
    expect(show(await open()).options.map(({ label }) => label)).toEqual([
      'Conflicts (5)',
      'Not mapped (38)',
      'Linked, not sent (0)',
      'Linked (12)'
    ]));
  it('without a user cannot be selected', async () => {
    const rows = table(await open([row('1'), row('2', { userId: null })])).rows as unknown as { fixed: boolean }[];
    expect(rows.map(({ fixed }) => fixed)).toEqual([false, true]);
  });
  it('say why a user is suggested', async () =>
    expect(
      table(
        await open([
          row('1'),
          row('2', { why: 'SameName' }),
          row('3', { why: null, userId: null, userLabel: null }),
          row('4', { chosenBy: { type: 'user', value: '005', label: 'Ana' }, canUndo: true })
        ])
      ).rows.map(({ user, why, actions }) => [user, why, actions.map(({ name }) => name)])
    ).toEqual([
      ['User 1', 'Same email', ['open']],
      ['User 2', 'Same name, please check', ['open']],
      ['No suggestion', '', ['open']],
      ['User 4', 'Chosen by Ana', ['open', 'undo']]
    ]));
  it('begin with conflicts and change with Show', async () => {
    const element = await open();
    await fired(query(element, 'c-user-sync-link-tools'), 'lightning-combobox', 'change', { value: 'NotMapped' });
    expect(mocked(page).mock.calls.map(([parameters]) => parameters.show)).toEqual(['Conflicts', 'NotMapped']);
  });
  it('say when there is nothing to do', async () =>
    expect(texts(await open([]), '[slot=empty] p')).toEqual(['No conflict blocks anybody.']));
});

describe('what is in the way of one user', () => {
  const openFor = async (rows: object[]) => {
    mocked(listAll).mockResolvedValue([unit()]);
    mocked(counts).mockResolvedValue({ Conflicts: 5, NotMapped: 38, LinkedNotSent: 0, Linked: 12 });
    mocked(page).mockResolvedValue({ rows, total: rows.length, next: null });
    return openScreen('c-user-sync-usernames', UserSyncUsernames, 'UserSync_Usernames', { c__user: '0051' });
  };
  it('is compared at once', async () => {
    const element = await openFor([row('1')]);
    for (let turn = 0; turn < 4; turn++) await settled();
    expect(mocked(page).mock.lastCall![0]).toMatchObject({ show: 'Conflicts', userId: '0051' });
    expect([texts(query(element, 'c-user-sync-conflict'), 'h2'), focused(element)!.tagName]).toEqual([['Compare: User 1'], 'H2']);
  });
  it('gives way to all conflicts', async () => {
    const element = await openFor([row('1')]);
    await fired(element, '[data-one-user]', 'action');
    expect(mocked(page).mock.lastCall![0]).toMatchObject({ show: 'Conflicts', userId: null });
    expect(queryAll(element, '[data-one-user]').length + queryAll(element, 'c-user-sync-conflict').length).toBe(0);
  });
  it('may be gone', async () =>
    expect(texts(await openFor([]), '[slot=empty] p')).toEqual(['Nothing is in the way of this user any more.']));
});

describe('what is picked and not linked', () => {
  it('is there again when one has left and come back, on any list, with the version that was seen', async () => {
    mocked(link).mockResolvedValue([{ recordId: '1', userId: '0051', reason: null, arguments: [] }]);
    await fired(await open(), 'c-user-sync-table', 'select', { keys: ['1'] });
    document.body.replaceChildren();
    const back = await open([row('9')]);
    expect(said(back)!.text).toMatch(/^Your unsaved changes from .* are back\.$/);
    modal.mockResolvedValueOnce('confirm');
    await press(back, '[data-link]');
    expect(mocked(link).mock.lastCall![0].pairs).toEqual([{ recordId: '1', userId: '0051', version: 'W1' }]);
    document.body.replaceChildren();
    expect(said(await open())).toBeUndefined();
  });
  it('holds who was chosen in the panel', async () => {
    const element = await open();
    await fired(element, 'c-user-sync-table', 'rowaction', { name: 'open', key: '2' });
    await fired(element, 'c-user-sync-conflict', 'choose', { userId: '005c', label: 'Cem' });
    document.body.replaceChildren();
    expect(table(await open()).rows[1]).toMatchObject({ user: 'Cem', why: 'Chosen, not linked yet' });
  });
  it('is dropped where somebody has linked the record meanwhile', async () => {
    await fired(await open(), 'c-user-sync-table', 'select', { keys: ['1', '2'] });
    document.body.replaceChildren();
    const back = await open([row('1', { why: 'Linked' }), row('2')]);
    expect(table(back).selectedKeys).toEqual(['2']);
  });
  it('is kept when it is not known whether it was linked', async () => {
    mocked(link).mockRejectedValue(new TypeError('Failed to fetch'));
    const element = await open();
    await fired(element, 'c-user-sync-table', 'select', { keys: ['1'] });
    modal.mockResolvedValueOnce('confirm');
    await press(element, '[data-link]');
    expect([said(element)!.text, table(element).selectedKeys]).toEqual([
      'It is not known whether your changes were saved. They are kept here.',
      ['1']
    ]);
    mocked(page).mockResolvedValue({ rows: [row('1', { why: 'Linked' })], total: 1, next: null });
    await answered(element);
    expect(table(element).selectedKeys).toEqual([]);
  });
});

describe('before Account Engagement is read', () => {
  const never = { inventoryReadOn: null };
  it('nobody claims that there is no conflict', async () =>
    expect(texts(query(await open([], never), 'c-user-sync-inventory-read'), '[role=status]')).toEqual([
      'Account Engagement has not been read yet, so its users are not known.'
    ]));
  it('lets it be read from here', async () => {
    mocked(requestInventory).mockResolvedValue(null);
    await press(await open([], never), '[data-read]');
    expect(mocked(requestInventory).mock.calls).toEqual([[{ businessUnitId: 'a01' }]]);
  });
  it('whoever only looks is offered nothing', async () =>
    expect(queryAll(await open([], { ...never, canMap: false }), '[data-read]')).toEqual([]));
  it('the records appear once it has been read', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    mocked(requestInventory).mockResolvedValue(null);
    const element = await open([], never);
    await press(element, '[data-read]');
    mocked(listAll).mockResolvedValue([unit()]);
    mocked(page).mockResolvedValue({ rows: [row('1')], total: 1, next: null });
    await jest.advanceTimersByTimeAsync(3000);
    expect(table(element).rows).toHaveLength(1);
    jest.useRealTimers();
  });
});

describe('linking', () => {
  it('selects none by itself, and never by name alone', async () => {
    const element = await open();
    expect(table(element).selectedKeys).toEqual([]);
    await press(element, '[data-same]');
    expect(table(element).selectedKeys).toEqual(['1']);
  });
  it('selects only what can be linked', async () => {
    const element = await open([row('1'), row('2', { userId: null }), row('3', { why: 'Linked' })]);
    await fired(element, 'c-user-sync-table', 'select', { keys: ['1', '2', '3'] });
    expect(table(element).selectedKeys).toEqual(['1']);
  });
  it('asks with the names, then links with the version that was seen', async () => {
    mocked(link).mockResolvedValue([{ recordId: '1', userId: '0051', reason: null, arguments: [] }]);
    const element = await open();
    await fired(element, 'c-user-sync-table', 'select', { keys: ['1'] });
    modal.mockResolvedValueOnce('confirm');
    await press(element, '[data-link]');
    expect(modal.mock.lastCall![0].list).toEqual(['Record 1: User 1']);
    expect([mocked(link).mock.calls, said(element)!.text]).toEqual([
      [[{ businessUnitId: 'a01', pairs: [{ recordId: '1', userId: '0051', version: 'W1' }] }]],
      'Users linked: 1.'
    ]);
  });
  it('of one record leaves the others selected', async () => {
    mocked(link).mockResolvedValue([{ recordId: '1', userId: '0051', reason: null, arguments: [] }]);
    const element = await open();
    await fired(element, 'c-user-sync-table', 'select', { keys: ['1', '2'] });
    await fired(element, 'c-user-sync-table', 'rowaction', { name: 'open', key: '1' });
    modal.mockResolvedValueOnce('confirm');
    await fired(element, 'c-user-sync-conflict', 'link');
    expect(table(element).selectedKeys).toEqual(['2']);
  });
  it('goes on when one record has changed, and says so in its row', async () => {
    mocked(link).mockResolvedValue([
      { recordId: '1', userId: '0051', reason: null, arguments: [] },
      { recordId: '2', userId: '0052', reason: 'HeldRecordChanged', arguments: [{ type: 'field', value: 'Email', label: '' }] }
    ]);
    const element = await open();
    await fired(element, 'c-user-sync-table', 'select', { keys: ['1', '2'] });
    modal.mockResolvedValueOnce('confirm');
    await press(element, '[data-link]');
    expect([said(element)!.text, table(element).rows[1]!.why]).toEqual([
      'Users linked: 1. Not linked: 1; the reason stands in each row.',
      'The record changed in Account Engagement after you saw it: Email. Look at it and confirm again.'
    ]);
  });
  it('links another user who was chosen in the panel', async () => {
    mocked(link).mockResolvedValue([{ recordId: '1', userId: '005c', reason: null, arguments: [] }]);
    const element = await open();
    await fired(element, 'c-user-sync-table', 'rowaction', { name: 'open', key: '1' });
    await fired(element, 'c-user-sync-conflict', 'choose', { userId: '005c', label: 'Cem' });
    expect(table(element).rows[0]).toMatchObject({ user: 'Cem', why: 'Chosen, not linked yet' });
    modal.mockResolvedValueOnce('confirm');
    await fired(element, 'c-user-sync-conflict', 'link');
    expect(mocked(link).mock.lastCall![0].pairs[0].userId).toBe('005c');
  });
  it('is undone while it is not sent', async () => {
    mocked(unlink).mockResolvedValue(1);
    const element = await open([row('4', { chosenBy: { type: 'user', value: '005', label: 'Ana' }, canUndo: true })]);
    await fired(element, 'c-user-sync-table', 'rowaction', { name: 'undo', key: '4' });
    expect([mocked(unlink).mock.calls, said(element)!.text]).toEqual([
      [[{ businessUnitId: 'a01', userIds: ['0054'] }]],
      'The link of User 4 is undone.'
    ]);
  });
  it('says what the server refuses', async () => {
    mocked(link).mockRejectedValue(refusal('TooManyChanges', [{ type: 'number', value: '1000', label: '' }]));
    const element = await open();
    await fired(element, 'c-user-sync-table', 'select', { keys: ['1'] });
    modal.mockResolvedValueOnce('confirm');
    await press(element, '[data-link]');
    expect(said(element)!.text).toBe('It could not be done: Too many changes at once: at most 1,000.');
  });
  it('is not offered in Watch mode, nor to a reader', async () => {
    expect(table(await open([row('1')], { mode: 'Watch' })).selectedKeys).toBeUndefined();
    document.body.replaceChildren();
    expect(queryAll(await open([row('1')], { canMap: false }), '[data-link]')).toHaveLength(0);
  });
});

it('closes the panel', async () => {
  const element = await open();
  await fired(element, 'c-user-sync-table', 'rowaction', { name: 'open', key: '1' });
  await fired(element, 'c-user-sync-conflict', 'close');
  expect(queryAll(element, 'c-user-sync-conflict')).toHaveLength(0);
});
it('says why it could not be loaded', async () => {
  mocked(listAll).mockResolvedValue([unit()]);
  mocked(page).mockRejectedValue(refusal('NotFound'));
  const element = await openScreen('c-user-sync-usernames', UserSyncUsernames, 'UserSync_Usernames');
  expect(failed(element)!.error!.code).toBe('NotFound');
});
it('is accessible', async () => expect(await open()).toBeAccessible());

it('shows that it loads until the first page is there', async () => {
  mocked(listAll).mockResolvedValue([unit()]);
  mocked(page).mockReturnValue(new Promise(() => undefined));
  const element = await openScreen('c-user-sync-usernames', UserSyncUsernames, 'UserSync_Usernames');
  expect(query(element, 'c-user-sync-loading')).toBeTruthy();
});
