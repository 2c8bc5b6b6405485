import search from '@salesforce/apex/UserSyncAssignmentController.search';
import UserSyncMemberPicker from 'c/userSyncMemberPicker';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/deep';
import { fired, mocked, refusal } from 'test/support/screens';

const hit = (memberId: string, more: object = {}) => ({
  memberId,
  name: memberId,
  detail: `${memberId}@example.com`,
  kind: 'User',
  inMarketing: false,
  inSales: false,
  paths: [],
  ...more
});
const answer = (rows: object[], more: object = {}) => mocked(search).mockResolvedValue({ rows, total: rows.length, next: null, ...more });

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.clearAllMocks();
  document.body.replaceChildren();
});

async function picker(properties: object = {}) {
  const element = render('c-user-sync-member-picker', UserSyncMemberPicker, { businessUnitId: 'a01', pending: [], ...properties } as Record<
    string,
    unknown
  >);
  await settled();
  return element;
}
async function type(element: Element, value: string) {
  query(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value } }));
  jest.advanceTimersByTime(300);
  await settled();
}
type Button = HTMLElement & { label: string; ariaLabel: string };

it('says of each hit where it is in already, and by which ways', async () => {
  answer([
    hit('Ana'),
    hit('Ben', { inMarketing: true, paths: ['Marketing → PublicGroup:EMEA Team'] }),
    hit('Cem', { inMarketing: true, inSales: true, paths: ['Marketing → User', 'Sales → PublicGroup:Desk → Role:Sales'] })
  ]);
  expect(texts(await picker(), '.state')).toEqual([
    'Not assigned',
    'In Marketing Users by EMEA Team',
    'In Marketing Users, In Sales Users by Desk → the role Sales'
  ]);
});
it('searches from two letters on, 300 ms after the last', async () => {
  answer([]);
  const element = await picker();
  mocked(search).mockClear();
  await type(element, 'a');
  await type(element, 'ana');
  expect(mocked(search).mock.calls.map(([parameters]) => parameters.term)).toEqual(['', 'ana']);
});
it('searches another kind', async () => {
  answer([]);
  const element = await picker();
  query(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'Role' } }));
  await settled();
  expect(mocked(search).mock.lastCall![0]).toMatchObject({ businessUnitId: 'a01', kind: 'Role', after: null });
});
it.each([
  [3, 'Matches: 3.'],
  [50_000, 'Matches: 50,000. Type more to narrow.']
])('says how many match: %s', async (total, text) => {
  answer([hit('Ana')], { total });
  expect(texts(await picker(), '[role=status]')).toEqual([text]);
});
it('says when nobody matches', async () => {
  answer([]);
  const element = await picker();
  await type(element, 'zzz');
  expect(texts(element, '[role=status]')).toEqual(['Nobody matches this search.']);
});
it('adds to a group', async () => {
  answer([hit('Ana')]);
  const element = await picker();
  const added = recorded<{ group: string; hit: { memberId: string } }>(element, 'add');
  const button = query<Button>(element, '[data-group=Sales]');
  button.click();
  expect([button.ariaLabel, added[0]]).toMatchObject(['Add to Sales: Ana', { group: 'Sales', hit: { memberId: 'Ana' } }]);
});
it('turns the pressed button into Undo and keeps it', async () => {
  answer([hit('Ana')]);
  const element = await picker();
  const before = query<Button>(element, '[data-group=Marketing]');
  const undone = recorded<{ group: string }>(element, 'undo');
  (element as unknown as { pending: string[] }).pending = ['Marketing:Ana:User'];
  await settled();
  const after = query<Button>(element, '[data-group=Marketing]');
  after.click();
  expect([after === before, after.label, undone[0]!.group]).toEqual([true, 'Undo', 'Marketing']);
});
it('has no buttons for a reader', async () => {
  answer([hit('Ana')]);
  expect(queryAll(await picker({ readOnly: true }), '[data-group]')).toHaveLength(0);
});
it('goes through pages by key, each from its top', async () => {
  answer(
    Array.from({ length: 20 }, (_, index) => hit(`User ${index}`)),
    { total: 40, next: '20' }
  );
  const element = await picker();
  const list = query(element, 'ul');
  list.scrollTop = 99;
  await fired(element, 'c-user-sync-page-buttons', 'page', { direction: 'next' });
  expect([mocked(search).mock.lastCall![0].after, list.scrollTop]).toEqual(['20', 0]);
});
it('says what failed, where it failed', async () => {
  mocked(search).mockRejectedValue(refusal('NotFound'));
  expect(query<HTMLElement & { error: { code: string } }>(await picker(), 'c-user-sync-error-panel').error.code).toBe('NotFound');
});
it('is accessible', async () => {
  answer([hit('Ana')]);
  const element = await picker();
  jest.useRealTimers();
  await expect(element).toBeAccessible();
});
