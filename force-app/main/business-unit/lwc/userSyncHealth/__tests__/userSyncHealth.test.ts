import UserSyncHealth from 'c/userSyncHealth';
import { query, queryAll, recorded, render, texts } from 'test/support/render';

const time = (value: string | null) => ({ type: 'datetime', value, label: '' });
const lines = [
  { code: 'Schedule', ok: false, arguments: [time(null), { type: 'user', value: null, label: null }], fix: 'TakeOver' },
  { code: 'Beat', ok: true, arguments: [time('2026-01-02T03:04:00Z')], fix: null },
  { code: 'EventUser', ok: false, arguments: [], fix: 'TakeOver' },
  { code: 'Held', ok: false, arguments: [{ type: 'number', value: '31', label: '' }], fix: 'OpenActivity' }
];
const health = (more: object = {}) => render('c-user-sync-health', UserSyncHealth, { lines, ...more } as Record<string, unknown>);

afterEach(() => document.body.replaceChildren());

it('says each thing with its value', () =>
  expect(texts(health(), 'dd.text').map((text) => text.replace(/\s/g, ' '))).toEqual([
    'Nothing is scheduled.',
    'Jan 2, 2026, 3:04 AM',
    'Automated Process may use the credential: no',
    '31'
  ]));
it('says in words what is well', () =>
  expect(
    queryAll<HTMLElement & { alternativeText: string }>(health(), 'lightning-icon').map(({ alternativeText }) => alternativeText)
  ).toEqual(['Needs attention', 'Good', 'Needs attention', 'Needs attention']));
it('has the fix of each as a button', () => {
  const element = health();
  const fixes = recorded(element, 'fix');
  queryAll(element, 'lightning-button').forEach((button) => button.click());
  expect(fixes).toEqual([{ fix: 'TakeOver' }, { fix: 'TakeOver' }, { fix: 'OpenActivity' }]);
});
it('offers a reader no fix', () => expect(queryAll(health({ readOnly: true }), 'lightning-button')).toHaveLength(0));
it('is accessible', () => {
  expect(query(health(), 'dl')).toBeTruthy();
  return expect(health()).toBeAccessible();
});
