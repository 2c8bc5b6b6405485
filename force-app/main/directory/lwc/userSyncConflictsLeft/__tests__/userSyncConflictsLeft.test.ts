import conflictsLeft from '@salesforce/apex/UserSyncLinkController.conflictsLeft';
import leaveConflicts from '@salesforce/apex/UserSyncLinkController.leaveConflicts';
import UserSyncConflictsLeft from 'c/userSyncConflictsLeft';
import { query, queryAll, recorded, render, settled } from 'test/support/render';
import { mocked, refusal } from 'test/support/screens';

const left = { leftBy: { type: 'user', value: '005m', label: 'Marit' }, leftOn: '2026-01-02T03:04:00Z', all: 3, open: 0 };
const waiting = { leftBy: null, leftOn: null, all: 3, open: 3 };
type Notice = HTMLElement & { text: string; actionLabel: string | undefined };
const notice = (element: Element) => query<Notice>(element, 'c-user-sync-notice');

async function open(answer: object, more: object = {}) {
  mocked(conflictsLeft).mockResolvedValue(answer);
  const element = render('c-user-sync-conflicts-left', UserSyncConflictsLeft, { businessUnitId: 'a01', version: '3', ...more } as Record<
    string,
    unknown
  >);
  await settled();
  return element;
}
async function act(element: Element) {
  notice(element).dispatchEvent(new CustomEvent('action'));
  await settled();
}

afterEach(() => {
  document.body.replaceChildren();
  jest.resetAllMocks();
});

it('leaves the conflicts as they are, and takes that back', async () => {
  mocked(leaveConflicts).mockResolvedValue(null);
  const element = await open(waiting);
  const done = recorded<{ text: string }>(element, 'done');
  expect(notice(element).actionLabel).toBe('Leave These Conflicts');
  mocked(conflictsLeft).mockResolvedValue(left);
  await act(element);
  expect(notice(element)).toMatchObject({
    text: expect.stringMatching(/^Marit left the conflicts as they are on Jan 2, 2026/),
    actionLabel: 'Look at Them Again'
  });
  await act(element);
  expect(mocked(leaveConflicts).mock.calls).toEqual([[{ businessUnitId: 'a01', leave: true }], [{ businessUnitId: 'a01', leave: false }]]);
  expect(done.map(({ text }) => text)).toEqual([
    'The conflicts are left as they are. The Setup Assistant goes on with the next step.',
    'The conflicts wait for a decision again.'
  ]);
});
it('says that new ones have come since, and has them left, too', async () => {
  const element = await open({ ...left, all: 5, open: 2 });
  expect(notice(element)).toMatchObject({ text: expect.stringContaining('New ones since then: 2.'), actionLabel: 'Leave These Conflicts' });
});
it('looks again when there are other conflicts', async () => {
  const element = await open(waiting);
  (element as unknown as { version: string }).version = '4';
  await settled();
  expect(mocked(conflictsLeft).mock.calls).toHaveLength(2);
});
it('is not there without a conflict', async () =>
  expect(queryAll(await open({ ...waiting, all: 0, open: 0 }), 'c-user-sync-notice')).toHaveLength(0));
it('offers nothing to a reader', async () => expect(notice(await open(waiting, { readOnly: true })).actionLabel).toBeUndefined());
it('tells why it could not be done', async () => {
  mocked(leaveConflicts).mockRejectedValue(refusal('NotAdminHere'));
  const element = await open(waiting);
  const failures = recorded<{ error: { code: string } }>(element, 'failure');
  await act(element);
  expect(failures[0]!.error.code).toBe('NotAdminHere');
});
it('is accessible', async () => expect(await open(waiting)).toBeAccessible());
