import UserSyncModal from 'c/userSyncModal';
import { modal } from 'test/support/screens';

const opened = () => UserSyncModal.open({ label: 'Really' });

afterEach(() => modal.mockReset());

it('asks once at a time: a second question is answered as if it was left', async () => {
  let answer: (value: string) => void = () => undefined;
  modal.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const first = opened();
  expect([await opened(), modal.mock.calls]).toEqual([undefined, [[{ label: 'Really' }]]]);
  answer('confirm');
  expect(await first).toBe('confirm');
});
it('asks again once it was answered, also by a failure', async () => {
  modal.mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce('confirm');
  await expect(opened()).rejects.toThrow('gone');
  expect(await opened()).toBe('confirm');
});
