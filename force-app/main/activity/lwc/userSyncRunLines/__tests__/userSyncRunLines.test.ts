import lines from '@salesforce/apex/UserSyncActivityController.lines';
import run from '@salesforce/apex/UserSyncActivityController.run';
import UserSyncRunLines from 'c/userSyncRunLines';
import { allText, focused, query, recorded, render, settled, texts } from 'test/support/deep';
import { mocked, refusal } from 'test/support/screens';

const line = {
  id: 'l1',
  userId: '005a',
  name: 'Ana',
  username: 'ana@example.com',
  at: '2026-01-02T03:04:00Z',
  outcome: 'Updated',
  reason: 'FieldsChanged',
  arguments: [],
  changes: [{ field: 'Email', oldValue: 'old@example.com', newValue: 'new@example.com' }]
};
type Table = HTMLElement & { rows: { changes: string }[]; page: { total: number } };
type Combobox = HTMLElement & { options: { label: string; value: string }[] };
async function open(rows: object[] = [line], reasons: object = { FieldsChanged: 1, EmailHeldLive: 5, Inactive: 1, NotAssigned: 2 }) {
  mocked(run).mockResolvedValue({
    id: 'r1',
    startedOn: '2026-01-02T03:04:00Z',
    startedBy: { type: 'user', value: '005m', label: 'Marit' }
  });
  mocked(lines).mockResolvedValue({ rows, next: null, reasons });
  const element = render('c-user-sync-run-lines', UserSyncRunLines, { runId: 'r1' } as Record<string, unknown>);
  for (let turn = 0; turn < 3; turn++) await settled();
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('begins at its heading', async () => {
  const element = await open();
  expect([texts(element, 'h2')[0]!.replace(/\s/g, ' '), focused(element)!.tagName]).toEqual(['Run of Jan 2, 2026, 3:04 AM', 'H2']);
});
it('says who started it', async () => expect(allText(await open())).toContain('Started by Marit'));
it('shows old and new values', async () =>
  expect(query<Table>(await open(), 'c-user-sync-table').rows[0]!.changes).toBe('Email: old@example.com → new@example.com'));
it('groups reasons with their number, and filters by one', async () => {
  const element = await open();
  const options = query<Combobox>(element, 'lightning-combobox').options;
  expect(options.map(({ label }) => label)).toEqual([
    'All (9)',
    'Salesforce is the source of truth; old and new values are in the history (1)',
    'The Account Engagement user … has the email … and is not mapped to this person (5)',
    'Inactive in Salesforce since … (1)',
    'Not assigned to this business unit (2)'
  ]);
  query(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'EmailHeldLive' } }));
  await settled();
  await settled();
  expect([mocked(lines).mock.lastCall![0], query<Table>(element, 'c-user-sync-table').page.total]).toEqual([
    { runId: 'r1', reason: 'EmailHeldLive', after: null },
    5
  ]);
});
it('says when nobody was changed', async () => expect(allText(await open([], {}))).toContain('This run changed no user.'));
it('leads to everything about a user', async () => {
  const element = await open();
  const targets = recorded(element, 'navigate');
  query(element, 'c-user-sync-table').dispatchEvent(new CustomEvent('rowaction', { detail: { name: 'why', key: 'l1' } }));
  expect(targets).toEqual([{ screen: 'Users', state: { c__user: '005a' } }]);
});
it('is closed by Escape', async () => {
  const element = await open();
  const closes = recorded(element, 'close');
  query(element, 'aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(closes).toHaveLength(1);
});
it('says why it could not be loaded', async () => {
  mocked(run).mockRejectedValue(refusal('NotFound'));
  const element = render('c-user-sync-run-lines', UserSyncRunLines, { runId: 'r1' } as Record<string, unknown>);
  await settled();
  await settled();
  expect(query<HTMLElement & { error: { code: string } }>(element, 'c-user-sync-error-panel').error.code).toBe('NotFound');
});
it('is accessible', async () => expect(await open()).toBeAccessible());
