import UserSyncLoader, { type Loader } from 'c/userSyncLoader';
import { query, queryAll, recorded, render, settled } from 'test/support/render';
import { refusal } from 'test/support/screens';

type Element = HTMLElement & Loader & { scope: string };
function loader(load: jest.Mock) {
  const element = render('c-user-sync-loader', UserSyncLoader, { what: 'The plan', load, scope: 'a01' } as Record<string, unknown>);
  return { element: element as unknown as Element, loads: recorded(element, 'loaded') };
}
const error = (element: Element) => query<HTMLElement & { error?: { code: string } }>(element, 'c-user-sync-error-panel').error;
const isLoading = (element: Element) => queryAll(element, 'c-user-sync-loading').length === 1;

afterEach(() => document.body.replaceChildren());

it('shows that it loads, then passes on what was read', async () => {
  const { element, loads } = loader(jest.fn().mockResolvedValue({ users: 3 }));
  const before = isLoading(element);
  await settled();
  expect([before, isLoading(element), loads]).toEqual([true, false, [{ users: 3 }]]);
});
it('says what failed, and tries again', async () => {
  const { element, loads } = loader(jest.fn().mockRejectedValueOnce(refusal('NotFound')).mockResolvedValue(1));
  await settled();
  expect(error(element)!.code).toBe('NotFound');
  query(element, 'c-user-sync-error-panel').dispatchEvent(new CustomEvent('retry'));
  await settled();
  expect([error(element), loads]).toEqual([undefined, [1]]);
});
it('reads anew for another business unit, and drops a late answer about the one before', async () => {
  let late: (answer: number) => void = () => undefined;
  const load = jest
    .fn()
    .mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
    .mockResolvedValue(2);
  const { element, loads } = loader(load);
  await settled();
  element.scope = 'b02';
  await settled();
  late(1);
  await settled();
  expect(loads).toEqual([2]);
});
it('tells whether reading again worked, and does not show that it loads meanwhile', async () => {
  const { element } = loader(jest.fn().mockResolvedValueOnce(1).mockResolvedValueOnce(2).mockRejectedValue(refusal('NotFound')));
  await settled();
  const again = element.refresh();
  expect(isLoading(element)).toBe(false);
  expect([await again, await element.refresh()]).toEqual([true, false]);
});
