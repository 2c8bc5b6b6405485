import searchUsers from '@salesforce/apex/UserSyncBusinessUnitController.searchUsers';
import UserSyncUserPicker from 'c/userSyncUserPicker';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/deep';

const search = searchUsers as unknown as jest.Mock;

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.clearAllMocks();
  document.body.replaceChildren();
});

const picker = (properties: object = {}) =>
  render('c-user-sync-user-picker', UserSyncUserPicker, { label: 'Creating admin', ...properties } as Record<string, unknown>);
async function type(element: Element, value: string) {
  query(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value }, bubbles: true, composed: true }));
  jest.advanceTimersByTime(300);
  await settled();
}

it('searches from two letters on', async () => {
  search.mockResolvedValue([]);
  const element = picker();
  await type(element, 'a');
  await type(element, 'an');
  expect([search.mock.calls, texts(element, '[role=status]')]).toEqual([[[{ term: 'an' }]], ['Nothing matches.']]);
});
it('chooses one', async () => {
  search.mockResolvedValue([{ id: '005a', label: 'Ana Ruiz', detail: 'ana@example.com' }]);
  const element = picker();
  const changes = recorded(element, 'change');
  await type(element, 'ana');
  query(element, '[data-id]').click();
  await settled();
  expect([changes, queryAll(element, '[data-id]').length]).toEqual([[{ userId: '005a', label: 'Ana Ruiz' }], 0]);
});
it('shows who is chosen', () => expect(texts(picker({ value: 'Ana Ruiz' }), '[data-chosen]')).toEqual(['Chosen: Ana Ruiz']));
it('says what failed', async () => {
  search.mockRejectedValue(new TypeError('Failed to fetch'));
  const element = picker();
  await type(element, 'ana');
  expect(texts(element, '[role=status]')).toEqual(['The connection to Salesforce was lost.']);
});
it('is accessible', async () => {
  search.mockResolvedValue([{ id: '005a', label: 'Ana Ruiz', detail: 'ana@example.com' }]);
  const element = picker();
  await type(element, 'ana');
  jest.useRealTimers();
  await expect(element).toBeAccessible();
});
