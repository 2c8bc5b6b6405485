import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import requestConnectionTest from '@salesforce/apex/UserSyncBusinessUnitController.requestConnectionTest';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import look from '@salesforce/apex/UserSyncTransferController.look';
import markSeen from '@salesforce/apex/UserSyncTransferController.markSeen';
import latest from '@salesforce/apex/UserSyncTransferController.latest';
import plan from '@salesforce/apex/UserSyncTransferController.plan';
import planPage from '@salesforce/apex/UserSyncTransferController.planPage';
import transfer from '@salesforce/apex/UserSyncTransferController.transfer';
import summary from '@salesforce/apex/UserSyncUserController.summary';
import UserSyncTransfer from 'c/userSyncTransfer';
import { allText, focused, query, queryAll, settled, texts } from 'test/support/deep';
import { answered, failed, fired, lastPage, mocked, modal, openScreen, press, refusal, said, unit } from 'test/support/screens';

const codes = ['ConnectionTested', 'UsersAssigned', 'MappingReviewed', 'InventoryRead', 'PreviewSeen'];
const met = (unmet: string[] = []) => codes.map((code) => ({ code, met: !unmet.includes(code), at: null }));
const thePlan = (more: object = {}) => ({
  ready: true,
  version: 'v1',
  counts: { Recycled: 2, Created: 12 },
  untouched: 14,
  recycleNumber: 50,
  recycleShare: 10,
  recycled: 2,
  needsTyping: false,
  lookedOn: '2026-01-02T10:44:00Z',
  ...more
});
interface Setting {
  unit?: object;
  unmet?: string[];
  plan?: object;
}
async function open({ unit: more = {}, unmet = [], plan: planMore = {} }: Setting = {}) {
  mocked(listAll).mockResolvedValue([unit({ status: 'NotTransferred', ...more })]);
  mocked(conditions).mockResolvedValue(met(unmet));
  mocked(plan).mockResolvedValue(thePlan(planMore));
  mocked(planPage).mockResolvedValue({ rows: [{ userId: '005f', name: 'Fiadh' }], next: null, total: 1 });
  mocked(look).mockResolvedValue(null);
  mocked(latest).mockResolvedValue({ id: 'run1', counts: { Created: 11, Skipped: 3 } });
  mocked(summary).mockResolvedValue({
    counts: { Created: 12 },
    total: 12,
    due: 0,
    running: false,
    done: 12,
    drift: 0,
    version: 'v',
    run: null
  });
  return openScreen('c-user-sync-transfer', UserSyncTransfer, 'UserSync_Transfer');
}

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

/** An answer that comes when it is told to. */
function held<T>(): { answer: Promise<T>; come(value: T): void } {
  let come!: (value: T) => void;
  const answer = new Promise<T>((resolve) => (come = resolve));
  return { answer, come };
}

describe('while the server is slow', () => {
  it('whoever clicks twice is asked once', async () => {
    const element = await open();
    const names = held<object>();
    mocked(planPage).mockReturnValue(names.answer);
    await press(element, '[data-transfer]');
    const reads = mocked(planPage).mock.calls.length;
    await press(element, '[data-transfer]');
    expect(mocked(planPage).mock.calls).toHaveLength(reads);
    names.come({ rows: [{ userId: '005f', name: 'Fiadh' }], next: null, total: 1 });
    for (let turn = 0; turn < 4; turn++) await settled();
    expect(modal.mock.calls).toHaveLength(1);
  });
  it('the newest plan is seen, also where its reading was overtaken', async () => {
    const element = await open({ unmet: ['PreviewSeen'] });
    const [first, second] = [held<object>(), held<object>()];
    mocked(plan).mockReturnValueOnce(first.answer).mockReturnValueOnce(second.answer);
    mocked(markSeen).mockResolvedValue(null);
    await fired(element, 'c-user-sync-conditions', 'meet', { code: 'PreviewSeen' });
    void query<HTMLElement & { load(): Promise<void> }>(element, 'c-user-sync-transfer-plan').load();
    first.come(thePlan({ version: 'v2' }));
    await settled();
    second.come(thePlan({ version: 'v3' }));
    for (let turn = 0; turn < 4; turn++) await settled();
    expect(mocked(markSeen).mock.calls).toEqual([[{ businessUnitId: 'a01', version: 'v3' }]]);
  });
});

describe('before the transfer', () => {
  it('says what stays safe', async () => {
    const text = allText(await open());
    expect(text).toContain('Not mapped, never touched: 14');
    expect(text).toContain('at most 50 users and 10 % of the synced users');
  });
  it('shows the plan by name, in the tense of what will happen', async () => {
    const preview = query<HTMLElement & { counts: object; tense: string }>(await open(), 'c-user-sync-preview');
    expect([preview.counts, preview.tense]).toEqual([{ Recycled: 2, Created: 12 }, 'will']);
  });
  it('asks for a look while the plan is not ready', async () => {
    const element = await open({ plan: { ready: false } });
    expect([mocked(look).mock.calls.length, allText(element)]).toEqual([1, expect.stringContaining('The plan is being made.')]);
  });
  it('says that nobody is recycled', async () =>
    expect(allText(await open({ plan: { recycled: 0 } }))).toContain('Nobody goes to the recycle bin.'));
  it('claims nothing about the recycle bin before Account Engagement is read', async () => {
    const text = allText(await open({ plan: { recycled: 0 }, unmet: ['InventoryRead'] }));
    expect(text).toContain('Who goes to the recycle bin is not known before Account Engagement is read.');
    expect(text).not.toMatch(/Nobody goes|never touched: \d/);
  });
  it('keeps the decision in sight, with what it comes to', async () => {
    const text = allText(await open({ unmet: ['MappingReviewed'] }));
    expect(text).toContain('Conditions: 4 of 5 met');
    expect(text).toContain('Users who go to the recycle bin: 2');
  });
  it('marks the plan as seen with its version', async () => {
    mocked(markSeen).mockResolvedValue(null);
    const element = await open({ unmet: ['PreviewSeen'] });
    query(element, 'c-user-sync-conditions').dispatchEvent(new CustomEvent('meet', { detail: { code: 'PreviewSeen' } }));
    for (let turn = 0; turn < 3; turn++) await settled();
    expect(mocked(markSeen).mock.calls).toEqual([[{ businessUnitId: 'a01', version: 'v1' }]]);
  });
  it('asks once for what meets a condition, however often it is clicked', async () => {
    mocked(markSeen).mockResolvedValue(null);
    const element = await open({ unmet: ['PreviewSeen'] });
    const meet = () => query(element, 'c-user-sync-conditions').dispatchEvent(new CustomEvent('meet', { detail: { code: 'PreviewSeen' } }));
    meet();
    meet();
    for (let turn = 0; turn < 3; turn++) await settled();
    expect(mocked(markSeen).mock.calls).toHaveLength(1);
    meet();
    for (let turn = 0; turn < 3; turn++) await settled();
    expect(mocked(markSeen).mock.calls).toHaveLength(2);
  });
  it('reads the plan again before it counts as seen, since it may have been overtaken', async () => {
    mocked(markSeen).mockResolvedValue(null);
    const element = await open({ unmet: ['PreviewSeen'] });
    mocked(plan).mockResolvedValue(thePlan({ version: 'v2' }));
    query(element, 'c-user-sync-conditions').dispatchEvent(new CustomEvent('meet', { detail: { code: 'PreviewSeen' } }));
    for (let turn = 0; turn < 3; turn++) await settled();
    expect(mocked(markSeen).mock.lastCall).toEqual([{ businessUnitId: 'a01', version: 'v2' }]);
  });
  it('asks every few seconds while a condition is to be met, and seldom while nobody meets it', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    mocked(requestConnectionTest).mockResolvedValue(null);
    const asked = () => mocked(conditions).mock.calls.length;
    const element = await open({ unmet: ['ConnectionTested'] });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBeLessThan(7);
    const before = asked();
    query(element, 'c-user-sync-conditions').dispatchEvent(new CustomEvent('meet', { detail: { code: 'ConnectionTested' } }));
    await jest.advanceTimersByTimeAsync(30_000);
    expect(asked() - before).toBeGreaterThanOrEqual(10);
    jest.useRealTimers();
  });
  it.each([
    ['UsersAssigned', 'UserSync_Assignments'],
    ['MappingReviewed', 'UserSync_Role_Mapping']
  ])('leads to where %s is done', async (code, tab) => {
    const element = await open({ unmet: [code] });
    query(element, 'c-user-sync-conditions').dispatchEvent(new CustomEvent('meet', { detail: { code } }));
    expect(lastPage()).toMatchObject({ tab });
  });
  it('says what changes for a business unit on legacy', async () =>
    expect(allText(await open({ unit: { status: 'Legacy' } }))).toContain('What Changes with the Transfer'));
  it('offers no transfer in Watch mode, and asks for nothing that one needs', async () => {
    const element = await open({ unit: { mode: 'Watch', status: 'Watching' } });
    expect(queryAll(element, 'c-user-sync-conditions')).toHaveLength(0);
    expect([
      queryAll(element, '[data-transfer]').length,
      query<HTMLElement & { tense: string }>(element, 'c-user-sync-preview').tense
    ]).toEqual([0, 'would']);
  });
  it('offers no transfer to a reader', async () =>
    expect(queryAll(await open({ unit: { canTransfer: false } }), '[data-transfer]')).toHaveLength(0));
});

describe('confirming', () => {
  it('goes to the first condition that is not met instead', async () => {
    const element = await open({ unmet: ['MappingReviewed'] });
    await press(element, '[data-transfer]');
    expect([modal.mock.calls, mocked(transfer).mock.calls]).toEqual([[], []]);
  });
  it('names who is recycled and has it ticked', async () => {
    mocked(transfer).mockResolvedValue('run1');
    const element = await open();
    modal.mockResolvedValueOnce('confirm');
    await press(element, '[data-transfer]');
    expect(modal.mock.lastCall![0]).toMatchObject({
      list: ['Fiadh'],
      check: 'I have seen the users who go to the recycle bin: 2.',
      typed: ''
    });
    expect(mocked(transfer).mock.calls).toEqual([[{ businessUnitId: 'a01', version: 'v1', typed: null }]]);
  });
  it('lets those above the limit wait, unless their number is typed', async () => {
    mocked(transfer).mockResolvedValue('run1');
    const element = await open({ plan: { needsTyping: true, recycled: 4 } });
    modal.mockResolvedValueOnce('confirm').mockResolvedValueOnce('typed');
    await press(element, '[data-transfer]');
    await press(element, '[data-transfer]');
    expect(modal.mock.lastCall![0]).toMatchObject({
      typed: '4',
      typedOptional: true,
      typedLabel: 'Above the limit, users wait for an approval: 2. Type 4 to approve them now, too.',
      check: 'I have seen the users who go to the recycle bin: 2.'
    });
    expect(mocked(transfer).mock.calls.map(([parameters]) => parameters.typed)).toEqual([null, 4]);
  });
  it('starts nothing when the plan has moved, and says so', async () => {
    mocked(transfer).mockRejectedValue(refusal('PlanChanged', [{ type: 'number', value: '3', label: '' }]));
    const element = await open();
    modal.mockResolvedValueOnce('confirm');
    await press(element, '[data-transfer]');
    expect(said(element)!.text).toBe(
      'Users whose plan changed since you looked at it: 3. Nothing was started; look at it again and confirm.'
    );
  });
  it('shows only the users whose plan has moved, and confirms that plan then', async () => {
    mocked(transfer)
      .mockRejectedValueOnce(refusal('PlanChanged', [{ type: 'number', value: '3', label: '' }]))
      .mockResolvedValue('run1');
    const element = await open();
    modal.mockResolvedValue('confirm');
    await press(element, '[data-transfer]');
    mocked(plan).mockResolvedValue(thePlan({ version: 'v2' }));
    expect((said(element) as unknown as { actionLabel: string }).actionLabel).toBe('Show Only These');
    await answered(element);
    expect(mocked(planPage).mock.lastCall![0]).toMatchObject({ outcome: null, since: 'v1' });
    expect(focused(element)!.textContent).toContain('Plan of');
    await fired(element, '[data-changed]', 'action');
    expect(mocked(planPage).mock.lastCall![0]).toMatchObject({ since: null });
    await press(element, '[data-transfer]');
    expect(mocked(transfer).mock.lastCall![0]).toMatchObject({ version: 'v2' });
  });
  it('confirms the plan that was shown when it was asked, not one that was read behind the question', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    mocked(transfer).mockResolvedValue('run1');
    const element = await open();
    let confirm: (answer: string) => void = () => undefined;
    modal.mockReturnValueOnce(new Promise((resolve) => (confirm = resolve)));
    await press(element, '[data-transfer]');
    mocked(plan).mockResolvedValue(thePlan({ version: 'v2' }));
    await jest.advanceTimersByTimeAsync(3000);
    confirm('confirm');
    for (let turn = 0; turn < 4; turn++) await settled();
    expect(mocked(transfer).mock.lastCall![0]).toMatchObject({ version: 'v1' });
    jest.useRealTimers();
  });
  it('starts nothing when it is left', async () => {
    const element = await open();
    modal.mockResolvedValueOnce(undefined);
    await press(element, '[data-transfer]');
    expect(mocked(transfer).mock.calls).toEqual([]);
  });
});

describe('afterwards', () => {
  const running = {
    counts: { Created: 5, InLine: 7 },
    total: 12,
    due: 7,
    running: true,
    done: 5,
    drift: 0,
    version: 'v',
    run: { id: 'run1' }
  };
  it('shows how far it is, and can be paused', async () => {
    mocked(pause).mockResolvedValue(null);
    mocked(summary).mockResolvedValue(running);
    mocked(latest).mockResolvedValue({ id: 'run1', counts: { Created: 5 } });
    mocked(listAll).mockResolvedValue([unit({ status: 'Transferred' })]);
    const element = await openScreen('c-user-sync-transfer', UserSyncTransfer, 'UserSync_Transfer');
    expect(texts(query(element, 'c-user-sync-run-progress'), 'p')[0]).toBe('Sync running. Done: 5 of 12.');
    await press(element, '[data-pause]');
    expect(mocked(pause).mock.calls).toHaveLength(1);
  });
  it('gives the focus to the result of a transfer that was started here, however quickly it is over', async () => {
    mocked(transfer).mockResolvedValue('run1');
    const element = await open();
    modal.mockResolvedValueOnce('confirm');
    mocked(listAll).mockResolvedValue([unit({ status: 'Transferred' })]);
    await press(element, '[data-transfer]');
    for (let turn = 0; turn < 4; turn++) await settled();
    expect(focused(element)!.textContent).toBe('Result');
  });
  it('gives the focus to the result that is there only after the run has ended', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    let answer: (run: object) => void = () => undefined;
    const element = await open({ unit: { status: 'Transferred' } });
    mocked(summary).mockResolvedValue(running);
    mocked(latest).mockReturnValue(new Promise((resolve) => (answer = resolve)));
    element.remove();
    const again = await openScreen('c-user-sync-transfer', UserSyncTransfer, 'UserSync_Transfer');
    mocked(summary).mockResolvedValue({ ...running, due: 0, running: false });
    await jest.advanceTimersByTimeAsync(3000);
    expect(focused(again)).toBeNull();
    answer({ id: 'run1', counts: { Created: 12 } });
    for (let turn = 0; turn < 4; turn++) await settled();
    expect(focused(again)!.textContent).toBe('Result');
    jest.useRealTimers();
  });
  it('leaves the focus alone when a transfer that is over is opened', async () =>
    expect(focused(await open({ unit: { status: 'Transferred' } }))).toBeNull());
  it('shows the result and leads to the users and the run', async () => {
    const element = await open({ unit: { status: 'Transferred' } });
    await press(element, '[data-users]');
    expect(lastPage()).toMatchObject({ tab: 'UserSync_Users' });
    query(element, 'c-user-sync-counters').dispatchEvent(new CustomEvent('select', { detail: { outcome: 'Created' } }));
    expect(lastPage()).toMatchObject({ tab: 'UserSync_Users', c__outcome: 'Created' });
    await press(element, '[data-run]');
    expect(lastPage()).toMatchObject({ tab: 'UserSync_Activity', c__run: 'run1' });
  });
  it('counts what the run of the transfer lists, not what has come of it since', async () => {
    const element = await open({ unit: { status: 'Transferred' } });
    expect(query<HTMLElement & { counts: object }>(element, 'c-user-sync-counters').counts).toEqual({ Created: 11, Skipped: 3 });
  });
  it('counts what holds now when the run is no longer kept', async () => {
    mocked(latest).mockResolvedValue(null);
    mocked(listAll).mockResolvedValue([unit({ status: 'Transferred' })]);
    const element = await openScreen('c-user-sync-transfer', UserSyncTransfer, 'UserSync_Transfer');
    expect([
      query<HTMLElement & { counts: object }>(element, 'c-user-sync-counters').counts,
      queryAll(element, '[data-run]').length
    ]).toEqual([{ Created: 12 }, 0]);
  });
});

it('says why it could not be loaded', async () => {
  mocked(listAll).mockResolvedValue([unit({ status: 'NotTransferred' })]);
  mocked(conditions).mockRejectedValue(refusal('NotFound'));
  mocked(plan).mockResolvedValue(thePlan());
  const element = await openScreen('c-user-sync-transfer', UserSyncTransfer, 'UserSync_Transfer');
  expect(failed(element)!.error!.code).toBe('NotFound');
});
it('is accessible', async () => expect(await open({ unmet: ['PreviewSeen'] })).toBeAccessible());
