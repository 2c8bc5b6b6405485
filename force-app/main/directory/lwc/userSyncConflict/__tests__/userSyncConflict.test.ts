import UserSyncConflict from 'c/userSyncConflict';
import { focused, query, queryAll, recorded, render, settled, texts } from 'test/support/deep';

const row = (more: object = {}) => ({
  recordId: '88',
  name: 'B. Ito',
  email: 'ben@example.com',
  userName: 'ben@example.com',
  roleName: 'Sales',
  state: 'Bin',
  userId: '005b',
  userLabel: 'Ben Ito',
  userUsername: 'ben.ito@example.com',
  userEmail: 'ben.ito@work.example.com',
  why: 'SameEmail',
  chosenBy: null,
  ...more
});
const panel = (more: object = {}, properties: object = {}) =>
  render('c-user-sync-conflict', UserSyncConflict, { row: row(more), ...properties } as Record<string, unknown>);

afterEach(() => document.body.replaceChildren());

it('begins at its heading, which names the person', () => {
  const element = panel();
  expect([texts(element, 'h2'), focused(element)!.tagName]).toEqual([['Compare: Ben Ito'], 'H2']);
});
it('shows both side by side', () =>
  expect(texts(query(panel(), 'c-user-sync-compare'), 'tbody tr:last-child td')).toEqual(['', 'In the recycle bin']));
it('shows the addresses of both, and those of nobody else beside a user who was chosen', () => {
  const rows = (properties: object) =>
    query<HTMLElement & { rows: { salesforce?: string; seen: string }[] }>(panel({}, properties), 'c-user-sync-compare').rows.map(
      ({ salesforce, seen }) => [salesforce, seen]
    );
  expect([rows({}).slice(1, 3), rows({ choice: { userId: '005c', label: 'Cleo' } }).slice(0, 3)]).toEqual([
    [
      ['ben.ito@example.com', 'ben@example.com'],
      ['ben.ito@work.example.com', 'ben@example.com']
    ],
    [
      ['Cleo', 'B. Ito'],
      [undefined, 'ben@example.com'],
      [undefined, 'ben@example.com']
    ]
  ]);
});
it('links the two', () => {
  const element = panel();
  const links = recorded(element, 'link');
  query(element, '[data-link]').click();
  expect(links).toHaveLength(1);
});
it('opens the user in Setup', () => {
  const element = panel();
  const navigations = recorded(element, 'navigate');
  query(element, '[data-open]').click();
  expect(navigations).toEqual([{ userId: '005b' }]);
});
it('copies a request for the other side', async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.assign(navigator, { clipboard: { writeText } });
  const element = panel();
  query(element, '[data-copy]').click();
  await settled();
  expect(writeText.mock.lastCall[0]).toContain('the Account Engagement user B. Ito (88), because they belong to Ben Ito');
});
it('takes another user', () => {
  const element = panel();
  const chosen = recorded(element, 'choose');
  query(element, 'c-user-sync-user-picker').dispatchEvent(new CustomEvent('change', { detail: { userId: '005c', label: 'Cem' } }));
  expect(chosen).toEqual([{ userId: '005c', label: 'Cem' }]);
});
it('says what happens when it is left alone', () => {
  expect(texts(panel(), 'p.slds-m-vertical_small')).toEqual(['Or leave it: Ben Ito stays skipped.']);
  expect(texts(panel({ userId: null, userLabel: null }), 'p.slds-m-vertical_small')).toEqual([
    'No user is suggested for this record. Choose one, or leave it: it is never touched.'
  ]);
});
it.each([
  ['a reader', {}, { readOnly: true }],
  ['a linked record', { why: 'Linked' }, {}],
  ['a chosen link', { chosenBy: { type: 'user', value: '005', label: 'Ana' } }, {}]
])('offers no link for %s', (_, more, properties) =>
  expect(queryAll(panel(more, properties), '[data-link], c-user-sync-user-picker')).toHaveLength(0)
);
it('is closed by Escape', () => {
  const element = panel();
  const closes = recorded(element, 'close');
  query(element, 'aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(closes).toHaveLength(1);
});
it('is accessible', () => expect(panel()).toBeAccessible());
