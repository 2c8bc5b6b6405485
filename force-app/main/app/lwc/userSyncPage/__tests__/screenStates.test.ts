import runs from '@salesforce/apex/UserSyncActivityController.runs';
import approve from '@salesforce/apex/UserSyncActivityController.approve';
import members from '@salesforce/apex/UserSyncAssignmentController.members';
import saveMembers from '@salesforce/apex/UserSyncAssignmentController.save';
import memberVersion from '@salesforce/apex/UserSyncAssignmentController.version';
import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import loadUnit from '@salesforce/apex/UserSyncBusinessUnitController.load';
import saveSettings from '@salesforce/apex/UserSyncBusinessUnitController.saveSettings';
import linkCounts from '@salesforce/apex/UserSyncLinkController.counts';
import link from '@salesforce/apex/UserSyncLinkController.link';
import linkPage from '@salesforce/apex/UserSyncLinkController.page';
import latest from '@salesforce/apex/UserSyncRoleMappingController.latest';
import loadMapping from '@salesforce/apex/UserSyncRoleMappingController.load';
import saveMapping from '@salesforce/apex/UserSyncRoleMappingController.save';
import checkAccess from '@salesforce/apex/UserSyncSetupController.checkAccess';
import setupFacts from '@salesforce/apex/UserSyncSetupController.load';
import plan from '@salesforce/apex/UserSyncTransferController.plan';
import transfer from '@salesforce/apex/UserSyncTransferController.transfer';
import detail from '@salesforce/apex/UserSyncUserController.detail';
import syncNow from '@salesforce/apex/UserSyncUserController.syncNow';
import userPage from '@salesforce/apex/UserSyncUserController.page';
import UserSyncActivity from 'c/userSyncActivity';
import UserSyncAssignments from 'c/userSyncAssignments';
import { keepDraft } from 'c/userSyncDraft';
import UserSyncBusinessUnit from 'c/userSyncBusinessUnit';
import UserSyncRoleMapping from 'c/userSyncRoleMapping';
import UserSyncSetupAssistant from 'c/userSyncSetupAssistant';
import UserSyncTransfer from 'c/userSyncTransfer';
import UserSyncUsernames from 'c/userSyncUsernames';
import UserSyncUsers from 'c/userSyncUsers';
import { answerFrom, type Org } from 'test/support/answers';
import { allText, focused, query, queryAll, settled } from 'test/support/deep';
import { answered, failed, fired, lastPage, mocked, modal, openScreen, press, refusal, said, unit } from 'test/support/screens';

interface Screen {
  readonly name: string;
  readonly component: unknown;
  readonly tab: string;
  /** The call without which there is nothing to show. */
  readonly main: unknown;
  /** Something that stands there once it is shown. */
  readonly content: string;
  /** Of the business unit, where the screen shows most. */
  readonly unit?: object;
  /** What is said when there is nothing, and where the button beside it leads. */
  readonly empty: string;
  readonly next?: string;
  /** What a person needs who may only look, and buttons that are absent then. */
  readonly lack: string;
  readonly buttons: readonly string[];
}

const assigns = 'the permission set User Sync Salesforce Admin and the permission Manage Users; a Salesforce admin can assign it';
const maps =
  'the permission set User Sync Account Engagement Admin, and to be an admin of this business unit; a Salesforce admin can assign it';

const screens: readonly Screen[] = [
  {
    name: 'c-user-sync-setup-assistant',
    component: UserSyncSetupAssistant,
    tab: 'UserSync_Setup_Assistant',
    main: setupFacts,
    content: 'c-user-sync-assistant-step',
    empty: 'No business unit is set up yet.',
    next: 'UserSync_Business_Unit',
    lack: 'You cannot do this.',
    buttons: []
  },
  {
    name: 'c-user-sync-business-unit',
    component: UserSyncBusinessUnit,
    tab: 'UserSync_Business_Unit',
    main: loadUnit,
    content: 'c-user-sync-health',
    empty: 'Nobody may map and transfer here yet.',
    lack: assigns,
    buttons: ['[data-test]', '[data-read]', '[data-save]', '[data-pause]', '[data-release]', '[data-add]', '[data-fix]']
  },
  {
    name: 'c-user-sync-assignments',
    component: UserSyncAssignments,
    tab: 'UserSync_Assignments',
    main: members,
    content: 'c-user-sync-member-groups',
    empty: 'Nobody is assigned. Find users, public groups or roles above and add them.',
    lack: assigns,
    buttons: ['[data-group] lightning-button', '[data-name=remove]', '[data-preview]']
  },
  {
    name: 'c-user-sync-role-mapping',
    component: UserSyncRoleMapping,
    tab: 'UserSync_Role_Mapping',
    main: loadMapping,
    content: 'c-user-sync-profiles',
    empty: 'No assigned user yet. Every profile starts with Marketing.',
    next: 'UserSync_Assignments',
    lack: maps,
    buttons: ['[data-mark]', '[data-read]', '[data-set-role]', '[data-focus]']
  },
  {
    name: 'c-user-sync-usernames',
    component: UserSyncUsernames,
    tab: 'UserSync_Usernames',
    main: linkPage,
    content: 'c-user-sync-table',
    empty: 'No conflict blocks anybody.',
    lack: maps,
    buttons: ['[data-link]', '[data-same]', '[data-read]', 'input[type=checkbox]']
  },
  {
    name: 'c-user-sync-transfer',
    component: UserSyncTransfer,
    tab: 'UserSync_Transfer',
    main: plan,
    content: 'c-user-sync-preview',
    unit: { status: 'NotTransferred' },
    empty: 'Nobody goes to the recycle bin.',
    lack: maps,
    buttons: ['[data-transfer]']
  },
  {
    name: 'c-user-sync-users',
    component: UserSyncUsers,
    tab: 'UserSync_Users',
    main: userPage,
    content: 'c-user-sync-table',
    empty: 'Nobody is assigned yet.',
    next: 'UserSync_Assignments',
    lack: assigns,
    buttons: ['[data-name=sync]']
  },
  {
    name: 'c-user-sync-activity',
    component: UserSyncActivity,
    tab: 'UserSync_Activity',
    main: runs,
    content: 'c-user-sync-run-table',
    empty: 'No run yet.',
    lack: maps,
    buttons: ['[data-approve]', '[data-assign]']
  }
];
const each = screens.map((screen) => [screen.name.replace('c-user-sync-', ''), screen] as const);
const rest = Object.fromEntries(each) as Readonly<Record<string, Screen>>;

async function open(screen: Screen, org: Org = {}, state: object = {}): Promise<HTMLElement> {
  answerFrom({ ...org, unit: { ...screen.unit, ...org.unit } });
  return show(screen, state);
}
async function show({ name, component, tab }: Screen, state: object = {}): Promise<HTMLElement> {
  const element = await openScreen(name, component, tab, state);
  for (let turn = 0; turn < 4; turn++) await settled();
  return element;
}
const later = async (milliseconds: number) => {
  await jest.advanceTimersByTimeAsync(milliseconds);
  await settled();
};
const lost = new TypeError('Failed to fetch');
const isShown = (element: Element, { content }: Screen) => queryAll(element, content).length > 0;

beforeEach(() => {
  sessionStorage.clear();
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
  jest.resetAllMocks();
});

describe.each(each)('%s', (_, screen) => {
  it('loading: a spinner after 300 ms, a retry after 10 s', async () => {
    answerFrom({ unit: screen.unit });
    mocked(screen.main).mockReturnValue(new Promise(() => undefined));
    const element = await show(screen);
    const loading = query(element, 'c-user-sync-loading');
    expect(queryAll(loading, 'lightning-spinner')).toHaveLength(0);
    await later(300);
    expect(queryAll(loading, 'lightning-spinner')).toHaveLength(1);
    await later(9700);
    expect(allText(loading)).toContain('This takes longer than usual.');
    const before = mocked(screen.main).mock.calls.length;
    await press(loading, 'lightning-button');
    expect(mocked(screen.main).mock.calls.length).toBeGreaterThan(before);
  });

  it('no business unit: says so, and leads to setting one up', async () => {
    answerFrom({});
    mocked(listAll).mockResolvedValue([]);
    const element = await show(screen);
    expect(allText(element)).toContain('No business unit is set up yet.');
    await press(query(element, 'c-user-sync-without-unit'), 'lightning-button');
    expect(lastPage()).toMatchObject({ tab: 'UserSync_Business_Unit', c__setup: '1' });
  });

  it('empty: says so, and what to do next', async () => {
    answerFrom({ unit: screen.unit, count: 0 });
    if (screen.empty.startsWith('No business unit')) mocked(listAll).mockResolvedValue([]);
    const element = await show(screen);
    expect(allText(element)).toContain(screen.empty);
    if (!screen.next) return;
    const buttons = queryAll<HTMLElement & { label: string }>(element, 'lightning-button');
    buttons.find(({ label }) => ['Edit User Assignments', 'Set Up Business Unit'].includes(label))!.click();
    expect(lastPage()).toMatchObject({ tab: screen.next });
  });

  it('error: the reason of the server where it failed, with the focus on it; a retry shows the screen', async () => {
    answerFrom({ unit: screen.unit });
    mocked(screen.main).mockRejectedValue({ status: 500, body: { message: 'Apex CPU time limit exceeded' } });
    const element = await show(screen);
    const panel = failed(element)!;
    expect([allText(panel), focused(panel)!.tagName]).toEqual([
      expect.stringContaining('Salesforce answered: Apex CPU time limit exceeded'),
      'H2'
    ]);
    answerFrom({ unit: screen.unit });
    await press(panel, '[data-retry]');
    expect([failed(element), isShown(element, screen)]).toEqual([undefined, true]);
  });

  it('no permission to look: which it takes, and who gives it', async () => {
    answerFrom({});
    mocked(listAll).mockRejectedValue(
      refusal('NoPermission', [{ type: 'text', value: 'the permission set User Sync Auditor', label: '' }])
    );
    expect(allText(failed(await show(screen))!)).toContain(
      'This needs the permission set User Sync Auditor, which is not assigned to you. A Salesforce admin can assign it.'
    );
  });

  it('no permission to change: looking is free, the buttons are absent, and it is said who gives it', async () => {
    const element = await open(screen, { unit: { canAssign: false, canMap: false, canTransfer: false, canSetUp: false } });
    expect([isShown(element, screen), allText(element).replace(/\s+/g, ' ')]).toEqual([true, expect.stringContaining(screen.lack)]);
    expect(screen.buttons.filter((button) => queryAll(element, button).length > 0)).toEqual([]);
  });

  it('stale: what is shown stays, and is said to be old, until the server answers again', async () => {
    const element = await open(screen);
    for (const method of [listAll, screen.main]) mocked(method).mockRejectedValue(lost);
    await later(3000);
    const notice = query<HTMLElement & { text: string }>(element, '[data-cut]');
    expect([isShown(element, screen), notice.text]).toEqual([
      true,
      expect.stringMatching(/^The connection to Salesforce was lost\. What you see is of /)
    ]);
    answerFrom({ unit: screen.unit });
    await fired(element, '[data-cut]', 'action');
    expect([queryAll(element, '[data-cut]').length, isShown(element, screen)]).toEqual([0, true]);
  });

  it('very long names are whole, wherever they stand', async () => {
    const name = `Donau${'dampfschifffahrts'.repeat(12)}gesellschaft`;
    const element = await open(screen, { name });
    const texts = allText(element);
    const options = queryAll<HTMLElement & { options?: { label: string }[] }>(element, 'lightning-combobox').flatMap(
      (box) => box.options ?? []
    );
    expect(texts.includes(name) || options.some(({ label }) => label.includes(name))).toBe(true);
    expect(texts).not.toContain('…');
  });

  it('right-to-left names turn nothing around', async () => {
    const name = 'דנה לוי';
    const element = await open(screen, { name, unit: { canMap: true } });
    const bare = queryAll(element, '*')
      .flatMap((found) => [...found.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.includes(name))
      .filter((node) => !node.textContent!.includes(`\u2068${name}\u2069`) && !isIsolated(node));
    expect(bare.map(({ textContent, parentElement }) => `${parentElement!.tagName} ${textContent}`)).toEqual([]);
  });

  it('50,000: a page at a time, with all of them counted', async () => {
    const element = await open(screen, { count: 50_000 });
    expect(isShown(element, screen)).toBe(true);
    expect(queryAll(element, 'tbody tr').length).toBeLessThanOrEqual(150);
    expect(allText(element) + labelsOf(element)).toContain('50,000');
  });
});

it.each(each.filter(([, { buttons }]) => buttons.length > 0))('%s: has the message to whoever gives it at hand', async (_, screen) => {
  const element = await open(screen, { unit: { canAssign: false, canMap: false, canTransfer: false, canSetUp: false } });
  await fired(element, '[data-lack]', 'action');
  expect(modal.mock.lastCall![0].text).toContain(screen.lack.split(';')[0]);
});

function isIsolated(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if (at instanceof Element && (at.tagName === 'BDI' || at.getAttribute('dir') === 'auto')) return true;
  return false;
}

function labelsOf(element: Element): string {
  return queryAll<HTMLElement & { label?: string }>(element, 'lightning-button')
    .map(({ label }) => label)
    .join(' ');
}

describe('changed meanwhile', () => {
  it.each([
    [
      'assignments',
      memberVersion,
      { version: 'v2', savedOn: '2026-01-02T10:41:00Z' },
      /^The members were changed at .* while the page was open\.$/
    ],
    [
      'role-mapping',
      latest,
      { changedBy: 'Marit', changedOn: '2026-01-02T10:41:00Z' },
      /^Marit changed this at .* while the page was open\.$/
    ],
    [
      'usernames',
      linkCounts,
      { Conflicts: 0, NotMapped: 0, LinkedNotSent: 1, Linked: 0 },
      /^Records were linked or read while the page was open\.$/
    ]
  ])('%s: says so, and reloads on demand', async (name, version, answer, text) => {
    const screen = rest[name]!;
    const element = await open(screen);
    mocked(version).mockResolvedValue(answer);
    await later(3000);
    const notice = queryAll<HTMLElement & { text: string; actionLabel: string }>(element, '[data-stale]')[0]!;
    expect([notice.text, notice.actionLabel]).toEqual([expect.stringMatching(text), 'Reload and Keep My Changes']);
    const before = mocked(screen.main).mock.calls.length;
    await fired(element, '[data-stale]', 'action');
    expect(mocked(screen.main).mock.calls.length).toBe(before + 1);
  });
});

describe('the connection is lost in the middle of a save', () => {
  const unknown = 'It is not known whether your changes were saved. They are kept here.';
  const unknownAction = 'The connection was lost: it is not known whether it was done.';
  const basket = (element: Element) => query<HTMLElement & { changes: object[] }>(element, 'c-user-sync-basket').changes;
  const hit = { memberId: '005x', name: 'Ben', detail: '', kind: 'User', inMarketing: false, inSales: false, paths: [] };

  it('assignments: the changes stay, what is known is said, and checking drops only what has arrived', async () => {
    const element = await open(rest['assignments']!);
    await fired(element, 'c-user-sync-member-picker', 'add', { group: 'Marketing', hit });
    await fired(element, 'c-user-sync-member-picker', 'add', { group: 'Sales', hit });
    mocked(saveMembers).mockRejectedValue(lost);
    modal.mockResolvedValueOnce('save');
    await press(element, '[data-preview]');
    expect([said(element)!.text, basket(element).length]).toEqual([unknown, 2]);
    await answered(element);
    expect(basket(element)).toHaveLength(2);
    mocked(saveMembers).mockResolvedValue({ saved: 2, failed: [], changedByOthers: false, version: 'v2' });
    modal.mockResolvedValueOnce('save');
    await press(element, '[data-preview]');
    expect(basket(element)).toEqual([]);
  });
  it('assignments: of many chunks the saved ones are done with', async () => {
    const changes = Array.from({ length: 1001 }, (_, index) => ({
      group: 'Marketing',
      memberId: `005x${index}`,
      kind: 'User',
      operation: 'Add',
      name: 'Ben',
      users: 1
    }));
    keepDraft('Assignments', 'a01', changes);
    const element = await open(rest['assignments']!);
    mocked(saveMembers).mockResolvedValueOnce({ saved: 1000, failed: [], changedByOthers: false, version: 'v2' }).mockRejectedValue(lost);
    modal.mockResolvedValueOnce('save');
    await press(element, '[data-preview]');
    expect([said(element)!.text, basket(element).length]).toEqual([unknown, 1]);
  });
  it('role-mapping: the changes stay, and checking drops only what has arrived', async () => {
    const element = await open(rest['role-mapping']!);
    await fired(element, 'c-user-sync-profile-table', 'change', { profileId: '00e0', roleId: '103' });
    mocked(saveMapping).mockRejectedValue(lost);
    modal.mockResolvedValueOnce('save');
    await press(element, '[data-preview]');
    expect([said(element)!.text, basket(element).length]).toEqual([unknown, 1]);
    await answered(element);
    expect(basket(element)).toHaveLength(1);
  });
  it('usernames: the selection stays, and checking reads the rows again', async () => {
    const element = await open(rest['usernames']!);
    await fired(element, 'c-user-sync-table', 'select', { keys: ['0'] });
    mocked(link).mockRejectedValue(lost);
    modal.mockResolvedValueOnce('confirm');
    await press(element, '[data-link]');
    expect([said(element)!.text, query<HTMLElement & { selectedKeys: string[] }>(element, 'c-user-sync-table').selectedKeys]).toEqual([
      unknown,
      ['0']
    ]);
    const before = mocked(linkPage).mock.calls.length;
    await answered(element);
    expect(mocked(linkPage).mock.calls.length).toBe(before + 1);
  });
  it('business-unit: what was typed stays, and checking reads again', async () => {
    const element = await open(rest['business-unit']!);
    const input = query<HTMLElement & { value: string; reportValidity: () => boolean }>(
      element,
      'lightning-input[data-name=RecycleNumber]'
    );
    Object.assign(input, { value: '20', reportValidity: () => true });
    mocked(saveSettings).mockRejectedValue(lost);
    await press(query(element, 'c-user-sync-settings'), '[data-save]');
    expect([said(element)!.text, input.value]).toEqual([unknownAction, '20']);
    const before = mocked(listAll).mock.calls.length;
    await answered(element);
    expect(mocked(listAll).mock.calls.length).toBe(before + 1);
  });
  it('transfer: nothing is claimed, and checking shows what has become of it', async () => {
    const element = await open(rest['transfer']!);
    mocked(transfer).mockRejectedValue(lost);
    modal.mockResolvedValueOnce('confirm');
    await press(element, '[data-transfer]');
    expect(said(element)!.text).toBe(unknownAction);
    mocked(listAll).mockResolvedValue([unit({ status: 'Transferred' })]);
    await answered(element);
    expect(queryAll(element, 'c-user-sync-transfer-result')).toHaveLength(1);
  });
  it('activity: the users stay selected, and are asked about again', async () => {
    const element = await open(rest['activity']!);
    const approvals = query(element, 'c-user-sync-approvals');
    await fired(approvals, 'c-user-sync-table', 'select', { keys: ['0050'] });
    mocked(approve).mockRejectedValue(lost);
    modal.mockResolvedValueOnce('confirm');
    await press(approvals, '[data-approve]');
    expect([said(element)!.text, query<HTMLElement & { label: string }>(approvals, '[data-approve]').label]).toEqual([
      unknownAction,
      'Approve Selected (1)'
    ]);
  });
  it('users: says so beside the button, which stays', async () => {
    const element = await open(rest['users']!);
    mocked(detail).mockResolvedValue({
      row: { userId: '0050', name: 'Ana', outcome: 'Skipped', notes: [] },
      paths: [],
      values: [],
      history: []
    });
    mocked(syncNow).mockRejectedValue(lost);
    await fired(element, 'c-user-sync-table', 'rowaction', { name: 'sync', key: '0050' });
    const panel = query(element, 'c-user-sync-sync-now');
    expect([allText(panel), queryAll(panel, '[data-sync]').length]).toEqual([
      expect.stringContaining('The connection to Salesforce was lost.'),
      1
    ]);
  });
  it('setup-assistant: it is not known whether what was checked by hand was noted, until one looks', async () => {
    const element = await open(rest['setup-assistant']!);
    mocked(checkAccess).mockRejectedValue(lost);
    await fired(element, 'c-user-sync-assistant-step', 'check', { checked: true });
    expect(said(element)!.text).toContain('it is not known whether it was done');
    const before = mocked(setupFacts).mock.calls.length;
    await answered(element);
    expect(mocked(setupFacts).mock.calls.length).toBeGreaterThan(before);
  });
});
