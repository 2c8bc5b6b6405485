import setUp from '@salesforce/apex/UserSyncBusinessUnitController.setUp';
import UserSyncSetUp from 'c/userSyncSetUp';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/deep';
import { mocked, refusal } from 'test/support/screens';

type Field = HTMLElement & { reportValidity: () => boolean; setCustomValidity: (text: string) => void };
/** Lets the stand-in of a base component keep what is said at it, on whichever step it is made. */
function keepValidity(field: Element): Map<unknown, string> {
  const kept = new Map<unknown, string>();
  let prototype: object = field;
  while (!Object.hasOwn(prototype, 'setCustomValidity')) prototype = Object.getPrototypeOf(prototype);
  jest.spyOn(prototype as Field, 'setCustomValidity').mockImplementation(function (this: unknown, text: string) {
    kept.set(this, text);
  });
  return kept;
}
const valid = (element: Element, isValid = true) =>
  queryAll<Field>(element, '[data-name]').forEach((field) => (field.reportValidity = () => isValid));
const set = (element: Element, name: string, value: string) =>
  query(element, `[data-name=${name}]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));
const next = async (element: Element) => {
  valid(element);
  query(element, '[data-next]').click();
  await settled();
};
async function filled(mode = 'Watch') {
  const element = render('c-user-sync-set-up', UserSyncSetUp, {} as Record<string, unknown>);
  set(element, 'name', 'Europe');
  set(element, 'accountEngagementId', '0Uv000000000001AAA');
  set(element, 'statedStatus', 'Legacy');
  query(element, 'c-user-sync-user-picker').dispatchEvent(new CustomEvent('change', { detail: { userId: '005a', label: 'Ana Ruiz' } }));
  await next(element);
  set(element, 'mode', mode);
  await next(element);
  return element;
}

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

describe('what was said before it was left', () => {
  const reopened = async () => {
    document.body.replaceChildren();
    const element = render('c-user-sync-set-up', UserSyncSetUp, {} as Record<string, unknown>);
    await settled();
    return element;
  };
  const name = (element: Element) => query<HTMLElement & { value: string }>(element, '[data-name=name]').value;
  it('is there again after Escape, and can be discarded', async () => {
    await filled();
    const element = await reopened();
    expect([name(element), texts(element, '[data-chosen]')]).toEqual(['Europe', ['Chosen: Ana Ruiz']]);
    query(element, '[data-back]').dispatchEvent(new CustomEvent('action'));
    await settled();
    expect([name(element), queryAll(element, '[data-back]').length]).toEqual(['', 0]);
    expect(name(await reopened())).toBe('');
  });
  it('is gone after Cancel, and once it is set up', async () => {
    query(await filled(), '[data-cancel]').click();
    expect(name(await reopened())).toBe('');
    mocked(setUp).mockResolvedValue('a01');
    document.body.replaceChildren();
    const element = await filled();
    valid(element);
    query(element, '[data-create]').click();
    await settled();
    expect(name(await reopened())).toBe('');
  });
});

it('goes through three steps', async () => {
  const element = await filled();
  expect(texts(element, 'h2')).toEqual(['Step 3 of 3: Groups and Credential']);
  query(element, '[data-previous]').click();
  await settled();
  expect(texts(element, 'h2')).toEqual(['Step 2 of 3: Mode']);
});
it('says before the end what cannot be changed later', async () =>
  expect(texts(await filled(), 'strong')).toEqual(['The creating admin cannot be changed later: Ana Ruiz.']));
it('sets up with what was chosen', async () => {
  mocked(setUp).mockResolvedValue('a01');
  const element = await filled();
  const closes = recorded(element, 'modalclose');
  valid(element);
  query(element, '[data-create]').click();
  await settled();
  expect(mocked(setUp).mock.lastCall![0]).toEqual({
    name: 'Europe',
    accountEngagementId: '0Uv000000000001AAA',
    creatingAdminId: '005a',
    statedStatus: 'Legacy',
    mode: 'Watch',
    credentialName: 'UserSync_AccountEngagement',
    marketingGroupId: null,
    salesGroupId: null
  });
  expect(closes).toEqual([{ id: 'a01', name: 'Europe' }]);
});
it('stays at a missing value, with the focus on it', async () => {
  const element = render('c-user-sync-set-up', UserSyncSetUp, {} as Record<string, unknown>);
  valid(element, false);
  const focus = jest.spyOn(query(element, '[data-name=name]'), 'focus');
  query(element, '[data-next]').click();
  await settled();
  expect([texts(element, 'h2'), focus.mock.calls.length]).toEqual([['Step 1 of 3: Which Business Unit'], 1]);
});
it('asks for the creating admin', async () => {
  const element = render('c-user-sync-set-up', UserSyncSetUp, {} as Record<string, unknown>);
  await next(element);
  expect(texts(query(element, 'c-user-sync-user-picker'), '[role=status]')).toEqual(['Choose the creating admin.']);
});
const create = async (element: Element) => {
  valid(element);
  query(element, '[data-create]').click();
  for (let turn = 0; turn < 3; turn++) await settled();
};
it('says at its field, on the step where that stands, what only the server refuses', async () => {
  mocked(setUp).mockRejectedValueOnce(refusal('BusinessUnitExists', [{ type: 'businessUnit', value: 'a', label: 'Americas' }]));
  const element = await filled();
  const closes = recorded(element, 'modalclose');
  const customValidity = keepValidity(query(element, '[data-field=credentialName]'));
  await create(element);
  expect([closes, texts(element, 'h2'), texts(element, '[role=alert]')]).toEqual([[], ['Step 1 of 3: Which Business Unit'], ['']]);
  const field = query<HTMLElement & { value: string }>(element, '[data-field=accountEngagementId]');
  expect([customValidity.get(field), field.value, query<HTMLElement & { value: string }>(element, '[data-field=name]').value]).toEqual([
    'This ID is already set up as Americas.',
    '0Uv000000000001AAA',
    'Europe'
  ]);
  set(element, 'accountEngagementId', '0Uv000000000002AAA');
  expect(customValidity.get(field)).toBe('');
});
it.each([
  ['BadCreatingAdmin', 'Step 1 of 3: Which Business Unit', '[data-field=creatingAdminId]'],
  ['BadGroups', 'Step 3 of 3: Groups and Credential', '[data-group=marketingGroupId]']
])('says %s at what was picked', async (code, heading, picker) => {
  mocked(setUp).mockRejectedValueOnce(refusal(code));
  const element = await filled();
  if (code === 'BadGroups') {
    query(element, '[data-choice]').dispatchEvent(new CustomEvent('change', { detail: { value: 'Existing' } }));
    await settled();
    for (const group of ['marketingGroupId', 'salesGroupId'])
      query(element, `[data-group=${group}]`).dispatchEvent(new CustomEvent('change', { detail: { groupId: group, label: group } }));
  }
  await create(element);
  expect([texts(element, 'h2'), texts(query(element, picker), '[role=status]')[0]]).toEqual([[heading], expect.stringContaining('be')]);
});
it('says below what is no field’s', async () => {
  mocked(setUp).mockRejectedValueOnce(refusal('NoPermission', [{ type: 'text', value: 'UserSync_Assign', label: '' }]));
  const element = await filled();
  await create(element);
  expect([texts(element, 'h2')[0], texts(element, '[role=alert]')[0]]).toEqual([
    'Step 3 of 3: Groups and Credential',
    expect.stringContaining('This needs')
  ]);
});
it('adopts two existing groups in Watch mode, and asks for both (rule 2)', async () => {
  mocked(setUp).mockResolvedValue('a01');
  const element = await filled();
  query(element, '[data-choice]').dispatchEvent(
    new CustomEvent('change', { detail: { value: 'Existing' }, bubbles: true, composed: true })
  );
  await settled();
  await create(element);
  expect(texts(query(element, '[data-group=marketingGroupId]'), '[role=status]')).toEqual(['Choose the group.']);
  const pick = (group: string, groupId: string) =>
    query(element, `[data-group=${group}]`).dispatchEvent(new CustomEvent('change', { detail: { groupId, label: groupId } }));
  pick('marketingGroupId', '00Gm');
  pick('salesGroupId', '00Gs');
  await create(element);
  expect(mocked(setUp).mock.calls).toHaveLength(1);
  expect(mocked(setUp).mock.lastCall![0]).toMatchObject({ mode: 'Watch', marketingGroupId: '00Gm', salesGroupId: '00Gs' });
  expect(Object.keys(mocked(setUp).mock.lastCall![0])).not.toContain('value');
});
it('makes its groups itself in Sync mode', async () => {
  const element = await filled('Sync');
  expect(queryAll(element, '[data-choice]')).toHaveLength(0);
});
it('is accessible', () => expect(render('c-user-sync-set-up', UserSyncSetUp, {} as Record<string, unknown>)).toBeAccessible());
