import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import release from '@salesforce/apex/UserSyncBusinessUnitController.release';
import requestConnectionTest from '@salesforce/apex/UserSyncBusinessUnitController.requestConnectionTest';
import resume from '@salesforce/apex/UserSyncBusinessUnitController.resume';
import takeOver from '@salesforce/apex/UserSyncBusinessUnitController.takeOver';
import UserSyncBusinessUnit from 'c/userSyncBusinessUnit';
import { query, queryAll, render, texts } from 'test/support/deep';
import { emitPage, failed, fired, lastPage, mocked, modal, openScreen, press, refusal, said, unit } from 'test/support/screens';

jest.mock(
  '@salesforce/apex/UserSyncActivityController.runs',
  () => ({ __esModule: true, default: jest.fn().mockResolvedValue({ rows: [], next: null }) }),
  { virtual: true }
);

const settings = [{ name: 'RecycleNumber', value: null, defaultValue: 50, minimum: 1, maximum: 10_000 }];
const detail = (more: object = {}) => ({
  connection: { testedOn: null, works: false, waiting: false, steps: [] },
  inventory: { readOn: null, waiting: false, error: null },
  health: [],
  admins: [],
  settings,
  unresolved: [],
  ...more
});
const open = async (units: object[] = [unit()], state: object = {}) => {
  mocked(listAll).mockResolvedValue(units);
  mocked(load).mockResolvedValue(detail());
  return openScreen('c-user-sync-business-unit', UserSyncBusinessUnit, 'UserSync_Business_Unit', state);
};

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

describe('what is shown', () => {
  it('has no list beside a single business unit', async () => expect(queryAll(await open(), 'c-user-sync-unit-list')).toHaveLength(0));
  it('goes through several by the list', async () => {
    const element = await open([unit(), unit({ id: 'b02', name: 'Americas' })], { c__bu: 'a01' });
    await fired(element, 'c-user-sync-unit-list', 'change', { id: 'b02' });
    expect(lastPage()).toEqual({ tab: 'UserSync_Business_Unit', c__bu: 'b02' });
  });
  it('says why it could not be loaded, and tries again', async () => {
    mocked(listAll).mockResolvedValue([unit()]);
    mocked(load).mockRejectedValue(refusal('NotFound'));
    const element = await openScreen('c-user-sync-business-unit', UserSyncBusinessUnit, 'UserSync_Business_Unit');
    mocked(load).mockResolvedValue(detail());
    await press(failed(element)!, '[data-retry]');
    expect(queryAll(element, 'c-user-sync-connection')).toHaveLength(1);
  });
  it('is read only for a reader', async () => {
    const element = await open([unit({ canAssign: false, canMap: false })]);
    expect(query<HTMLElement & { readOnly: boolean }>(element, 'c-user-sync-settings').readOnly).toBe(true);
    expect(queryAll(element, '[data-pause]')).toHaveLength(0);
  });
});

it('names the members that keep everybody from being recycled', async () => {
  mocked(listAll).mockResolvedValue([unit()]);
  mocked(load).mockResolvedValue(
    detail({
      unresolved: [
        { code: 'HeldMember', memberId: '00G1', memberName: 'Showroom Requests', memberType: 'Queue', groupName: 'Showroom Hosts' }
      ]
    })
  );
  const element = await openScreen('c-user-sync-business-unit', UserSyncBusinessUnit, 'UserSync_Business_Unit');
  expect(texts(element, 'li')).toEqual([
    expect.stringMatching(/^Showroom Requests \(Queue\) in Showroom Hosts cannot be turned into a list of users/)
  ]);
});

describe('pause, resume, release', () => {
  it('pauses after a question, and goes on to the status', async () => {
    mocked(pause).mockResolvedValue(null);
    const element = await open();
    modal.mockResolvedValueOnce('confirm');
    await press(element, '[data-pause]');
    expect([modal.mock.lastCall![0].text, mocked(pause).mock.calls]).toEqual([
      'Changes are noted and sent after Resume. Nothing is lost.',
      [[{ businessUnitId: 'a01' }]]
    ]);
  });
  it('does not pause when the question is left', async () => {
    const element = await open();
    modal.mockResolvedValueOnce(undefined);
    await press(element, '[data-pause]');
    expect(mocked(pause).mock.calls).toEqual([]);
  });
  it('resumes without a question', async () => {
    mocked(resume).mockResolvedValue(null);
    const element = await open([unit({ status: 'Paused' })]);
    await press(element, '[data-resume]');
    expect(mocked(resume).mock.calls).toHaveLength(1);
  });
  it('resumes from the state, although the cards are not there yet', async () => {
    mocked(resume).mockResolvedValue(null);
    mocked(listAll).mockResolvedValue([unit({ status: 'Paused' })]);
    mocked(load).mockReturnValue(new Promise(() => {}));
    const element = await openScreen('c-user-sync-business-unit', UserSyncBusinessUnit, 'UserSync_Business_Unit');
    await fired(element, 'c-user-sync-page', 'statusaction', { status: 'Paused' });
    expect(mocked(resume).mock.calls).toEqual([[{ businessUnitId: 'a01' }]]);
  });
  it('releases when the name was typed', async () => {
    mocked(release).mockResolvedValue(null);
    const element = await open();
    modal.mockResolvedValueOnce('confirm');
    await press(element, '[data-release]');
    expect([modal.mock.lastCall![0].typed, mocked(release).mock.calls]).toEqual([
      'Europe',
      [[{ businessUnitId: 'a01', typedName: 'Europe' }]]
    ]);
  });
  it('is released by those only who may transfer', async () =>
    expect(queryAll(await open([unit({ canMap: false })]), '[data-release]')).toHaveLength(0));
  it('says what the server refuses', async () => {
    mocked(resume).mockRejectedValue(refusal('NoManageUsers'));
    const element = await open([unit({ status: 'Paused' })]);
    await press(element, '[data-resume]');
    expect(said(element)!.text).toContain('It could not be done: This needs the permission Manage Users');
  });
});

describe('health', () => {
  it.each([
    ['TakeOver', takeOver],
    ['TestConnection', requestConnectionTest]
  ])('fixes by %s', async (fix, method) => {
    mocked(method).mockResolvedValue(null);
    const element = await open();
    await fired(element, 'c-user-sync-health', 'fix', { fix });
    expect(mocked(method).mock.calls).toHaveLength(1);
  });
  it('leads to the screen that helps', async () => {
    const element = await open();
    await fired(element, 'c-user-sync-health', 'fix', { fix: 'OpenActivity' });
    expect(lastPage()).toMatchObject({ tab: 'UserSync_Activity' });
  });
});

it('shows nothing of another one, when an answer about that comes late', async () => {
  jest.useFakeTimers();
  mocked(listAll).mockResolvedValue([unit(), unit({ id: 'b02', name: 'Americas' })]);
  mocked(load).mockResolvedValue(detail());
  const element = render('c-user-sync-business-unit', UserSyncBusinessUnit, {});
  emitPage('UserSync_Business_Unit', { c__bu: 'a01' });
  await jest.advanceTimersByTimeAsync(0);
  let come!: (value: object) => void;
  mocked(load).mockReturnValueOnce(new Promise((resolve) => (come = resolve)));
  await jest.advanceTimersByTimeAsync(3000);
  mocked(load).mockReturnValue(new Promise(() => {}));
  emitPage('UserSync_Business_Unit', { c__bu: 'b02' });
  await jest.advanceTimersByTimeAsync(0);
  come(detail());
  await jest.advanceTimersByTimeAsync(0);
  expect(queryAll(element, 'c-user-sync-health')).toHaveLength(0);
  jest.useRealTimers();
});

it('says what a card has saved, for everybody to see', async () => {
  const element = await open();
  await fired(element, 'c-user-sync-settings', 'done', { text: 'Settings saved.' });
  const notice = query<HTMLElement & { text: string }>(query(element, 'c-user-sync-notice-bar'), 'c-user-sync-notice');
  expect([notice.text, mocked(listAll).mock.calls.length]).toEqual(['Settings saved.', 2]);
});
it('says what has become of the sync, with the focus on the state as it is now', async () => {
  const element = await open();
  await fired(element, 'c-user-sync-stop', 'done', { text: 'The sync goes on.' });
  expect([texts(element, '[role=status]')[0], mocked(listAll).mock.calls.length]).toEqual(['The sync goes on.', 2]);
  const strip = query(element, 'c-user-sync-status-strip');
  expect(strip.shadowRoot!.activeElement!.textContent).toContain('Changes in Salesforce reach Account Engagement');
});
it('sets up another one and goes there', async () => {
  const element = await open();
  modal.mockResolvedValueOnce({ id: 'b02', name: 'Americas' });
  await press(element, '[data-set-up]');
  expect(lastPage()).toEqual({ tab: 'UserSync_Business_Unit', c__bu: 'b02' });
});
it('begins setting up once when the address asks for it', async () => {
  modal.mockResolvedValueOnce({ id: 'b02', name: 'Americas' });
  await open([unit()], { c__setup: '1' });
  expect(modal.mock.calls).toHaveLength(1);
});
it('is accessible', async () => expect(await open()).toBeAccessible());
