import page from '@salesforce/apex/UserSyncPreviewController.page';
import progress from '@salesforce/apex/UserSyncPreviewController.progress';
import UserSyncPreviewModal from 'c/userSyncPreviewModal';
import { allText, query, queryAll, recorded, render, settled } from 'test/support/deep';
import { mocked, refusal } from 'test/support/screens';

beforeEach(() => {
  jest.useFakeTimers();
  mocked(page).mockResolvedValue({ rows: [], next: null, total: 0 });
});
afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
  jest.clearAllMocks();
});

async function open(begin: () => Promise<string> = async () => 'p1', more: object = {}) {
  const element = render('c-user-sync-preview-modal', UserSyncPreviewModal, { begin, tense: 'will', ...more } as Record<string, unknown>);
  for (let turn = 0; turn < 3; turn++) await settled();
  return element;
}
type Button = HTMLElement & { label: string };
const saveLabel = (element: Element) => queryAll<Button>(element, '[data-save]').map(({ label }) => label);

it('shows what would happen, then saves', async () => {
  mocked(progress).mockResolvedValue({ state: 'Ended', done: 3, total: 3, counts: { Created: 1, Recycled: 2 } });
  const element = await open();
  const closes = recorded(element, 'modalclose');
  expect([allText(element), saveLabel(element)]).toEqual([expect.stringContaining('Users affected: 3'), ['Save Changes']]);
  query(element, '[data-save]').click();
  expect(closes).toEqual(['save']);
});
it('says that nobody is affected', async () => {
  mocked(progress).mockResolvedValue({ state: 'Ended', done: 3, total: 3, counts: {} });
  expect(allText(await open())).toContain('Nobody is created, changed or recycled by this.');
});
it('says how far a long one is, and asks again', async () => {
  mocked(progress)
    .mockResolvedValueOnce({ state: 'Running', done: 500, total: 50_000, counts: {} })
    .mockResolvedValue({ state: 'Ended', done: 50_000, total: 50_000, counts: { Created: 1 } });
  const element = await open();
  expect([allText(element), saveLabel(element)]).toEqual([expect.stringContaining('Users looked at: 500 of 50,000.'), []]);
  await jest.advanceTimersByTimeAsync(3000);
  await settled();
  expect(saveLabel(element)).toEqual(['Save Changes']);
});
it('says that it is old when others have saved meanwhile, and makes it anew', async () => {
  mocked(progress).mockResolvedValue({ state: 'Ended', done: 3, total: 3, counts: { Created: 1 } });
  const begin = jest.fn().mockResolvedValue('p1');
  const look = jest.fn().mockResolvedValue({ version: 'v2', text: 'The members were changed.' });
  const element = await open(begin, { version: 'v1', scope: 'a01', look });
  await jest.advanceTimersByTimeAsync(3000);
  await settled();
  const stale = query<HTMLElement & { text: string; actionLabel: string }>(element, '[data-stale]');
  expect([stale.text, stale.actionLabel]).toEqual(['The members were changed.', 'Preview Again']);
  stale.dispatchEvent(new CustomEvent('action'));
  await jest.advanceTimersByTimeAsync(3000);
  await settled();
  expect([begin.mock.calls.length, queryAll(element, '[data-stale]').length, saveLabel(element)]).toEqual([2, 0, ['Save Changes']]);
});
it('says that it broke off, and lets one save without', async () => {
  mocked(progress).mockResolvedValue({ state: 'Failed', done: 3, total: 3, counts: {} });
  const element = await open();
  expect([query<HTMLElement & { text: string }>(element, 'c-user-sync-notice').text, saveLabel(element)]).toEqual([
    'The preview could not be made.',
    ['Save Without Preview']
  ]);
});
it('offers after 10 s to save without it', async () => {
  mocked(progress).mockResolvedValue({ state: 'Running', done: 500, total: 50_000, counts: {} });
  const element = await open();
  await jest.advanceTimersByTimeAsync(10_000);
  await settled();
  expect([saveLabel(element), allText(element)]).toEqual([
    ['Save Without Preview'],
    expect.stringContaining('Recycling stays within the limits in any case.')
  ]);
});
it('says why there is none, and lets one save without', async () => {
  const element = await open(() => Promise.reject(refusal('NoManageUsers')));
  expect([allText(element), saveLabel(element)]).toEqual([
    expect.stringContaining('This needs the permission Manage Users'),
    ['Save Without Preview']
  ]);
});
it('is left without saving', async () => {
  mocked(progress).mockResolvedValue({ state: 'Ended', done: 0, total: 0, counts: {} });
  const element = await open();
  const closes = recorded(element, 'modalclose');
  query(element, '[data-cancel]').click();
  expect(closes).toEqual([null]);
});
it('is accessible', async () => {
  mocked(progress).mockResolvedValue({ state: 'Ended', done: 3, total: 3, counts: { Created: 1 } });
  const element = await open();
  jest.useRealTimers();
  await expect(element).toBeAccessible();
});
