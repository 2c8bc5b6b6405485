import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import page from '@salesforce/apex/UserSyncUserController.page';
import summary from '@salesforce/apex/UserSyncUserController.summary';
import UserSyncUsers from 'c/userSyncUsers';
import { query, queryAll, settled, texts } from 'test/support/deep';
import { failed, fired, lastPage, mocked, openScreen, press, refusal, unit } from 'test/support/screens';

jest.mock(
  '@salesforce/apex/UserSyncBusinessUnitController.searchUsers',
  () => ({ __esModule: true, default: jest.fn().mockResolvedValue([]) }),
  {
    virtual: true
  }
);
jest.mock('@salesforce/apex/UserSyncUserController.detail', () => ({ __esModule: true, default: jest.fn(() => new Promise(() => {})) }), {
  virtual: true
});

const line = (userId: string, more: object = {}) => ({
  userId,
  name: userId,
  username: `${userId}@example.com`,
  email: `${userId}@example.com`,
  groupName: 'Marketing',
  roleName: 'Marketing',
  outcome: 'Skipped',
  reason: 'InactiveNoRecord',
  arguments: [],
  leadArguments: [],
  notes: [],
  sentOn: null,
  drift: false,
  ...more
});
const counts = (more: object = {}) => ({
  counts: { Skipped: 1 },
  total: 1,
  drift: 0,
  running: false,
  done: 0,
  due: 0,
  version: 'v',
  run: null,
  ...more
});
async function open(more: object = {}, rows: object[] = [line('Ana')], state: object = {}) {
  mocked(listAll).mockResolvedValue([unit(more)]);
  mocked(page).mockResolvedValue({ rows, total: rows.length, next: null });
  mocked(summary).mockResolvedValue(counts());
  return openScreen('c-user-sync-users', UserSyncUsers, 'UserSync_Users', state);
}
type Table = HTMLElement & {
  rows: { name: string; outcome: { tense: string }; actions: { name: string; title: string }[] }[];
  columns: { name: string }[];
};
const table = (element: Element) => query<Table>(element, 'c-user-sync-table');
const asked = () => mocked(page).mock.lastCall![0];

beforeEach(() => {
  jest.useFakeTimers();
  sessionStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
  jest.clearAllMocks();
});

describe('the list', () => {
  it('names its buttons with the person', async () => {
    expect(table(await open()).rows[0]!.actions.map(({ title }) => title)).toEqual(['Why: Ana', 'Sync Now: Ana']);
  });
  it.each([
    ['Transferred', 'Sync', 'done'],
    ['NotTransferred', 'Sync', 'will'],
    ['Watching', 'Watch', 'would']
  ])('speaks of %s in its tense', async (status, mode, tense) =>
    expect(table(await open({ status, mode })).rows[0]!.outcome.tense).toBe(tense)
  );
  it('offers no Sync Now while paused, nor to a reader', async () => {
    expect(table(await open({ status: 'Paused' })).rows[0]!.actions.map(({ name }) => name)).toEqual(['why']);
    document.body.replaceChildren();
    expect(table(await open({ canAssign: false, canMap: false })).rows[0]!.actions.map(({ name }) => name)).toEqual(['why']);
  });
  it('is sorted on the server', async () => {
    const element = await open();
    await fired(element, 'c-user-sync-table', 'sort', { name: 'outcome', direction: 'desc' });
    expect(asked()).toMatchObject({ sortBy: 'outcome', descending: true, after: null });
  });
});

describe('filters', () => {
  it('search from two letters on', async () => {
    const element = await open();
    await fired(element, 'lightning-input', 'change', { value: 'a' });
    jest.advanceTimersByTime(300);
    expect(asked().term).toBe('');
    await fired(element, 'lightning-input', 'change', { value: 'ana' });
    jest.advanceTimersByTime(300);
    await settled();
    expect(asked().term).toBe('ana');
  });
  it('by outcome and group', async () => {
    const element = await open();
    await fired(element, 'c-user-sync-counters', 'select', { outcome: 'Held' });
    await fired(query(element, 'c-user-sync-user-filters'), 'lightning-combobox', 'change', { value: 'Sales' });
    expect(asked()).toMatchObject({ outcome: 'Held', groupName: 'Sales' });
  });
  it('come from the address', async () => {
    await open({}, [], { c__outcome: 'Skipped' });
    expect(asked().outcome).toBe('Skipped');
  });
  it('without a hit can be cleared', async () => {
    const element = await open({}, [], { c__outcome: 'Held' });
    expect(texts(element, '[slot=empty] > p')).toEqual(['No user matches this search and filter.']);
    query(element, '[data-clear]').click();
    await settled();
    expect(asked()).toMatchObject({ outcome: '', term: '', groupName: '' });
  });
  it('are not to blame when nobody is assigned', async () => {
    const element = await open({}, []);
    expect(texts(element, '[slot=empty] > p')).toEqual(['Nobody is assigned yet.']);
    query(element, '[slot=empty] lightning-button').click();
    expect(lastPage()).toMatchObject({ tab: 'UserSync_Assignments' });
  });
});

describe('the panel', () => {
  it('opens beside the list and closes on the pressed button', async () => {
    const element = await open();
    await fired(element, 'c-user-sync-table', 'rowaction', { name: 'why', key: 'Ana' });
    expect(table(element).columns.map(({ name }) => name)).toEqual(['name', 'outcome', 'actions']);
    await fired(element, 'c-user-sync-why', 'close');
    expect(queryAll(element, 'c-user-sync-why')).toHaveLength(0);
  });
  it('begins by syncing when that was pressed', async () => {
    const element = await open();
    await fired(element, 'c-user-sync-table', 'rowaction', { name: 'sync', key: 'Ana' });
    expect(query<HTMLElement & { syncs: boolean }>(element, 'c-user-sync-why').syncs).toBe(true);
  });
  it('opens for the user of the address', async () => {
    expect(query<HTMLElement & { userId: string }>(await open({}, [line('Ana')], { c__user: 'Ana' }), 'c-user-sync-why').userId).toBe(
      'Ana'
    );
  });
});

it('looks among all users when a search finds nobody, and says why they are not in', async () => {
  const element = await open({}, []);
  await fired(element, 'lightning-input', 'change', { value: 'hendrik' });
  jest.advanceTimersByTime(300);
  await settled();
  await settled();
  const elsewhere = query<HTMLElement & { term: string }>(element, 'c-user-sync-elsewhere');
  expect(elsewhere.term).toBe('hendrik');
  await fired(element, 'c-user-sync-elsewhere', 'why', { userId: '005h' });
  expect(query<HTMLElement & { userId: string }>(element, 'c-user-sync-why').userId).toBe('005h');
});

describe('live', () => {
  it('keeps the filter and the open panel when the state of the business unit changes', async () => {
    const element = await open({}, [line('Ana')], { c__outcome: 'Skipped' });
    await fired(element, 'c-user-sync-counters', 'select', { outcome: '' });
    await fired(element, 'c-user-sync-table', 'rowaction', { name: 'why', key: 'Ana' });
    mocked(listAll).mockResolvedValue([unit({ status: 'Paused' })]);
    await jest.advanceTimersByTimeAsync(3000);
    await settled();
    expect([query<HTMLElement & { status: string }>(element, 'c-user-sync-status-strip').status, asked().outcome]).toEqual(['Paused', '']);
    expect(query<HTMLElement & { userId: string }>(element, 'c-user-sync-why').userId).toBe('Ana');
  });
  it('shows how far a running sync is, and new outcomes in place', async () => {
    const element = await open();
    mocked(summary).mockResolvedValue(counts({ counts: { Created: 1, InLine: 3 }, total: 4, due: 3, running: true }));
    mocked(page).mockResolvedValue({ rows: [line('Ana', { outcome: 'Created' })], total: 1, next: null });
    await jest.advanceTimersByTimeAsync(6000);
    await settled();
    expect(texts(query(element, 'c-user-sync-run-progress'), 'p')[0]).toBe('Sync running. Done: 1 of 4.');
    expect(table(element).rows[0]!.outcome).toMatchObject({ outcome: 'Created' });
  });
});

it('says why it could not be loaded, and tries again', async () => {
  mocked(listAll).mockResolvedValue([unit()]);
  mocked(summary).mockResolvedValue(counts());
  mocked(page).mockRejectedValue(refusal('NotFound'));
  const element = await openScreen('c-user-sync-users', UserSyncUsers, 'UserSync_Users');
  mocked(page).mockResolvedValue({ rows: [line('Ana')], total: 1, next: null });
  await press(failed(element)!, '[data-retry]');
  expect(table(element).rows).toHaveLength(1);
});
it('writes both sentences about a user into the file', async () => {
  const csv = query<HTMLElement & { columns: { label: string; value: (row: unknown) => unknown }[] }>(await open(), 'c-user-sync-csv');
  const row = line('Ana', { outcome: 'Created', leadArguments: [{ type: 'role', value: null, label: 'Marketing' }], notes: ['Frozen'] });
  expect(Object.fromEntries(csv.columns.map(({ label, value }) => [label, value(row)]))).toMatchObject({
    'What happened': 'Created with the role Marketing.',
    Reason: expect.stringMatching(/^Assigned but inactive .* Frozen in Salesforce, but still synced\.$/)
  });
});
it('is accessible', async () => {
  const element = await open();
  jest.useRealTimers();
  await expect(element).toBeAccessible();
});

it('shows that it loads until the first page is there', async () => {
  mocked(listAll).mockResolvedValue([unit()]);
  mocked(summary).mockResolvedValue(counts());
  mocked(page).mockReturnValue(new Promise(() => undefined));
  const element = await openScreen('c-user-sync-users', UserSyncUsers, 'UserSync_Users');
  expect(query(element, 'c-user-sync-loading')).toBeTruthy();
});
it('pages through 50,000 users', async () => {
  mocked(listAll).mockResolvedValue([unit()]);
  mocked(summary).mockResolvedValue(counts({ total: 50_000 }));
  mocked(page).mockResolvedValue({ rows: Array.from({ length: 50 }, (_, index) => line(`User ${index}`)), total: 50_000, next: 'n' });
  const element = await openScreen('c-user-sync-users', UserSyncUsers, 'UserSync_Users');
  const { page: shown, rows } = table(element) as unknown as { page: object; rows: object[] };
  expect([rows.length, shown]).toEqual([50, { from: 1, to: 50, total: 50_000, hasPrevious: false, hasNext: true }]);
});
