import UserSyncCopy from 'c/userSyncCopy';
import { query, queryAll, render, settled, texts } from 'test/support/render';

const copy = (text: unknown) => render('c-user-sync-copy', UserSyncCopy, { label: 'Copy Link', text } as Record<string, unknown>);
const writeText = jest.fn();
async function press(element: Element) {
  query(element, '[data-copy]').click();
  await settled();
}

beforeEach(() => Object.assign(navigator, { clipboard: { writeText } }));
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it.each([
  ['a text', 'https://example.com'],
  ['what makes one', async () => 'https://example.com']
])('copies %s', async (_, text) => {
  writeText.mockResolvedValue(undefined);
  const element = copy(text);
  await press(element);
  expect([writeText.mock.lastCall, texts(element, '[role=status]')]).toEqual([['https://example.com'], ['Copied.']]);
});
it('shows the text to be selected when there is no clipboard', async () => {
  writeText.mockRejectedValue(new Error('denied'));
  const element = copy('https://example.com');
  await press(element);
  expect([texts(element, 'textarea'), texts(element, '[role=status]')]).toEqual([['https://example.com'], ['']]);
});
it('is accessible', async () => {
  writeText.mockRejectedValue(new Error('denied'));
  const element = copy('x');
  await press(element);
  expect(queryAll(element, 'textarea')).toHaveLength(1);
  await expect(element).toBeAccessible();
});
