import UserSyncApprovals from 'c/userSyncApprovals';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';

const line = (userId: string) => ({
  userId,
  name: userId,
  now: 'Marketing',
  reason: 'HeldNumber',
  arguments: [
    { type: 'number', value: '60', label: '' },
    { type: 'number', value: '50', label: '' }
  ]
});
const listing = { rows: [line('Ana'), line('Ben')], page: { from: 1, to: 2, total: 27, hasPrevious: false, hasNext: false } };
type Table = HTMLElement & { selectedKeys: string[] | undefined; rows: { reason: string }[] };
const card = (more: object = {}) => render('c-user-sync-approvals', UserSyncApprovals, { listing, ...more } as Record<string, unknown>);

afterEach(() => document.body.replaceChildren());

it('counts who waits, says why, and selects nobody by itself', () => {
  const element = card();
  const table = query<Table>(element, 'c-user-sync-table');
  expect([texts(element, 'h2'), table.selectedKeys, table.rows[0]!.reason]).toEqual([
    ['Waiting for Approval: 27'],
    [],
    'Recycled in the last 24 hours: 60; the limit is 50. Check the list and approve it, or assign the user again.'
  ]);
});
it.each(['approve', 'assign'])('fires %s with those who were selected', async (name) => {
  const element = card();
  const fired = recorded<{ lines: { userId: string }[] }>(element, name);
  query(element, 'c-user-sync-table').dispatchEvent(new CustomEvent('select', { detail: { keys: ['Ben', 'somebody of another page'] } }));
  await settled();
  query(element, `[data-${name}]`).click();
  expect(fired.map(({ lines }) => lines.map(({ userId }) => userId))).toEqual([['Ben']]);
});
it('asks to select first', async () => {
  const element = card();
  query(element, '[data-approve]').click();
  await settled();
  expect(texts(element, '[role=status]')).toEqual(['Select the users first.']);
});
it('cannot approve what waits for something else', () => {
  const rows = [{ ...line('Joaquín'), reason: 'HeldLastAdmin' }];
  expect(query<HTMLElement & { rows: object[] }>(card({ listing: { ...listing, rows } }), 'c-user-sync-table').rows).toMatchObject([
    { fixed: true }
  ]);
});
it('lets a reader only look', () => {
  const element = card({ readOnly: true });
  expect([queryAll(element, '[data-approve]').length, query<Table>(element, 'c-user-sync-table').selectedKeys]).toEqual([0, undefined]);
});
it('is accessible', () => expect(card()).toBeAccessible());
