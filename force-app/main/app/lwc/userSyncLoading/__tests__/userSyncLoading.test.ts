import UserSyncLoading from 'c/userSyncLoading';
import { allText, queryAll, render, settled } from 'test/support/render';

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

async function after(milliseconds: number) {
  const element = render('c-user-sync-loading', UserSyncLoading, { what: 'The users' });
  jest.advanceTimersByTime(milliseconds);
  await settled();
  return element;
}

it('shows nothing for 300 ms', async () => expect(queryAll(await after(299), 'lightning-spinner')).toHaveLength(0));
it('then says what is loading', async () =>
  expect(queryAll<HTMLElement & { alternativeText: string }>(await after(300), 'lightning-spinner')[0]!.alternativeText).toBe(
    'Loading The users'
  ));
it('offers another try after 10 s', async () => {
  const element = await after(10_000);
  const retry = jest.fn();
  element.addEventListener('retry', retry);
  queryAll(element, 'lightning-button')[0]!.click();
  expect([allText(element), retry.mock.calls.length]).toEqual(['This takes longer than usual.', 1]);
});
