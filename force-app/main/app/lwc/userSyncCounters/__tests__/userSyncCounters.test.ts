import UserSyncCounters from 'c/userSyncCounters';
import { queryAll, recorded, render } from 'test/support/render';

type Button = HTMLElement & { label: string; ariaPressed: string };
const counters = (properties: object = {}) =>
  render('c-user-sync-counters', UserSyncCounters, {
    counts: { Skipped: 7, Recycled: 1204, Created: 0 },
    tense: 'will',
    ...properties
  } as Record<string, unknown>);
const labels = (element: Element) => queryAll<Button>(element, 'lightning-button').map(({ label }) => label);

afterEach(() => document.body.replaceChildren());

it('shows those who are recycled first, and no empty count', () =>
  expect(labels(counters())).toEqual(['Will recycle (1,204)', 'Will skip (7)']));
it('begins with all where there is a total', () => expect(labels(counters({ total: 1211 }))[0]).toBe('All (1,211)'));
it('keeps a chosen outcome that has become empty', () => expect(labels(counters({ selected: 'Created' }))).toContain('Will create (0)'));
it('filters, and the second press shows all again', () => {
  const element = counters({ selected: 'Skipped' });
  const selects = recorded(element, 'select');
  queryAll(element, 'lightning-button').forEach((button) => button.click());
  expect(selects).toEqual([{ outcome: 'Recycled' }, { outcome: '' }]);
});
it('is accessible', () => expect(counters({ total: 7 })).toBeAccessible());
