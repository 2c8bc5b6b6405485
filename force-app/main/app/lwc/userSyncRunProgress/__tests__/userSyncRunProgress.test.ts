import summary from '@salesforce/apex/UserSyncUserController.summary';
import UserSyncRunProgress from 'c/userSyncRunProgress';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';
import { mocked } from 'test/support/screens';

const answer = (due: number, counts: object = { InLine: due }) => ({ counts, total: 1204, due, running: due > 0 });
const seconds = async (count: number) => {
  await jest.advanceTimersByTimeAsync(count * 1000);
  await settled();
};
async function progress(properties: object = {}) {
  const element = render('c-user-sync-run-progress', UserSyncRunProgress, {
    businessUnitId: 'a01',
    isLive: true,
    ...properties
  } as Record<string, unknown>);
  await settled();
  return element;
}
const announced = (element: Element) => texts(element, '[role=status]')[0];

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('says how far the sync is, in words and as a bar', async () => {
  mocked(summary).mockResolvedValue(answer(904));
  const element = await progress();
  expect([texts(element, 'p')[0], query<HTMLElement & { value: number }>(element, 'lightning-progress-bar').value]).toEqual([
    'Sync running. Done: 300 of 1,204.',
    25
  ]);
});
it('is not there when nothing runs, or nothing goes out by itself', async () => {
  mocked(summary).mockResolvedValue(answer(0));
  expect(queryAll(await progress(), 'lightning-progress-bar')).toHaveLength(0);
  mocked(summary).mockResolvedValue(answer(904));
  expect(queryAll(await progress({ isLive: false }), 'lightning-progress-bar')).toHaveLength(0);
});
it('asks every 3 s while it runs, and tells screen readers once in 10 s', async () => {
  mocked(summary).mockResolvedValueOnce(answer(904)).mockResolvedValue(answer(804));
  const element = await progress();
  await seconds(9);
  expect([mocked(summary).mock.calls.length, announced(element)]).toEqual([4, 'Sync running. Done: 300 of 1,204.']);
  await seconds(3);
  expect(announced(element)).toBe('Sync running. Done: 400 of 1,204.');
});
it('tells when it has ended', async () => {
  mocked(summary).mockResolvedValueOnce(answer(904)).mockResolvedValue(answer(0));
  const element = await progress();
  const finishes = recorded(element, 'finish');
  await seconds(3);
  expect([finishes.length, announced(element)]).toEqual([1, 'The sync has nothing more to do.']);
});
it('tells what has changed, not what was found first', async () => {
  mocked(summary).mockResolvedValueOnce(answer(904)).mockResolvedValue(answer(804));
  const changes: boolean[] = [];
  const element = await progress();
  element.addEventListener('summary', (event) => changes.push((event as CustomEvent<{ hasChanged: boolean }>).detail.hasChanged));
  await seconds(6);
  expect(changes).toEqual([true, false]);
});
it('never shows an answer about another business unit', async () => {
  let late: (value: unknown) => void = () => undefined;
  mocked(summary)
    .mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
    .mockResolvedValue(answer(0));
  const element = await progress();
  (element as unknown as { businessUnitId: string }).businessUnitId = 'b02';
  late(answer(904));
  await settled();
  await settled();
  expect([mocked(summary).mock.lastCall![0].businessUnitId, queryAll(element, 'lightning-progress-bar').length]).toEqual(['b02', 0]);
});
it('tells why nothing is known, once; later it goes on in silence', async () => {
  mocked(summary).mockRejectedValue(new TypeError('Failed to fetch'));
  const element = render('c-user-sync-run-progress', UserSyncRunProgress, { isLive: true } as Record<string, unknown>);
  const failures = recorded<{ error: { code: string } }>(element, 'failure');
  await settled();
  expect(failures.map(({ error }) => error.code)).toEqual(['ConnectionLost']);
});
it('is accessible', async () => {
  mocked(summary).mockResolvedValue(answer(904));
  const element = await progress();
  jest.useRealTimers();
  await expect(element).toBeAccessible();
});
