import waiting from '@salesforce/apex/UserSyncActivityController.waiting';
import UserSyncApprovals from 'c/userSyncApprovals';
import { query, queryAll, render, settled, texts } from 'test/support/render';
import { mocked } from 'test/support/screens';

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
const listing = { rows: [line('Ana'), line('Ben')], total: 27, next: 'n' };
type Table = HTMLElement & { selectedKeys: string[] | undefined; rows: { reason: string }[] };
async function card(more: object = {}, answer: object = listing) {
  mocked(waiting).mockResolvedValueOnce(answer).mockResolvedValue({ rows: [], total: 27, next: null });
  const element = render('c-user-sync-approvals', UserSyncApprovals, { businessUnitId: 'a01', ...more } as Record<string, unknown>);
  await settled();
  await settled();
  return element;
}

afterEach(() => document.body.replaceChildren());

it('counts who waits, says why, and selects nobody by itself', async () => {
  const element = await card();
  const table = query<Table>(element, 'c-user-sync-table');
  expect([texts(element, 'h2'), table.selectedKeys, table.rows[0]!.reason]).toEqual([
    ['Waiting for Approval: 27'],
    [],
    'Recycled in the last 24 hours: 60; the limit is 50. Check the list and approve it, or assign the user again.'
  ]);
});
it('asks to select first', async () => {
  const element = await card();
  query(element, '[data-approve]').click();
  await settled();
  expect(texts(element, '[role=status]')).toEqual(['Select the users first.']);
});
it('cannot approve what waits for something else', async () => {
  const rows = [{ ...line('Joaquín'), reason: 'HeldLastAdmin' }];
  expect(query<HTMLElement & { rows: object[] }>(await card({}, { ...listing, rows }), 'c-user-sync-table').rows).toMatchObject([
    { fixed: true }
  ]);
});
it('lets a reader only look', async () => {
  const element = await card({ readOnly: true });
  expect([queryAll(element, '[data-approve]').length, query<Table>(element, 'c-user-sync-table').selectedKeys]).toEqual([0, undefined]);
});
it('is accessible', async () => expect(await card()).toBeAccessible());
