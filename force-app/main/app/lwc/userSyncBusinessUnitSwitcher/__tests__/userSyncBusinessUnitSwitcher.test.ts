import UserSyncBusinessUnitSwitcher from 'c/userSyncBusinessUnitSwitcher';
import { query, render } from 'test/support/render';

type Combobox = HTMLElement & { options: unknown; value: string };
const switcher = () =>
  render('c-user-sync-business-unit-switcher', UserSyncBusinessUnitSwitcher, {
    value: 'b',
    units: [
      { id: 'a', name: 'Americas', accountEngagementId: '0UvA' },
      { id: 'b', name: 'Europe', accountEngagementId: '0UvB' }
    ]
  });

it('offers the business units by name', () => {
  const { options, value } = query<Combobox>(switcher(), 'lightning-combobox');
  expect([options, value]).toEqual([
    [
      { label: 'Americas', value: 'a' },
      { label: 'Europe', value: 'b' }
    ],
    'b'
  ]);
});
it('tells apart those that are called alike', () => {
  const units = ['A', 'B', 'C'].map((id) => ({ id, name: id === 'C' ? 'Americas' : 'Europe', accountEngagementId: `0Uv${id}` }));
  const element = render('c-user-sync-business-unit-switcher', UserSyncBusinessUnitSwitcher, { value: 'B', units });
  expect(query<Combobox>(element, 'lightning-combobox').options).toEqual([
    { label: 'Europe (0UvA)', value: 'A' },
    { label: 'Europe (0UvB)', value: 'B' },
    { label: 'Americas', value: 'C' }
  ]);
});
it('fires the id of the chosen one', () => {
  const element = switcher();
  const change = jest.fn();
  element.addEventListener('change', (event) => change((event as CustomEvent).detail));
  query(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'a' } }));
  expect(change.mock.calls).toEqual([[{ id: 'a' }]]);
});
