import UserSyncUnitList from 'c/userSyncUnitList';
import { queryAll, recorded, render, texts } from 'test/support/render';

const units = [
  { id: 'a', name: 'Americas', status: 'Legacy' },
  { id: 'b', name: 'Europe', status: 'Transferred' }
];
const list = () => render('c-user-sync-unit-list', UserSyncUnitList, { units, value: 'b' } as Record<string, unknown>);

afterEach(() => document.body.replaceChildren());

it('shows each with its state', () => expect(texts(list(), 'button span')).toEqual(['Legacy User Sync', 'Transferred']));
it('says which one is shown', () =>
  expect(queryAll(list(), 'button').map((button) => button.getAttribute('aria-current'))).toEqual([null, 'true']));
it('fires the one that was pressed', () => {
  const element = list();
  const changes = recorded(element, 'change');
  queryAll(element, 'button')[0]!.click();
  expect(changes).toEqual([{ id: 'a' }]);
});
it('is accessible', () => expect(list()).toBeAccessible());
