import UserSyncStale from 'c/userSyncStale';
import { queryAll, recorded, render, settled, texts } from 'test/support/render';
import { fired } from 'test/support/screens';

type Stale = HTMLElement & { version: string | undefined };
const stale = (look: jest.Mock, version: string | undefined = 'v1') =>
  render('c-user-sync-stale', UserSyncStale, { look, version } as Record<string, unknown>) as unknown as Stale;
const sees = (version: string) => jest.fn().mockResolvedValue({ version, text: 'Marit changed it.' });
const notices = (element: Element) => queryAll(element, 'c-user-sync-notice').length;
const later = async () => {
  await jest.advanceTimersByTimeAsync(3000);
  await settled();
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

it('says nothing while what is shown is what the server has', async () => {
  const element = stale(sees('v1'));
  await later();
  expect(notices(element)).toBe(0);
});
it('says politely that it has changed, and offers to reload', async () => {
  const element = stale(sees('v2'));
  const reloads = recorded(element, 'reload');
  await later();
  expect(texts(element, '[role=status]')).toEqual(['Marit changed it.']);
  await fired(element, 'c-user-sync-notice', 'action');
  expect(reloads).toHaveLength(1);
});
it('is gone once that is shown', async () => {
  const element = stale(sees('v2'));
  await later();
  element.version = 'v2';
  await settled();
  expect(notices(element)).toBe(0);
});
it('asks nothing while nothing is shown', async () => {
  const look = sees('v2');
  const element = render('c-user-sync-stale', UserSyncStale, { look } as Record<string, unknown>);
  await later();
  expect([look.mock.calls, notices(element)]).toEqual([[], 0]);
});
it('takes no answer for news that was overtaken by what was saved here', async () => {
  let late: (seen: object) => void = () => undefined;
  const element = stale(jest.fn(() => new Promise((resolve) => (late = resolve))));
  await later();
  element.version = 'v3';
  late({ version: 'v2', text: 'Marit changed it.' });
  await settled();
  expect(notices(element)).toBe(0);
});
it('says nothing of a version that was saved here since it looked', async () => {
  const element = stale(sees('v1'));
  await later();
  element.version = 'v2';
  await settled();
  expect(notices(element)).toBe(0);
});
