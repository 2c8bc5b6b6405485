import UserSyncReason from 'c/userSyncReason';
import { queryAll, recorded, render, settled, texts } from 'test/support/deep';

const user = (value: string, label: string) => ({ type: 'user', value, label });
const text = (value: string) => ({ type: 'text', value, label: '' });
const line = (reason: string, values: object[] = [], notes: string[] = []) => ({ outcome: 'Skipped', reason, arguments: values, notes });
const reason = (properties: object) =>
  render('c-user-sync-reason', UserSyncReason, { userId: '005u', ...properties } as Record<string, unknown>);
const button = (element: Element) => queryAll<HTMLElement & { label: string }>(element, 'lightning-button')[0];

afterEach(() => document.body.replaceChildren());

it('says what happened, why, and the notes', () => {
  const element = reason({ line: line('EmailHeldLive', [text('a@example.com'), text('A. Ruiz')], ['Frozen']) });
  expect([texts(element, '[data-lead]'), texts(element, '[data-reason]'), texts(element, '[data-note]')]).toEqual([
    ['Skipped: nothing was created or changed.'],
    [
      'The Account Engagement user A. Ruiz has the email a@example.com and is not mapped to this person. Same person: link the two. Somebody else: change one of the addresses.'
    ],
    ['Frozen in Salesforce, but still synced.']
  ]);
});

it.each([
  ['EmailHeldLive', [], 'Map Usernames', { screen: 'Usernames', state: { c__user: '005u' } }],
  ['HeldLastAdmin', [], 'Map Profiles to Roles', { screen: 'RoleMapping' }],
  [
    'RoleMapped',
    [{ type: 'profile', value: '00e1', label: 'Marketing User' }],
    'Map Profiles to Roles',
    { screen: 'RoleMapping', state: { c__record: '00e1' } }
  ],
  ['NotAssigned', [], 'Edit User Assignments', { screen: 'Assignments', state: { c__user: '005u' } }],
  ['NotTransferred', [], 'Open Transfer', { screen: 'Transfer' }],
  ['Inactive', [], 'Open the User (opens Setup)', { userId: '005u' }],
  ['WaitAddress', [user('005o', 'Ana')], 'Show Ana', { screen: 'Users', state: { c__user: '005o' } }],
  [
    'EmailHeldElsewhere',
    [text('a'), text('b'), { type: 'businessUnit', value: 'a01', label: 'Americas' }],
    'Map Usernames in Americas',
    { screen: 'Usernames', state: { c__bu: 'a01', c__user: '005u' } }
  ]
])('%s leads to its cure', (code, values, label, target) => {
  const element = reason({ line: line(code, values) });
  const navigations = recorded(element, 'navigate');
  expect(button(element)!.label).toBe(label);
  button(element)!.click();
  expect(navigations).toEqual([target]);
});

it('has no button when nothing is to be done', () => expect(button(reason({ line: line('Matches') }))).toBeUndefined());
it('names no business unit that may not be seen', () =>
  expect(button(reason({ line: line('EmailHeldElsewhere', [text('a'), text('b')]) }))).toBeUndefined());

describe('cures of the screen itself', () => {
  it('are there where the screen has them', () => {
    const element = reason({ line: line('RetryBusy'), actions: ['SyncNow'] });
    const cures = recorded(element, 'cure');
    button(element)!.click();
    expect(cures).toEqual([{ action: 'SyncNow' }]);
  });
  it('are absent elsewhere', () => expect(button(reason({ line: line('RetryBusy') }))).toBeUndefined());
});

it('copies the steps that are made in Account Engagement', async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.assign(navigator, { clipboard: { writeText } });
  const element = reason({ line: line('WatchUnmapped', [text('A. Ruiz')]) });
  button(element)!.click();
  await settled();
  expect(writeText.mock.calls[0][0]).toContain('open the user A. Ruiz');
  expect(texts(element, '[role=status]')).toEqual(['Copied.']);
});
it('is accessible', () => expect(reason({ line: line('EmailHeldLive') })).toBeAccessible());
