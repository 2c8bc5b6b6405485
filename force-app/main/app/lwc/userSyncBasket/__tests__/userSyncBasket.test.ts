import UserSyncBasket from 'c/userSyncBasket';
import { allText, query, queryAll, recorded, render, settled, texts } from 'test/support/render';

const changes = [
  { key: 'a', text: 'Add Ana to Marketing Users' },
  { key: 'b', text: 'Remove Ben from Sales Users', failure: 'Salesforce is busy.' }
];
const basket = (properties: object = {}) =>
  render('c-user-sync-basket', UserSyncBasket, { changes, affected: 212, ...properties } as Record<string, unknown>);

afterEach(() => document.body.replaceChildren());

it('is not there without changes', () => expect(allText(basket({ changes: [] }))).toBe(''));
it('counts changes and users', () => {
  const element = basket();
  expect([texts(element, '[data-count]'), texts(element, '[data-affected]')]).toEqual([['Changes: 2'], ['Users affected: 212']]);
});
it('claims no number that it does not know', () => expect(queryAll(basket({ affected: undefined }), '[data-affected]')).toHaveLength(0));
it('lists the changes with why they failed', async () => {
  const element = basket();
  query(element, '[data-toggle]').click();
  await settled();
  expect(texts(element, 'li')).toEqual(['Add Ana to Marketing Users', expect.stringContaining('Salesforce is busy.')]);
});
it('fires one event a button', async () => {
  const element = basket();
  query(element, '[data-toggle]').click();
  await settled();
  const undone = recorded(element, 'undo');
  const fired: string[] = [];
  for (const name of ['undolast', 'discard', 'preview']) element.addEventListener(name, () => fired.push(name));
  query(element, '[data-key=b]').click();
  for (const selector of ['[data-undo-last]', '[data-discard]', '[data-preview]']) query(element, selector).click();
  expect([undone, fired]).toEqual([[{ key: 'b' }], ['undolast', 'discard', 'preview']]);
});
it('says when the preview no longer fits', () => expect(allText(basket({ stale: true }))).toContain('The preview no longer fits'));
it('is accessible', () => expect(basket()).toBeAccessible());
