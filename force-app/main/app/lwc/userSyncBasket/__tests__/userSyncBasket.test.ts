import UserSyncBasket from 'c/userSyncBasket';
import { allText, query, queryAll, recorded, render, settled, texts } from 'test/support/render';
import { modal, press } from 'test/support/screens';

const changes = [
  { key: 'a', text: 'Add Ana to Marketing Users' },
  { key: 'b', text: 'Remove Ben from Sales Users', failure: 'Salesforce is busy.' }
];
const begin = async () => 'p1';
const basket = (properties: object = {}) =>
  render('c-user-sync-basket', UserSyncBasket, { changes, affected: 212, begin, ...properties } as Record<string, unknown>);

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('is not there without changes', () => expect(allText(basket({ changes: [] }))).toBe(''));
it('counts changes and users', () => {
  const element = basket();
  expect([texts(element, '[data-count]'), texts(element, '[data-affected]')]).toEqual([['Changes: 2'], ['Users affected: 212']]);
});
it('says that a number is an estimate', () =>
  expect(texts(basket({ about: true }), '[data-affected]')).toEqual(['Users affected: about 212']));
it('claims no number that it does not know', () => expect(queryAll(basket({ affected: undefined }), '[data-affected]')).toHaveLength(0));
it('lists the changes with why they failed', async () => {
  const element = basket();
  await press(element, '[data-toggle]');
  expect(texts(element, 'li')).toEqual(['Add Ana to Marketing Users', expect.stringContaining('Salesforce is busy.')]);
});
it('takes back one, or the last', async () => {
  const element = basket();
  const undone = recorded(element, 'undo');
  await press(element, '[data-toggle]');
  await press(element, '[data-key=a]');
  await press(element, '[data-undo-last]');
  expect(undone).toEqual([{ key: 'a' }, { key: 'b' }]);
});
it('keeps the focus when the change that had it is taken back', async () => {
  const element = basket();
  await press(element, '[data-toggle]');
  query(element, '[data-key=a]').click();
  element['changes'] = changes.slice(1);
  await settled();
  expect((element.shadowRoot!.activeElement as HTMLElement).dataset).toHaveProperty('toggle');
});
it('tells the frame when the last change is taken back, since the button is gone that had the focus', async () => {
  const element = basket({ changes: changes.slice(0, 1) });
  const emptied = recorded(element, 'emptied');
  query(element, '[data-undo-last]').click();
  element['changes'] = [];
  await settled();
  expect(emptied).toHaveLength(1);
});
it('previews before it saves', async () => {
  const element = basket({ tense: 'would' });
  const saves = recorded(element, 'save');
  await press(element, '[data-preview]');
  expect([saves, modal.mock.lastCall![0]]).toEqual([[], expect.objectContaining({ begin, tense: 'would' })]);
  modal.mockResolvedValueOnce('save');
  await press(element, '[data-preview]');
  expect(saves).toHaveLength(1);
});
it('is discarded', async () => {
  const element = basket();
  const discards = recorded(element, 'discard');
  await press(element, '[data-discard]');
  expect(discards).toHaveLength(1);
});
it('is accessible', () => expect(basket()).toBeAccessible());
