import UserSyncNotice from 'c/userSyncNotice';
import { query, queryAll, render } from 'test/support/render';

const notice = (properties: object) => render('c-user-sync-notice', UserSyncNotice, properties);

afterEach(() => document.body.replaceChildren());

it('says its kind in words beside the icon', () =>
  expect(
    query<HTMLElement & { alternativeText: string }>(notice({ variant: 'warning', text: 'x' }), 'lightning-icon').alternativeText
  ).toBe('Warning'));
it('has no button without a label', () => expect(queryAll(notice({ text: 'x' }), 'lightning-button')).toHaveLength(0));
it('fires one event a button', () => {
  const element = notice({ text: 'x', actionLabel: 'A', secondActionLabel: 'B' });
  const fired: string[] = [];
  for (const name of ['action', 'secondaction']) element.addEventListener(name, () => fired.push(name));
  queryAll(element, 'lightning-button').forEach((button) => button.click());
  expect(fired).toEqual(['action', 'secondaction']);
});
it('takes the focus to its text', () => {
  const element = notice({ text: 'Saved.' });
  element.focus();
  expect(element.shadowRoot!.activeElement!.textContent).toBe('Saved.');
});
it('is accessible', () => expect(notice({ variant: 'error', text: 'x', actionLabel: 'A' })).toBeAccessible());
