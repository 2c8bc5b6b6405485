import UserSyncRolePicker from 'c/userSyncRolePicker';
import { query, recorded, render } from 'test/support/render';

type Combobox = HTMLElement & { options: { label: string }[]; variant: string };
const roles = [
  { id: '102', name: 'Marketing', kind: 'marketing' },
  { id: '151', name: 'Content Editor', kind: 'custom' }
];
const picker = (properties: object = {}) =>
  render('c-user-sync-role-picker', UserSyncRolePicker, { label: 'Role', roles, ...properties } as Record<string, unknown>);

it('marks the default, which is found by its kind', () =>
  expect(query<Combobox>(picker(), 'lightning-combobox').options.map(({ label }) => label)).toEqual([
    'Marketing (Default)',
    'Content Editor'
  ]));
it('fires the id', () => {
  const element = picker();
  const changes = recorded(element, 'change');
  query(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: '151' } }));
  expect(changes).toEqual([{ roleId: '151' }]);
});
it('keeps its label for screen readers in a table', () =>
  expect(query<Combobox>(picker({ quiet: true }), 'lightning-combobox').variant).toBe('label-hidden'));
