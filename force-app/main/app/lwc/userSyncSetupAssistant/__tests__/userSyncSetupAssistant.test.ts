import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import checkAccess from '@salesforce/apex/UserSyncSetupController.checkAccess';
import load from '@salesforce/apex/UserSyncSetupController.load';
import UserSyncSetupAssistant from 'c/userSyncSetupAssistant';
import { allText, focused, query, queryAll, render, settled, texts } from 'test/support/deep';
import { emitPage, failed, fired, lastPage, mocked, modal, openScreen, refusal, said, unit } from 'test/support/screens';

const all = ['ConnectionTested', 'UsersAssigned', 'MappingReviewed', 'InventoryRead', 'PreviewSeen'];
const noConflicts = { leftBy: null, leftOn: null, all: 0, open: 0 };
const facts = (met: string[], more: object = {}) => ({
  conditions: all.map((code) => ({ code, met: met.includes(code), at: null })),
  conflicts: noConflicts,
  profiles: 7,
  reviewedProfiles: 4,
  admins: ['Ginevra'],
  accessChecked: false,
  done: {},
  ...more
});
async function open(met: string[], more: object = {}, factsMore: object = {}) {
  mocked(listAll).mockResolvedValue([unit({ status: 'NotTransferred', ...more })]);
  mocked(load).mockResolvedValue(facts(met, factsMore));
  return openScreen('c-user-sync-setup-assistant', UserSyncSetupAssistant, 'UserSync_Setup_Assistant');
}
type StepElement = HTMLElement & { step: { key: string; done: boolean; needed: boolean }; expanded: boolean };
const steps = (element: Element) => queryAll<StepElement>(element, 'c-user-sync-assistant-step');
const notice = (element: Element) => query<HTMLElement & { text: string; actionLabel: string }>(element, 'c-user-sync-notice');

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('says which step is next and that it is mine, and opens it', async () => {
  const element = await open(['ConnectionTested', 'UsersAssigned']);
  expect([
    notice(element).text,
    steps(element)
      .filter(({ expanded }) => expanded)
      .map(({ step }) => step.key)
  ]).toEqual(['Next: Map Profiles to Roles. You can do this.', ['Map']]);
  notice(element).dispatchEvent(new CustomEvent('action'));
  expect(lastPage()).toMatchObject({ tab: 'UserSync_Role_Mapping' });
});
it('writes a message to whoever can do it', async () => {
  const element = await open(['ConnectionTested', 'UsersAssigned'], { canMap: false });
  expect(notice(element)).toMatchObject({ text: 'Next: Map Profiles to Roles. You cannot do this.', actionLabel: 'Ask a Colleague' });
  notice(element).dispatchEvent(new CustomEvent('action'));
  expect(modal.mock.lastCall![0].text).toMatch(/^Ginevra, please do the step Map Profiles to Roles for Europe: http.*c__bu=a01/);
});
it.each([
  ['a conflict keeps step 4 open', {}, { ...noConflicts, all: 3, open: 3 }, 'Usernames', false],
  ['conflicts that were left on purpose end it', {}, { ...noConflicts, all: 3, open: 0 }, 'Usernames', true],
  ['one that came since then opens it again', {}, { ...noConflicts, all: 4, open: 1 }, 'Usernames', false],
  ['no conflict and an inventory end it', {}, noConflicts, 'Usernames', true],
  ['the transfer ends step 5', { status: 'Paused' }, noConflicts, 'Transfer', true]
])('%s', async (_, more, conflicts, key, done) => {
  const element = await open(all, more, { conflicts });
  expect(steps(element).find(({ step }) => step.key === key)!.step.done).toBe(done);
});
it.each([
  ['that profiles are not reviewed', all, {}, 'Map', 'Used profiles reviewed: 4 of 7'],
  ['how many conflicts are open', all, { conflicts: { ...noConflicts, all: 4, open: 1 } }, 'Usernames', 'Conflicts to settle: 1'],
  ['how many were left', all, { conflicts: { ...noConflicts, all: 3, open: 0 } }, 'Usernames', 'Conflicts left as they are: 3']
])('says %s', async (_, met, more, key, text) => {
  const element = await open(met, {}, more);
  const step = steps(element).find((one) => one.step.key === key)!;
  if (!step.expanded) await fired(step, '[data-toggle]', 'click');
  expect(allText(step)).toContain(text);
});
it('keeps what was checked, although an answer that was asked for before it comes later', async () => {
  jest.useFakeTimers();
  mocked(listAll).mockResolvedValue([unit({ status: 'NotTransferred' })]);
  mocked(load).mockResolvedValue(facts(all));
  mocked(checkAccess).mockResolvedValue(null);
  const element = render('c-user-sync-setup-assistant', UserSyncSetupAssistant, {});
  emitPage('UserSync_Setup_Assistant', {});
  await jest.advanceTimersByTimeAsync(0);
  let come!: (value: object) => void;
  mocked(load).mockReturnValueOnce(new Promise((resolve) => (come = resolve)));
  await jest.advanceTimersByTimeAsync(3000);
  mocked(load).mockResolvedValue(facts(all, { accessChecked: true }));
  steps(element)[5]!.dispatchEvent(new CustomEvent('check', { detail: { checked: true } }));
  await jest.advanceTimersByTimeAsync(0);
  come(facts(all));
  await jest.advanceTimersByTimeAsync(0);
  expect(steps(element)[5]!.step.done).toBe(true);
  jest.useRealTimers();
});
it('says who did a step, and when', async () => {
  const who = { type: 'user', value: '005m', label: 'Marit' };
  const element = await open(all, {}, { done: { Map: { who, at: '2026-01-02T03:04:00Z' } } });
  expect(texts(steps(element)[2]!, '[data-state]')[0]!.replace(/\s/g, ' ')).toBe('Done by Marit, Jan 2, 2026, 3:04 AM, 100 % done');
});
it('begins at the next step on return from the screen of one', async () => {
  const element = await open(['ConnectionTested']);
  await fired(element, 'c-user-sync-assistant-step', 'open', { key: 'Assign' });
  document.body.replaceChildren();
  const back = await open(['ConnectionTested', 'UsersAssigned']);
  expect([steps(back)[2]!.expanded, focused(back)!.textContent!.trim()]).toEqual([true, '3 Map Profiles to Roles']);
  document.body.replaceChildren();
  expect(focused(await open(['ConnectionTested']))).toBeNull();
});
it('needs no transfer in Watch mode', async () => {
  const element = await open(all, { mode: 'Watch', status: 'Watching' });
  expect(steps(element).find(({ step }) => step.key === 'Transfer')!.step.needed).toBe(false);
});
it('tells the server what was checked by hand, and is done then', async () => {
  mocked(checkAccess).mockResolvedValue(null);
  const element = await open(all, { status: 'Transferred' });
  mocked(load).mockResolvedValue(facts(all, { accessChecked: true }));
  await fired(element, 'c-user-sync-assistant-step:last-child', 'check', { checked: true });
  expect([mocked(checkAccess).mock.calls, notice(element).text]).toEqual([
    [[{ businessUnitId: 'a01', checked: true }]],
    'All steps are done.'
  ]);
});
it('says why it was not noted', async () => {
  mocked(checkAccess).mockRejectedValue(refusal('NoManageUsers'));
  const element = await open(all, { status: 'Transferred' });
  await fired(element, 'c-user-sync-assistant-step', 'check', { checked: true });
  expect(said(element)!.text).toContain('This needs the permission Manage Users');
});
it('lets nobody check by hand who may not assign users', async () => {
  const element = await open(all, { status: 'Transferred', canAssign: false });
  const step = steps(element)[5]!;
  if (!step.expanded) await fired(step, '[data-toggle]', 'click');
  expect([queryAll(step, 'lightning-input').length, allText(step)]).toEqual([0, expect.stringContaining('Checked by hand')]);
});
it('unfolds another step, and folds it again', async () => {
  const element = await open([]);
  const toggle = async () => {
    steps(element)[2]!.dispatchEvent(new CustomEvent('toggle', { detail: { key: 'Map' } }));
    await settled();
    return steps(element)
      .map(({ expanded }) => expanded)
      .indexOf(true);
  };
  expect([await toggle(), await toggle()]).toEqual([2, -1]);
});
it('links to the page of Setup that a step needs', async () => {
  const element = await open([]);
  steps(element)[5]!.dispatchEvent(new CustomEvent('setup', { detail: { key: 'Access' } }));
  expect(lastPage()).toBe('/lightning/setup/PermSets/home');
});
it('says why it could not be loaded', async () => {
  mocked(listAll).mockResolvedValue([unit()]);
  mocked(load).mockRejectedValue(refusal('NotFound'));
  const element = await openScreen('c-user-sync-setup-assistant', UserSyncSetupAssistant, 'UserSync_Setup_Assistant');
  expect(failed(element)!.error!.code).toBe('NotFound');
});
it('is accessible', async () => expect(await open(['ConnectionTested'])).toBeAccessible());
