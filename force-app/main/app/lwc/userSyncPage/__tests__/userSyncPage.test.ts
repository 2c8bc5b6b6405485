import LightningModal from 'lightning/modal';
import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import takeOver from '@salesforce/apex/UserSyncBusinessUnitController.takeOver';
import { CurrentPageReference } from 'lightning/navigation';
import UserSyncPage from 'c/userSyncPage';
import { navigated } from 'test/jest-mocks/lightning/navigation';
import { allText, focused, query, queryAll, recorded, render, settled, texts } from 'test/support/deep';
import { refusal } from 'test/support/screens';

const list = listAll as unknown as jest.Mock;
const wire = CurrentPageReference as unknown as { emit(value: unknown): void };
const all = { canAssign: true, canMap: true, canTransfer: true, canSetUp: true, canRead: true };
const unit = (id: string, more: object = {}) => ({
  id,
  name: `Unit ${id}`,
  status: 'Transferred',
  statusArguments: [],
  warnings: [],
  ...all,
  ...more
});

async function page(units: object[] | Error, properties: object = {}, state: object = {}) {
  if (units instanceof Error) list.mockRejectedValue(units);
  else list.mockResolvedValue(units);
  const element = render('c-user-sync-page', UserSyncPage, { screen: 'Users', heading: 'View All Users', ...properties } as Record<
    string,
    unknown
  >);
  const changes = recorded<{ unit?: { id: string }; isOther: boolean; state: object }>(element, 'businessunitchange');
  wire.emit({ attributes: { apiName: 'UserSync_Users' }, state });
  await settled();
  return { element, changes };
}
const notices = (element: Element) => queryAll<HTMLElement & { text: string }>(element, 'c-user-sync-notice').map(({ text }) => text);

beforeEach(() => {
  sessionStorage.clear();
  navigated.length = 0;
});
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('shows what is read after a change, although an answer that was asked for before it comes later', async () => {
  jest.useFakeTimers();
  const { element, changes } = await page([unit('a')]);
  let come!: (units: object[]) => void;
  list.mockReturnValueOnce(new Promise((resolve) => (come = resolve)));
  await jest.advanceTimersByTimeAsync(3000);
  list.mockResolvedValue([unit('a', { status: 'Paused' })]);
  await (element as unknown as { reload(): Promise<void> }).reload();
  come([unit('a')]);
  await jest.advanceTimersByTimeAsync(0);
  expect(changes.at(-1)!.unit).toMatchObject({ status: 'Paused' });
  jest.useRealTimers();
});

describe('the business unit', () => {
  it('is the one of the address', async () => {
    const { changes } = await page([unit('a'), unit('b')], {}, { c__bu: 'b', c__outcome: 'Held' });
    expect(changes.at(-1)).toMatchObject({ unit: { id: 'b' }, isOther: true, state: { c__outcome: 'Held' } });
  });
  it('is the only one without being asked for', async () => expect((await page([unit('a')])).changes.at(-1)!.unit?.id).toBe('a'));
  it('has to be chosen among several', async () => {
    const { element, changes } = await page([unit('a'), unit('b')]);
    expect([allText(element), changes.at(-1)!.unit?.id]).toEqual([expect.stringContaining('Choose a business unit.'), undefined]);
  });
  it('changes by going to it, without a step back', async () => {
    const { element } = await page([unit('a'), unit('b')], {}, { c__bu: 'a' });
    query(element, 'c-user-sync-business-unit-switcher').dispatchEvent(new CustomEvent('change', { detail: { id: 'b' } }));
    expect(navigated.at(-1)).toMatchObject({ page: { attributes: { apiName: 'UserSync_Users' }, state: { c__bu: 'b' } }, replace: true });
  });
  it('that cannot be seen is said to be so', async () =>
    expect(notices((await page([unit('a')], {}, { c__bu: 'x' })).element)).toEqual([
      'You may not see this business unit, or it does not exist.'
    ]));
  it('follows the address of its own tab only', async () => {
    const { changes } = await page([unit('a'), unit('b')], {}, { c__bu: 'a' });
    wire.emit({ attributes: { apiName: 'UserSync_Activity' }, state: { c__bu: 'b' } });
    await settled();
    expect(changes.at(-1)!.unit?.id).toBe('a');
  });
});

describe('states', () => {
  it('nothing set up: offers to set up', async () => {
    const { element } = await page([]);
    expect(texts(element, 'p')).toEqual(['No business unit is set up yet.']);
    query(element, 'lightning-button').click();
    expect(navigated.at(-1)!.page).toMatchObject({ attributes: { apiName: 'UserSync_Business_Unit' }, state: { c__setup: '1' } });
  });
  it('failed: says why, and tries again', async () => {
    const { element } = await page(new TypeError('Failed to fetch'));
    const panel = query<HTMLElement & { error: { code: string } }>(element, 'c-user-sync-error-panel');
    expect(panel.error.code).toBe('ConnectionLost');
    list.mockResolvedValue([unit('a')]);
    panel.dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(panel.error).toBeUndefined();
  });
  it('reader: says what it takes to change something, and who gives it', async () =>
    expect(notices((await page([unit('a', { canAssign: false })], { needs: 'Assign' })).element)).toEqual([
      'You can look at everything here. To change it you need the permission set User Sync Salesforce Admin and the permission Manage Users; a Salesforce admin can assign it.'
    ]));
  it('reader: writes a message to a colleague', async () => {
    const { element } = await page([unit('a', { canAssign: false })], { needs: 'Assign' });
    query(element, '[data-lack]').dispatchEvent(new CustomEvent('action'));
    expect((LightningModal as unknown as { open: jest.Mock }).open.mock.lastCall[0].text).toMatch(
      /^Hello, for View All Users in User Sync I need the permission set User Sync Salesforce Admin and the permission Manage Users\. Could you, as a Salesforce admin, assign it to me\? http/
    );
  });
  it('admin: says nothing', async () => expect(notices((await page([unit('a')], { needs: 'Assign' })).element)).toEqual([]));
});

describe('warnings', () => {
  const beat = {
    code: 'StaleBeat',
    arguments: [
      { type: 'datetime', value: '2026-01-02T03:04:00Z', label: '' },
      { type: 'user', value: '005', label: 'Joaquín' }
    ]
  };
  it('stand below the state', async () => {
    const { element } = await page([unit('a', { warnings: [beat] })]);
    expect(notices(element)).toEqual([
      expect.stringMatching(/^No sync has run since Jan 2, 2026, 3:04\sAM. The schedule belongs to Joaquín.$/)
    ]);
  });
  it('take over the schedule and look again', async () => {
    (takeOver as unknown as jest.Mock).mockResolvedValue(null);
    const { element } = await page([unit('a', { warnings: [beat] })]);
    list.mockResolvedValue([unit('a')]);
    query(element, 'c-user-sync-notice').dispatchEvent(new CustomEvent('action'));
    await settled();
    expect([(takeOver as unknown as jest.Mock).mock.calls.length, notices(element)]).toEqual([1, []]);
  });
  it('lead to the screen that helps', async () => {
    const { element } = await page([unit('a', { warnings: [{ code: 'Held', arguments: [] }] })]);
    query(element, 'c-user-sync-notice').dispatchEvent(new CustomEvent('action'));
    await settled();
    expect(navigated.at(-1)!.page).toMatchObject({ attributes: { apiName: 'UserSync_Users' }, state: { c__bu: 'a', c__outcome: 'Held' } });
  });
});

describe('navigation', () => {
  it('goes where something inside leads, with the business unit', async () => {
    const { element } = await page([unit('a')]);
    query(element, 'header').dispatchEvent(
      new CustomEvent('navigate', { bubbles: true, detail: { screen: 'Usernames', state: { c__user: '005' } } })
    );
    expect(navigated.at(-1)!.page).toMatchObject({ attributes: { apiName: 'UserSync_Usernames' }, state: { c__bu: 'a', c__user: '005' } });
  });
  it('opens a user in Setup', async () => {
    const { element } = await page([unit('a')]);
    query(element, 'header').dispatchEvent(new CustomEvent('navigate', { bubbles: true, detail: { userId: '005x' } }));
    expect(navigated.at(-1)!.page).toMatchObject({ type: 'standard__webPage' });
  });
  it('leaves the state’s button to a screen that it belongs to', async () => {
    const { element } = await page([unit('a')]);
    const actions = recorded(element, 'statusaction');
    query(element, 'c-user-sync-status-strip').dispatchEvent(
      new CustomEvent('statusaction', { detail: { status: 'Transferred', target: { screen: 'Users' } } })
    );
    expect([actions, navigated]).toEqual([[{ status: 'Transferred' }], []]);
  });
});

it('announces politely', async () => {
  const { element } = await page([unit('a')]);
  (element as unknown as { announce(text: string): void }).announce('Saved.');
  await settled();
  expect(query(element, '[role=status]').textContent).toBe('Saved.');
});
it('is accessible', async () => {
  const { element } = await page([unit('a', { warnings: [{ code: 'Held', arguments: [] }] })]);
  await expect(element).toBeAccessible();
});

describe('live', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const later = async () => {
    await jest.advanceTimersByTimeAsync(3000);
    await settled();
  };
  const cut = (element: Element) => queryAll<HTMLElement & { text: string }>(element, '[data-cut]')[0];

  it('the state changes by itself, and the screen is told', async () => {
    const { element, changes } = await page([unit('a')]);
    list.mockResolvedValue([unit('a', { status: 'Paused' })]);
    await later();
    expect([query<HTMLElement & { status: string }>(element, 'c-user-sync-status-strip').status, changes.at(-1)]).toEqual([
      'Paused',
      expect.objectContaining({ isOther: false })
    ]);
  });
  it('nothing is told when nothing has changed', async () => {
    const { changes } = await page([unit('a')]);
    const before = changes.length;
    await later();
    expect(changes).toHaveLength(before);
  });
  it('says why what is shown is old: a permission that is gone is no lost connection', async () => {
    const { element } = await page([unit('a')]);
    list.mockRejectedValue(refusal('NoPermission', [{ type: 'text', value: 'User Sync: read', label: '' }]));
    await later();
    expect(cut(element)!.text).toMatch(/^This needs User Sync: read, .*\. What you see is of .*\.$/);
  });
  it('says that what is shown is old when the server does not answer, and tries again', async () => {
    const { element } = await page([unit('a')]);
    list.mockRejectedValue(new TypeError('Failed to fetch'));
    await later();
    expect(cut(element)!.text).toMatch(/^The connection to Salesforce was lost\. What you see is of .*\.$/);
    list.mockResolvedValue([unit('a')]);
    cut(element)!.dispatchEvent(new CustomEvent('action'));
    await settled();
    expect([cut(element), focused(element)!.tagName]).toEqual([undefined, 'H1']);
  });
});
