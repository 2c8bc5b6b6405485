import UserSyncPanel from 'c/userSyncPanel';
import { query, recorded, render, settled } from 'test/support/render';

const panel = (heading = 'Ana Ruiz') => render('c-user-sync-panel', UserSyncPanel, { subject: '005a', heading });
const focusedTag = (element: Element) => element.shadowRoot!.activeElement?.tagName;

afterEach(() => document.body.replaceChildren());

it('begins at its heading once that is known', async () => {
  const element = panel('');
  const before = focusedTag(element);
  element.heading = 'Ana Ruiz';
  await settled();
  expect([before, focusedTag(element)]).toEqual([undefined, 'H2']);
});
it('leaves the focus where it is while it shows the same', async () => {
  const element = panel();
  query(element, '[data-close]').focus();
  element.heading = 'Ana María Ruiz';
  await settled();
  expect(focusedTag(element)).toBe('LIGHTNING-BUTTON');
});
it('begins again with something else', async () => {
  const element = panel();
  query(element, '[data-close]').focus();
  element.subject = '005b';
  element.heading = 'Ben Ito';
  await settled();
  expect(focusedTag(element)).toBe('H2');
});
it('is closed by Escape and by its button', () => {
  const element = panel();
  const closes = recorded(element, 'close');
  query(element, 'aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  query(element, '[data-close]').click();
  expect(closes).toHaveLength(2);
});
it('leaves other keys alone', () => {
  const element = panel();
  const closes = recorded(element, 'close');
  query(element, 'aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  expect(closes).toEqual([]);
});
it('is accessible', () => expect(panel()).toBeAccessible());
