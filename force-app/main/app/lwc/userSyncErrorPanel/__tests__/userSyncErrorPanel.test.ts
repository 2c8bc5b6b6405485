import UserSyncErrorPanel from 'c/userSyncErrorPanel';
import { allText, query, render, settled } from 'test/support/render';

const error = { code: 'Unexpected', arguments: [{ type: 'text', value: 'No rows', label: '' }], details: 'No rows\nClass.X: line 3' };
const panel = () => render('c-user-sync-error-panel', UserSyncErrorPanel, { error, what: 'The members' });

afterEach(() => document.body.replaceChildren());

it('says what failed and why, with the focus on it', () => {
  const element = panel();
  expect(allText(element)).toContain('The members could not be loaded. Salesforce answered: No rows');
  expect(element.shadowRoot!.activeElement!.tagName).toBe('H2');
});
it('offers another try', () => {
  const element = panel();
  const retry = jest.fn();
  element.addEventListener('retry', retry);
  query(element, '[data-retry]').click();
  expect(retry).toHaveBeenCalledTimes(1);
});
it('copies the details', async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.assign(navigator, { clipboard: { writeText } });
  const element = panel();
  query(element, '[data-copy]').click();
  await settled();
  expect([writeText.mock.calls, query(element, '[role=status]').textContent]).toEqual([[[error.details]], 'Copied.']);
});
it('shows the details when there is no clipboard', async () => {
  Object.assign(navigator, { clipboard: { writeText: jest.fn().mockRejectedValue(new Error()) } });
  const element = panel();
  query(element, '[data-copy]').click();
  await settled();
  expect(query<HTMLDetailsElement>(element, 'details').open).toBe(true);
});
it('shows nothing without an error', () =>
  expect(allText(render('c-user-sync-error-panel', UserSyncErrorPanel, { error: undefined }))).toBe(''));
it('is accessible', () => expect(panel()).toBeAccessible());
