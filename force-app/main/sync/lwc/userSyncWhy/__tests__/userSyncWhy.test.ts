import detail from '@salesforce/apex/UserSyncUserController.detail';
import steps from '@salesforce/apex/UserSyncUserController.steps';
import syncNow from '@salesforce/apex/UserSyncUserController.syncNow';
import UserSyncWhy from 'c/userSyncWhy';
import { allText, focused, query, queryAll, recorded, render, settled, texts } from 'test/support/deep';
import { mocked, refusal } from 'test/support/screens';

const answer = (more: object = {}) => ({
  row: {
    userId: '005a',
    name: 'Ana Ruiz',
    username: 'ana@example.com',
    outcome: 'Updated',
    reason: 'FieldsChanged',
    arguments: [],
    leadArguments: [],
    notes: [],
    roleName: 'Marketing'
  },
  paths: ['Marketing → User', 'Marketing → PublicGroup:EMEA → Role:CMO'],
  roleReason: 'RoleDefault',
  roleArguments: [{ type: 'profile', value: '00e', label: 'Marketing User' }],
  values: [],
  history: [
    {
      at: '2026-01-02T03:04:00Z',
      outcome: 'Updated',
      reason: 'FieldsChanged',
      arguments: [],
      changes: [{ field: 'Email', oldValue: 'old@example.com', newValue: null }]
    }
  ],
  recordId: '10131',
  recordState: 'Bin',
  ...more
});
async function panel(more: object = {}, properties: object = {}) {
  mocked(detail).mockResolvedValue(answer(more));
  const element = render('c-user-sync-why', UserSyncWhy, {
    businessUnitId: 'a01',
    unitName: 'Europe',
    maySync: true,
    tense: 'done',
    ...properties,
    userId: '005a'
  } as Record<string, unknown>);
  await settled();
  await settled();
  return element;
}

afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('begins at its heading', async () => {
  const element = await panel();
  expect([texts(element, 'h2'), focused(element)!.tagName]).toEqual([['Ana Ruiz'], 'H2']);
});
it('names every way in', async () =>
  expect(texts(await panel(), 'ul.part li')).toEqual(['Marketing Users: direct assignment', 'Marketing Users: EMEA → the role CMO']));
it('says why this role', async () =>
  expect(allText(await panel())).toContain('Role: Marketing. The profile Marketing User is not mapped, so it gives the default role.'));
it('says where the record is', async () =>
  expect(allText(await panel())).toContain('Record in Account Engagement: 10131, in the recycle bin'));
it('shows old and new values, and nothing as empty', async () =>
  expect(texts(await panel(), '.change')).toEqual(['Email: old@example.com → empty']));
it('leads to the assignments of who is not in', async () => {
  const element = await panel({ paths: [] });
  const navigations = recorded(element, 'navigate');
  queryAll<HTMLElement & { label: string }>(element, 'lightning-button')
    .find(({ label }) => label === 'Edit User Assignments')!
    .click();
  expect([allText(element), navigations]).toEqual([
    expect.stringContaining('No way in leads to Europe.'),
    [{ screen: 'Assignments', state: { c__user: '005a' } }]
  ]);
});
it('is closed by Escape and by its button', async () => {
  const element = await panel();
  const closes = recorded(element, 'close');
  query(element, 'aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  query(element, '[data-close]').click();
  expect(closes).toHaveLength(2);
});

describe('Sync Now', () => {
  it('follows the steps to the end', async () => {
    jest.useFakeTimers();
    mocked(syncNow).mockResolvedValue(null);
    mocked(steps)
      .mockResolvedValueOnce([
        { code: 'Found', state: 'passed', arguments: [] },
        { code: 'InScope', state: 'waiting', arguments: [] }
      ])
      .mockResolvedValue([
        { code: 'Found', state: 'passed', arguments: [] },
        { code: 'Role', state: 'passed', arguments: [{ type: 'role', value: '102', label: 'Marketing' }] },
        { code: 'Matched', state: 'passed', arguments: [] },
        { code: 'Done', state: 'passed', arguments: [{ type: 'text', value: 'Updated', label: '' }] }
      ]);
    const element = await panel();
    query(element, '[data-sync]').click();
    await settled();
    expect(texts(element, '[data-status]')).toEqual(['It goes first in the next turn.']);
    await jest.advanceTimersByTimeAsync(3000);
    await settled();
    expect(query<HTMLElement & { steps: object[] }>(element, 'c-user-sync-steps').steps).toEqual([
      { label: 'Found in Salesforce', state: 'done' },
      { label: 'Role: Marketing', state: 'done' },
      { label: 'No record yet', state: 'done' },
      { label: 'Done: Updated', state: 'done' }
    ]);
    expect(texts(element, '[data-status]')).toEqual(['The sync of this user has ended: Updated.']);
  });
  it('does not call done what waits', async () => {
    mocked(syncNow).mockResolvedValue(null);
    mocked(steps).mockResolvedValue([{ code: 'Done', state: 'waiting', arguments: [{ type: 'text', value: 'InLine', label: '' }] }]);
    const element = await panel();
    query(element, '[data-sync]').click();
    await settled();
    expect(query<HTMLElement & { steps: object[] }>(element, 'c-user-sync-steps').steps).toEqual([{ label: 'In line', state: 'running' }]);
  });
  it('begins at once when the panel was opened for it', async () => {
    mocked(syncNow).mockResolvedValue(null);
    mocked(steps).mockResolvedValue([]);
    await panel({}, { syncs: true });
    expect(mocked(syncNow).mock.calls).toEqual([[{ businessUnitId: 'a01', userId: '005a' }]]);
  });
  it('says what the server refuses', async () => {
    mocked(syncNow).mockRejectedValue(refusal('NotAdminHere', [{ type: 'businessUnit', value: 'a01', label: 'Europe' }]));
    const element = await panel();
    query(element, '[data-sync]').click();
    await settled();
    expect(texts(element, '[data-status]')[0]).toContain('You are not an Account Engagement admin of Europe.');
  });
  it('is absent for a reader', async () => expect(queryAll(await panel({}, { maySync: false }), '[data-sync]')).toHaveLength(0));
  it('only checks in Watch mode', async () =>
    expect(query<HTMLElement & { label: string }>(await panel({}, { tense: 'would' }), '[data-sync]').label).toBe('Check Now'));
});

it('copies a link to the user', async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.assign(navigator, { clipboard: { writeText } });
  const element = await panel();
  query(query(element, '[data-copy-link]'), '[data-copy]').click();
  await settled();
  expect([decodeURIComponent(writeText.mock.lastCall[0]), texts(query(element, '[data-copy-link]'), '[role=status]')]).toEqual([
    expect.stringContaining('"c__user":"005a"'),
    ['Copied.']
  ]);
});
it('says why it could not be loaded', async () => {
  mocked(detail).mockRejectedValue(refusal('NotFound'));
  const element = render('c-user-sync-why', UserSyncWhy, { businessUnitId: 'a01', userId: '005a' } as Record<string, unknown>);
  await settled();
  await settled();
  expect(query<HTMLElement & { error: { code: string } }>(element, 'c-user-sync-error-panel').error.code).toBe('NotFound');
});
it('is accessible', async () => expect(await panel()).toBeAccessible());
