import UserSyncRunProgress from 'c/userSyncRunProgress';
import { query, render, texts } from 'test/support/render';

const progress = (done: number, total: number) => render('c-user-sync-run-progress', UserSyncRunProgress, { done, total });
type Bar = HTMLElement & { value: number };

it('says how far the sync is, in words and as a bar', () => {
  const element = progress(300, 1204);
  expect([texts(element, 'p'), query<Bar>(element, 'lightning-progress-bar').value]).toEqual([['Sync running. Done: 300 of 1,204.'], 25]);
});
it('is empty while nothing is known', () => expect(query<Bar>(progress(0, 0), 'lightning-progress-bar').value).toBe(0));
