import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import page from '@salesforce/apex/UserSyncLinkController.page';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import UserSyncSetupAssistant from 'c/userSyncSetupAssistant';
import { query, queryAll, settled } from 'test/support/deep';
import { failed, lastPage, mocked, modal, openScreen, refusal, unit } from 'test/support/screens';

const all = ['ConnectionTested', 'UsersAssigned', 'MappingReviewed', 'InventoryRead', 'PreviewSeen'];
async function open(met: string[], more: object = {}, conflicts = 0) {
  mocked(listAll).mockResolvedValue([unit({ status: 'NotTransferred', ...more })]);
  mocked(load).mockResolvedValue({ admins: [{ userId: '005g', name: 'Ginevra', why: 'Administrator' }] });
  mocked(page).mockResolvedValue({ rows: [], total: conflicts, next: null });
  mocked(conditions).mockResolvedValue(all.map((code) => ({ code, met: met.includes(code), at: null })));
  return openScreen('c-user-sync-setup-assistant', UserSyncSetupAssistant, 'UserSync_Setup_Assistant');
}
type StepElement = HTMLElement & { step: { key: string; done: boolean; needed: boolean }; expanded: boolean };
const steps = (element: Element) => queryAll<StepElement>(element, 'c-user-sync-assistant-step');
const notice = (element: Element) => query<HTMLElement & { text: string; actionLabel: string }>(element, 'c-user-sync-notice');

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
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
  ['a conflict keeps step 4 open', all, {}, 3, 'Usernames', false],
  ['no conflict and an inventory end it', all, {}, 0, 'Usernames', true],
  ['the transfer ends step 5', all, { status: 'Paused' }, 0, 'Transfer', true]
])('%s', async (_, met, more, conflicts, key, done) => {
  const element = await open(met, more, conflicts);
  expect(steps(element).find(({ step }) => step.key === key)!.step.done).toBe(done);
});
it('needs no transfer in Watch mode', async () => {
  const element = await open(all, { mode: 'Watch', status: 'Watching' });
  expect(steps(element).find(({ step }) => step.key === 'Transfer')!.step.needed).toBe(false);
});
it('remembers what was checked by hand, and is done then', async () => {
  const element = await open(all, { status: 'Transferred' });
  steps(element)[5]!.dispatchEvent(new CustomEvent('check', { detail: { checked: true } }));
  for (let turn = 0; turn < 3; turn++) await settled();
  expect(notice(element).text).toBe('All steps are done.');
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
  mocked(conditions).mockRejectedValue(refusal('NotFound'));
  mocked(page).mockResolvedValue({ rows: [], total: 0, next: null });
  mocked(load).mockResolvedValue({ admins: [] });
  const element = await openScreen('c-user-sync-setup-assistant', UserSyncSetupAssistant, 'UserSync_Setup_Assistant');
  expect(failed(element)!.error!.code).toBe('NotFound');
});
it('is accessible', async () => expect(await open(['ConnectionTested'])).toBeAccessible());
