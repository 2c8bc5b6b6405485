import runs from '@salesforce/apex/UserSyncActivityController.runs';
import UserSyncLatestRun from 'c/userSyncLatestRun';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';
import { mocked, refusal } from 'test/support/screens';

async function card() {
  const element = render('c-user-sync-latest-run', UserSyncLatestRun, { businessUnitId: 'a01' } as Record<string, unknown>);
  await settled();
  return element;
}

afterEach(() => document.body.replaceChildren());

it('says what the latest run did, and leads to it', async () => {
  mocked(runs).mockResolvedValue({
    rows: [{ id: 'r1', kind: 'Transfer', startedOn: '2026-01-02T03:04:00Z', counts: { Created: 12 } }],
    next: null
  });
  const element = await card();
  const navigations = recorded(element, 'navigate');
  query(element, '[data-open]').click();
  expect(mocked(runs).mock.lastCall).toEqual([{ businessUnitId: 'a01', withEdits: false, after: null }]);
  expect([texts(element, 'p')[0]!.replace(/\s/g, ' '), navigations]).toEqual([
    'Jan 2, 2026, 3:04 AM, Transfer, Created 12',
    [{ screen: 'Activity', state: { c__run: 'r1' } }]
  ]);
});
it('says when there is none', async () => {
  mocked(runs).mockResolvedValue({ rows: [], next: null });
  const element = await card();
  expect([texts(element, 'p'), queryAll(element, '[data-open]').length]).toEqual([['No run yet.'], 0]);
});
it('says what failed', async () => {
  mocked(runs).mockRejectedValue(refusal('NotFound'));
  expect(texts(await card(), 'p')).toEqual(['This does not exist, or you may not see it.']);
});
