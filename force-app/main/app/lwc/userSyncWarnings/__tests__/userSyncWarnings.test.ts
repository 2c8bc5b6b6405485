import takeOver from '@salesforce/apex/UserSyncBusinessUnitController.takeOver';
import UserSyncWarnings from 'c/userSyncWarnings';
import { queryAll, recorded, render, settled } from 'test/support/render';
import { fired, mocked, refusal, unit } from 'test/support/screens';

const beat = {
  code: 'StaleBeat',
  arguments: [
    { type: 'datetime', value: null, label: '' },
    { type: 'user', value: '005', label: 'Joaquín' }
  ]
};
const held = { code: 'Held', arguments: [{ type: 'number', value: '3', label: '' }] };
const warnings = (all: object[], more: object = {}, screen = 'Activity') =>
  render('c-user-sync-warnings', UserSyncWarnings, { unit: unit({ warnings: all, ...more }), screen } as Record<string, unknown>);
type Notice = HTMLElement & { text: string; actionLabel: string | undefined };
const shown = (element: Element) => queryAll<Notice>(element, 'c-user-sync-notice').map(({ text, actionLabel }) => [text, actionLabel]);

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('says what is not well, each with its button', () =>
  expect(shown(warnings([beat, held]))).toEqual([
    ['No sync has run yet. The schedule belongs to Joaquín.', 'Take Over'],
    ['Users who wait for a decision: 3.', 'Show Held Users']
  ]));
it('has no button that leads to where one is', () =>
  expect(
    shown(warnings([{ code: 'Unresolved', arguments: [{ type: 'number', value: '2', label: '' }] }], {}, 'Assignments'))[0]![1]
  ).toBeUndefined());
it('lets a reader take nothing over', () =>
  expect(shown(warnings([beat, held], { canAssign: false, canMap: false })).map(([, action]) => action)).toEqual([
    undefined,
    'Show Held Users'
  ]));
it('takes the schedule over', async () => {
  mocked(takeOver).mockResolvedValue(null);
  const element = warnings([beat]);
  const taken = recorded(element, 'takenover');
  await fired(element, 'c-user-sync-notice', 'action');
  expect(taken).toHaveLength(1);
});
it('tells why the schedule could not be taken over', async () => {
  mocked(takeOver).mockRejectedValue(refusal('NoPermission'));
  const element = warnings([beat]);
  const failures = recorded<{ error: { code: string } }>(element, 'failure');
  await fired(element, 'c-user-sync-notice', 'action');
  expect(failures[0]!.error.code).toBe('NoPermission');
});
it('leads to what helps', async () => {
  const element = warnings([held]);
  const navigations = recorded(element, 'navigate');
  await fired(element, 'c-user-sync-notice', 'action');
  await settled();
  expect(navigations).toEqual([{ screen: 'Users', state: { c__outcome: 'Held' } }]);
});
