import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import UserSyncInventoryRead from 'c/userSyncInventoryRead';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';
import { mocked, press, refusal } from 'test/support/screens';

const line = (readOn: string | null, more: object = {}) =>
  render('c-user-sync-inventory-read', UserSyncInventoryRead, {
    businessUnitId: 'a01',
    readLabel: 'Read {0}.',
    neverLabel: 'Not read yet.',
    readOn,
    ...more
  } as Record<string, unknown>);
const text = (element: Element) => texts(element, '[role=status]')[0]!.replace(/\s/g, ' ');
const button = (element: Element) => query<HTMLElement & { label: string }>(element, '[data-read]').label;

beforeEach(() => mocked(requestInventory).mockResolvedValue(null));
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('says when it was read', () => {
  const element = line('2026-01-02T03:04:00Z');
  expect([text(element), button(element)]).toEqual(['Read Jan 2, 2026, 3:04 AM.', 'Read Again']);
});
it('says that it was never read', () => {
  const element = line(null);
  expect([text(element), button(element)]).toEqual(['Not read yet.', 'Read Account Engagement']);
});
it('looks until it is read', async () => {
  jest.useFakeTimers();
  const element = line(null);
  const looks = recorded(element, 'look');
  await press(element, '[data-read]');
  expect(text(element)).toBe('Account Engagement is being read.');
  await jest.advanceTimersByTimeAsync(3000);
  element['readOn'] = '2026-01-02T03:04:00Z';
  await settled();
  await jest.advanceTimersByTimeAsync(60_000);
  jest.useRealTimers();
  expect([looks.length, text(element)]).toEqual([1, 'Read Jan 2, 2026, 3:04 AM.']);
});
it('tells why it could not be asked for', async () => {
  mocked(requestInventory).mockRejectedValue(refusal('NotAdminHere'));
  const element = line(null);
  const failures = recorded<{ error: { code: string } }>(element, 'failure');
  await press(element, '[data-read]');
  expect([failures[0]!.error.code, text(element)]).toEqual(['NotAdminHere', 'Not read yet.']);
});
it('offers a reader nothing', () => expect(queryAll(line(null, { readOnly: true }), '[data-read]')).toEqual([]));
it('is accessible', () => expect(line(null)).toBeAccessible());
