import approve from '@salesforce/apex/UserSyncActivityController.approve';
import runs from '@salesforce/apex/UserSyncActivityController.runs';
import waiting from '@salesforce/apex/UserSyncActivityController.waiting';
import withdraw from '@salesforce/apex/UserSyncActivityController.withdraw';
import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import UserSyncActivity from 'c/userSyncActivity';
import { draftOf } from 'c/userSyncDraft';
import { allText, query, queryAll, render, settled, texts } from 'test/support/deep';
import { answered, emitPage, failed, fired, lastPage, mocked, modal, openScreen, press, refusal, said, unit } from 'test/support/screens';

jest.mock(
  '@salesforce/apex/UserSyncActivityController.lines',
  () => ({ __esModule: true, default: jest.fn(() => new Promise(() => {})) }),
  { virtual: true }
);
jest.mock('@salesforce/apex/UserSyncActivityController.run', () => ({ __esModule: true, default: jest.fn(() => new Promise(() => {})) }), {
  virtual: true
});

const run = (id: string, counts: object) => ({
  id,
  kind: 'Change',
  state: 'Ended',
  startedOn: '2026-01-02T03:04:00Z',
  endedOn: null,
  counts
});
const line = (userId: string) => ({ userId, name: userId, groupName: 'Sales', now: 'Sales', reason: 'HeldNumber', arguments: [] });
async function open({
  all = [run('r1', { Created: 1 }), run('r2', { Unchanged: 5 })],
  nextOn = null as string | null,
  held = [] as object[],
  more = {},
  state = {}
} = {}) {
  mocked(listAll).mockResolvedValue([unit(more)]);
  mocked(runs).mockResolvedValue({ rows: all, next: null, nextOn, keptDays: 30 });
  mocked(waiting).mockResolvedValue({ rows: held, total: held.length, next: null });
  return openScreen('c-user-sync-activity', UserSyncActivity, 'UserSync_Activity', state);
}
const choose = async (element: Element, keys: string[], button: string) => {
  await fired(query(element, 'c-user-sync-approvals'), 'c-user-sync-table', 'select', { keys });
  await press(query(element, 'c-user-sync-approvals'), button);
};
type WithRuns = HTMLElement & { runs: { id: string }[] };

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

describe('runs', () => {
  it('are a chart of those that did something', async () =>
    expect(query<WithRuns>(await open(), 'c-user-sync-run-chart').runs.map(({ id }) => id)).toEqual(['r1']));
  it('are a list of the same figures under it, with all of them when wanted', async () => {
    const element = await open();
    expect(query<WithRuns>(element, 'c-user-sync-run-table').runs).toHaveLength(1);
    await fired(query(element, 'c-user-sync-runs'), 'lightning-input', 'change', { checked: false });
    expect(query<WithRuns>(element, 'c-user-sync-run-table').runs).toHaveLength(2);
  });
  it.each([
    ['no run at all', [], 'No run yet.'],
    ['none that changed anything', [run('r2', { Unchanged: 5 })], 'No run changed anything.']
  ])('say so: %s', async (_, all, text) =>
    expect(texts(query(await open({ all }), 'c-user-sync-runs'), 'section > p:not([data-kept])')).toEqual([text])
  );
  it('say when the next one is, where there is none yet', async () =>
    expect(
      texts(query(await open({ all: [], nextOn: '2026-01-02T12:00:00Z' }), 'c-user-sync-runs'), 'section > p:not([data-kept])')
    ).toEqual([expect.stringMatching(/^No run yet\. The next one is at .*2026/)]));
  it('tell what admins saved where it is wanted, whatever else is hidden', async () => {
    const element = await open();
    const edit = { ...run('e1', {}), kind: 'Edit', what: 'Mapping', startedBy: { type: 'user', value: '005m', label: 'Marit' } };
    mocked(runs).mockResolvedValue({
      rows: [edit, run('r1', { Created: 1 }), run('r2', { Unchanged: 5 })],
      next: null,
      nextOn: null,
      keptDays: 30
    });
    await fired(element, '[data-edits]', 'change', { checked: true });
    expect(mocked(runs).mock.lastCall![0]).toMatchObject({ withEdits: true });
    expect(query<WithRuns>(element, 'c-user-sync-run-table').runs.map(({ id }) => id)).toEqual(['e1', 'r1']);
    expect(query<WithRuns>(element, 'c-user-sync-run-chart').runs.map(({ id }) => id)).toEqual(['r1']);
    expect(allText(query(element, 'c-user-sync-run-table'))).toContain('Edit by Marit: Map Profiles to Roles');
  });
  it('say for how long they are kept', async () => expect(texts(await open(), '[data-kept]')).toEqual(['Details are kept for 30 days.']));
  it('open one, from the chart and from the address', async () => {
    const element = await open();
    await fired(element, 'c-user-sync-run-chart', 'select', { runId: 'r1' });
    expect(query<HTMLElement & { runId: string }>(element, 'c-user-sync-run-lines').runId).toBe('r1');
    document.body.replaceChildren();
    expect(query<HTMLElement & { runId: string }>(await open({ state: { c__run: 'r2' } }), 'c-user-sync-run-lines').runId).toBe('r2');
  });
  it('close again', async () => {
    const element = await open({ state: { c__run: 'r1' } });
    await fired(element, 'c-user-sync-run-lines', 'close');
    expect(queryAll(element, 'c-user-sync-run-lines')).toHaveLength(0);
  });
  it('go further back', async () => {
    mocked(listAll).mockResolvedValue([unit()]);
    mocked(waiting).mockResolvedValue({ rows: [], total: 0, next: null });
    mocked(runs)
      .mockResolvedValueOnce({ rows: [run('r1', { Created: 1 })], next: '5' })
      .mockResolvedValue({ rows: [run('r0', { Created: 1 })], next: null });
    const element = await openScreen('c-user-sync-activity', UserSyncActivity, 'UserSync_Activity');
    query(element, '[data-older]').click();
    await settled();
    await settled();
    expect([mocked(runs).mock.lastCall![0].after, query<WithRuns>(element, 'c-user-sync-run-chart').runs.map(({ id }) => id)]).toEqual([
      '5',
      ['r1', 'r0']
    ]);
  });
});

describe('looking again by itself', () => {
  const pageOf = (rows: object[]) => ({ rows, next: null, total: 25 });
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const openSlowly = async () => {
    mocked(listAll).mockResolvedValue([unit()]);
    const element = render('c-user-sync-activity', UserSyncActivity, {});
    emitPage('UserSync_Activity', {});
    await jest.advanceTimersByTimeAsync(0);
    return element;
  };
  it('waits for runs that take longer than that, instead of asking for them for ever', async () => {
    mocked(waiting).mockResolvedValue(pageOf([]));
    let come!: (value: object) => void;
    mocked(runs).mockReturnValueOnce(new Promise((resolve) => (come = resolve)));
    const element = await openSlowly();
    await jest.advanceTimersByTimeAsync(6000);
    come({ rows: [run('r1', { Created: 1 })], next: null, nextOn: null, keptDays: 30 });
    await jest.advanceTimersByTimeAsync(0);
    expect(query<WithRuns>(element, 'c-user-sync-run-chart').runs.map(({ id }) => id)).toEqual(['r1']);
  });
  it('does not take away the page of approvals that somebody has turned to', async () => {
    mocked(runs).mockResolvedValue({ rows: [], next: null, nextOn: null, keptDays: 30 });
    const first = Array.from({ length: 20 }, (_, index) => line(`Ana ${index}`));
    mocked(waiting).mockResolvedValue({ ...pageOf(first), next: '20' });
    const element = await openSlowly();
    let come!: (value: object) => void;
    mocked(waiting).mockReturnValueOnce(new Promise((resolve) => (come = resolve)));
    await fired(query(element, 'c-user-sync-approvals'), 'c-user-sync-page-buttons', 'page', { direction: 'next' });
    await jest.advanceTimersByTimeAsync(6000);
    come(pageOf([line('Ben')]));
    await jest.advanceTimersByTimeAsync(0);
    expect(allText(query(element, 'c-user-sync-approvals'))).toContain('Ben');
  });
});

describe('approvals', () => {
  const lines = [line('Ana'), line('Ben')];
  it('are absent when nothing waits', async () => expect(allText(query(await open(), 'c-user-sync-approvals'))).toBe(''));
  it('have the number typed, and cover exactly the rows seen', async () => {
    mocked(approve).mockResolvedValue(2);
    const element = await open({ held: lines });
    modal.mockResolvedValueOnce('confirm');
    await choose(element, ['Ana', 'Ben'], '[data-approve]');
    expect(modal.mock.lastCall![0]).toMatchObject({ typed: '2', list: ['Ana', 'Ben'] });
    expect([mocked(approve).mock.calls, said(element)!.text]).toEqual([
      [[{ businessUnitId: 'a01', userIds: ['Ana', 'Ben'] }]],
      'Users approved: 2. They are in line.'
    ]);
  });
  it.each([
    [2, 'The approval is withdrawn.'],
    [1, 'Approvals withdrawn: 1. Already sent, so no longer to be withdrawn: 1. Assign those users again to get the same records back.']
  ])('can be withdrawn until they are sent: %s of 2', async (withdrawn, text) => {
    mocked(approve).mockResolvedValue(2);
    mocked(withdraw).mockResolvedValue(withdrawn);
    const element = await open({ held: lines });
    modal.mockResolvedValueOnce('confirm');
    await choose(element, ['Ana', 'Ben'], '[data-approve]');
    await answered(element);
    expect([mocked(withdraw).mock.calls, said(element)!.text]).toEqual([[[{ businessUnitId: 'a01', userIds: ['Ana', 'Ben'] }]], text]);
  });
  it('say when another admin was faster', async () => {
    mocked(approve).mockRejectedValue(refusal('NothingToApprove'));
    const element = await open({ held: lines });
    modal.mockResolvedValueOnce('confirm');
    await choose(element, ['Ana', 'Ben'], '[data-approve]');
    expect(said(element)!.text).toBe('It could not be done: None of the chosen users waits for an approval any more.');
  });
  it('offer the opposite: assign them again', async () => {
    const element = await open({ held: lines });
    await choose(element, ['Ana'], '[data-assign]');
    expect(lastPage()).toMatchObject({ tab: 'UserSync_Assignments' });
    expect(draftOf('Assignments', 'a01')!.changes).toEqual([
      { group: 'Sales', memberId: 'Ana', kind: 'User', operation: 'Add', name: 'Ana', users: 1 }
    ]);
  });
  it('are read only for those who may not approve', async () =>
    expect(
      query<HTMLElement & { readOnly: boolean }>(await open({ held: lines, more: { canMap: false } }), 'c-user-sync-approvals').readOnly
    ).toBe(true));
});

it('says why it could not be loaded', async () => {
  mocked(listAll).mockResolvedValue([unit()]);
  mocked(waiting).mockResolvedValue({ rows: [], total: 0, next: null });
  mocked(runs).mockRejectedValue(refusal('NotFound'));
  const element = await openScreen('c-user-sync-activity', UserSyncActivity, 'UserSync_Activity');
  expect(failed(element)!.error!.code).toBe('NotFound');
});
it('is accessible', async () => expect(await open({ held: [line('Ana')] })).toBeAccessible());
