import UserSyncSearch from 'c/userSyncSearch';
import { query, recorded, render } from 'test/support/render';

const search = () => render('c-user-sync-search', UserSyncSearch, { label: 'Search' });
const type = (element: Element, value: string, pause = 300) => {
  query(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value } }));
  jest.advanceTimersByTime(pause);
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

it('waits until the typing pauses', () => {
  const element = search();
  const terms = recorded(element, 'search');
  type(element, 'an', 299);
  type(element, 'ana');
  expect(terms).toEqual([{ term: 'ana' }]);
});
it('takes less than two characters for nothing', () => {
  const element = search();
  const terms = recorded(element, 'search');
  type(element, ' a ');
  expect(terms).toEqual([{ term: '' }]);
});
it('asks nothing any more when it is gone', () => {
  const element = search();
  const terms = recorded(element, 'search');
  type(element, 'ana', 0);
  element.remove();
  jest.advanceTimersByTime(300);
  expect(terms).toEqual([]);
});
it('is accessible', async () => {
  const element = search();
  jest.useRealTimers();
  await expect(element).toBeAccessible();
});
