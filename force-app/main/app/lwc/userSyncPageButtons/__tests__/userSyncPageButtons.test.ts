import UserSyncPageButtons, { type PageOf } from 'c/userSyncPageButtons';
import { focused } from 'test/support/deep';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';

type Button = HTMLElement & { label: string; disabled: boolean };
const middle = { from: 51, to: 100, total: 120, hasPrevious: true, hasNext: true };
const first = { from: 1, to: 50, total: 120, hasPrevious: false, hasNext: true };
const last = { from: 101, to: 120, total: 120, hasPrevious: true, hasNext: false };
const pages = (page: PageOf) =>
  render('c-user-sync-page-buttons', UserSyncPageButtons, { page } as Record<string, unknown>) as unknown as HTMLElement & { page: PageOf };
const button = (element: Element, direction: string) => query<Button>(element, `[data-direction=${direction}]`);
/** Presses a button that has the focus, and shows the page that comes of it. */
const turn = async (element: HTMLElement & { page: PageOf }, direction: string, page: PageOf) => {
  button(element, direction).focus();
  button(element, direction).click();
  element.page = page;
  await settled();
};
const focus = (element: Element) => (focused(element) ?? document.activeElement)?.textContent;

afterEach(() => document.body.replaceChildren());

it('says which rows of how many are shown', () => expect(texts(pages(first), '[role=status]')).toEqual(['Rows 1 to 50 of 120']));
it('turns the page', () => {
  const element = pages(first);
  const turns = recorded(element, 'page');
  button(element, 'next').click();
  expect([turns, button(element, 'previous').disabled]).toEqual([[{ direction: 'next' }], true]);
});
it('has no buttons when there is only one page', () =>
  expect(queryAll(pages({ ...first, hasNext: false }), '[data-direction]')).toHaveLength(0));
it('leaves the focus on the pressed button', async () => {
  const element = pages(first);
  await turn(element, 'next', middle);
  expect(focus(element)).toBe('Next');
});
it.each([
  ['next', last, 'Previous'],
  ['previous', first, 'Next']
])('gives the focus to the other button once there is no %s page', async (direction, page, other) => {
  const element = pages(middle);
  await turn(element, direction, page);
  expect(focus(element)).toBe(other);
});
it('takes the focus from nowhere else', async () => {
  const element = pages(middle);
  button(element, 'next').click();
  element.page = last;
  await settled();
  expect(document.activeElement).toBe(document.body);
});
it('is accessible', () => expect(pages(middle)).toBeAccessible());
