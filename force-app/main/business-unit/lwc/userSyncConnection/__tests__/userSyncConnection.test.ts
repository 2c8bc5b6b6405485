import UserSyncConnection from 'c/userSyncConnection';
import { query, queryAll, recorded, render, texts } from 'test/support/render';

const connection = {
  testedOn: '2026-01-02T03:04:00Z',
  works: true,
  waiting: false,
  steps: [{ code: 'RolesRead', detail: '6', at: '2026-01-02T03:04:00Z', ok: true }]
};
const inventory = { readOn: '2026-01-02T03:04:00Z', waiting: false, error: null };
const card = (more: object = {}) =>
  render('c-user-sync-connection', UserSyncConnection, { connection, inventory, ...more } as Record<string, unknown>);
const says = (element: Element) => texts(element, '[role=status]').map((text) => text.replace(/\s/g, ' '));

afterEach(() => document.body.replaceChildren());

it('says whether the last test worked, and when Account Engagement was read', () =>
  expect(says(card())).toEqual(['Last test Jan 2, 2026, 3:04 AM: works', 'Account Engagement was last read Jan 2, 2026, 3:04 AM.']));
it('shows each step with its detail', () =>
  expect(query<HTMLElement & { steps: object[] }>(card(), 'c-user-sync-steps').steps).toMatchObject([
    { label: 'Roles read', state: 'done', detail: expect.stringMatching(/^6, /) }
  ]));
it('says that a test or a reading is under way', () =>
  expect(says(card({ connection: { ...connection, waiting: true }, inventory: { ...inventory, waiting: true } }))).toEqual([
    'The test is running.',
    'Account Engagement is being read.'
  ]));
it('says that nothing was done yet', () =>
  expect(says(card({ connection: { ...connection, testedOn: null, steps: [] }, inventory: { ...inventory, readOn: null } }))).toEqual([
    'The connection has not been tested yet.',
    'Account Engagement has not been read yet.'
  ]));
it('says why the last reading failed', () =>
  expect(says(card({ inventory: { ...inventory, error: '401' } }))[1]).toBe('The last reading failed: 401'));
it('asks for a test and a reading', () => {
  const element = card();
  const [tests, reads] = [recorded(element, 'test'), recorded(element, 'read')];
  query(element, '[data-test]').click();
  query(element, '[data-read]').click();
  expect([tests.length, reads.length]).toEqual([1, 1]);
});
it('has no buttons for a reader', () => expect(queryAll(card({ readOnly: true }), 'lightning-button')).toHaveLength(0));
it('is accessible', () => expect(card()).toBeAccessible());
