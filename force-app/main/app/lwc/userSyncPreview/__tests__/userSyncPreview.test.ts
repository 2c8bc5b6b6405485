import UserSyncPreview from 'c/userSyncPreview';
import { query, render, settled, texts } from 'test/support/deep';
import { refusal } from 'test/support/screens';

const line = (userId: string, more: object = {}) => ({
  userId,
  name: userId,
  username: `${userId}@example.com`,
  now: 'Sales',
  after: null,
  outcome: 'Recycled',
  reason: 'Inactive',
  arguments: [{ type: 'date', value: '2026-01-02T03:04:00Z', label: '' }],
  leadArguments: [],
  notes: [],
  ...more
});
type Table = HTMLElement & { rows: { reason: string }[]; page: object };
async function preview(load: jest.Mock, counts: object = { Recycled: 1 }) {
  const element = render('c-user-sync-preview', UserSyncPreview, { counts, tense: 'will', load } as Record<string, unknown>);
  await settled();
  await settled();
  return element;
}
const page = (rows: object[]) => jest.fn().mockResolvedValue({ rows, next: null, total: rows.length });

afterEach(() => document.body.replaceChildren());

it('says of each what will happen and why', async () =>
  expect(query<Table>(await preview(page([line('Fiadh')])), 'c-user-sync-table').rows[0]!.reason).toBe(
    'Will be moved to the recycle bin. Inactive in Salesforce since Jan 2, 2026. Activate the user to get the same record back.'
  ));
it('filters by outcome on the server', async () => {
  const load = page([line('Fiadh')]);
  const element = await preview(load);
  query(element, 'c-user-sync-counters').dispatchEvent(new CustomEvent('select', { detail: { outcome: 'Recycled' } }));
  await settled();
  expect(load.mock.calls).toEqual([
    [null, null],
    ['Recycled', null]
  ]);
});
it('counts all', async () =>
  expect(query<HTMLElement & { total: number }>(await preview(page([]), { Recycled: 2, Created: 3 }), 'c-user-sync-counters').total).toBe(
    5
  ));
it('says when nobody is in the plan, and when nobody matches', async () => {
  const element = await preview(page([]));
  expect(texts(element, 'p')).toEqual(['Nobody is in this plan.']);
  query(element, 'c-user-sync-counters').dispatchEvent(new CustomEvent('select', { detail: { outcome: 'Recycled' } }));
  await settled();
  expect(texts(element, 'p')).toEqual(['No user matches this filter.']);
});
it('says what failed, and tries again', async () => {
  const load = jest
    .fn()
    .mockRejectedValueOnce(refusal('NotFound'))
    .mockResolvedValue({ rows: [line('Fiadh')], next: null, total: 1 });
  const element = await preview(load);
  query(element, 'c-user-sync-error-panel').dispatchEvent(new CustomEvent('retry'));
  await settled();
  expect(query<Table>(element, 'c-user-sync-table').rows).toHaveLength(1);
});
it('reads the names again when the plan has changed', async () => {
  const load = page([line('Fiadh')]);
  const element = (await preview(load)) as unknown as HTMLElement & { refresh(): void };
  element.refresh();
  await settled();
  expect(load).toHaveBeenCalledTimes(2);
});
it('is accessible', async () => expect(await preview(page([line('Fiadh')]))).toBeAccessible());
