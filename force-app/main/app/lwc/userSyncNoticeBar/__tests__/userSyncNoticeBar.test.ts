import UserSyncNoticeBar, { type NoticeBar } from 'c/userSyncNoticeBar';
import { query, queryAll, render, settled } from 'test/support/render';

const bar = () => render('c-user-sync-notice-bar', UserSyncNoticeBar, {}) as unknown as HTMLElement & NoticeBar;
const texts = (element: Element) => queryAll<HTMLElement & { text: string }>(element, 'c-user-sync-notice').map(({ text }) => text);

afterEach(() => document.body.replaceChildren());

it('says one thing at a time, with the focus on it', async () => {
  const element = bar();
  element.say({ variant: 'info', text: 'One' });
  element.say({ variant: 'success', text: 'Two' });
  await settled();
  expect([texts(element), document.activeElement]).toEqual([['Two'], element]);
});
it('takes the focus again after a modal has given it back to its opener', async () => {
  jest.useFakeTimers();
  const element = bar();
  const opener = document.createElement('button');
  document.body.append(opener);
  element.say({ variant: 'success', text: 'Saved.' });
  await settled();
  opener.focus();
  jest.advanceTimersByTime(100);
  jest.useRealTimers();
  expect(document.activeElement).toBe(element);
});
it('leaves the focus where it is', async () => {
  const element = bar();
  element.show({ variant: 'info', text: 'One' });
  await settled();
  expect([texts(element), document.activeElement]).toEqual([['One'], document.body]);
});
it.each(['action', 'secondaction'])('does what its button says, and goes: %s', async (name) => {
  const element = bar();
  const done = jest.fn();
  element.say({ variant: 'info', text: 'One', action: 'A', onaction: done, second: 'B', onsecond: done });
  await settled();
  query(element, 'c-user-sync-notice').dispatchEvent(new CustomEvent(name));
  await settled();
  expect([done.mock.calls.length, texts(element)]).toEqual([1, []]);
});
it('is cleared', async () => {
  const element = bar();
  element.show({ variant: 'info', text: 'One' });
  element.clear();
  await settled();
  expect(texts(element)).toEqual([]);
});
