import UserSyncStatusStrip from 'c/userSyncStatusStrip';
import { allText, query, queryAll, render } from 'test/support/render';

const strip = (status: string, values: { type: string; value: string; label: string }[] = []) =>
  render('c-user-sync-status-strip', UserSyncStatusStrip, { status, arguments: values });
type Badge = HTMLElement & { label: string };

afterEach(() => document.body.replaceChildren());

it('says the state in a word and a sentence', () => {
  const element = strip('NotTransferred', [{ type: 'number', value: '1204', label: '' }]);
  expect([query<Badge>(element, 'lightning-badge').label, allText(element)]).toEqual([
    'Not Transferred',
    'Assigned users: 1,204. Nothing is sent; Account Engagement users stay as they are.'
  ]);
});
it.each([
  ['NotSetUp', 'BusinessUnit'],
  ['Legacy', 'Transfer'],
  ['Current', 'BusinessUnit'],
  ['NotTransferred', 'Transfer'],
  ['Transferred', 'Users'],
  ['Paused', 'BusinessUnit'],
  ['Quarantined', 'BusinessUnit'],
  ['Watching', 'Users']
])('%s leads to %s', (status, screen) => {
  const element = strip(status);
  const action = jest.fn();
  element.addEventListener('statusaction', (event) => action((event as CustomEvent).detail));
  query(element, 'lightning-button').click();
  expect(action.mock.calls[0][0]).toMatchObject({ status, target: { screen } });
});
it.each([
  ['Transferred', 'Users', 0],
  ['NotTransferred', 'Transfer', 0],
  ['Transferred', 'Transfer', 1],
  ['Watching', 'Users', 1],
  ['Paused', 'BusinessUnit', 1]
])('%s on %s offers only what leads further', (status, screen, buttons) => {
  const element = render('c-user-sync-status-strip', UserSyncStatusStrip, { status, screen });
  expect(queryAll(element, 'lightning-button')).toHaveLength(buttons);
});
it('takes the focus to its sentence', () => {
  const element = strip('Paused');
  element.focus();
  expect(element.shadowRoot!.activeElement!.tagName).toBe('P');
});
it('is accessible', () => expect(strip('Transferred')).toBeAccessible());
