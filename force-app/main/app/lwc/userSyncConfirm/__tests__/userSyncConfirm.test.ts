import UserSyncConfirm from 'c/userSyncConfirm';
import { allText, query, queryAll, recorded, render, settled, texts } from 'test/support/render';

const confirm = (properties: object = {}) =>
  render('c-user-sync-confirm', UserSyncConfirm, {
    heading: 'Release',
    text: 'Nobody is recycled.',
    confirmLabel: 'Release',
    ...properties
  } as Record<string, unknown>);
const press = (element: Element) => query(element, '[data-confirm]').click();

afterEach(() => document.body.replaceChildren());

it('confirms', () => {
  const element = confirm();
  const closes = recorded(element, 'modalclose');
  press(element);
  expect(closes).toEqual(['confirm']);
});
it('is left without an answer', () => {
  const element = confirm();
  const closes = recorded(element, 'modalclose');
  query(element, '[data-cancel]').click();
  expect(closes).toEqual([null]);
});
it('shows ten names and how many more', () => {
  const element = confirm({ list: Array.from({ length: 12 }, (_, index) => `User ${index}`) });
  expect([texts(element, 'li').length, allText(element)]).toEqual([10, expect.stringContaining('And 2 more.')]);
});

describe('typed', () => {
  const typed = async (value: string) => {
    const element = confirm({ typed: '27' });
    const closes = recorded(element, 'modalclose');
    query<HTMLInputElement>(element, 'lightning-input').value = value;
    press(element);
    await settled();
    return { closes, alert: texts(element, '[role=alert]')[0] };
  };
  it('right confirms', async () => expect((await typed(' 27 ')).closes).toEqual(['confirm']));
  it('wrong says so and stays', async () => expect(await typed('26')).toEqual({ closes: [], alert: 'This is not 27.' }));
});

describe('typed if one likes', () => {
  const answer = (value: string) => {
    const element = confirm({ typed: '4', typedOptional: true });
    const closes = recorded(element, 'modalclose');
    query<HTMLInputElement>(element, 'lightning-input').value = value;
    press(element);
    return closes;
  };
  it.each([
    ['', ['confirm']],
    ['4', ['typed']],
    ['5', []]
  ])('%p', (value, closes) => expect(answer(value)).toEqual(closes));
});

describe('ticked', () => {
  it('is needed', async () => {
    const element = confirm({ check: 'I have seen them' });
    const closes = recorded(element, 'modalclose');
    press(element);
    await settled();
    expect([closes, texts(element, '[role=alert]')]).toEqual([[], ['Confirm this first.']]);
    query(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    press(element);
    expect(closes).toEqual(['confirm']);
  });
});

it('is red only when it destroys', () =>
  expect(
    [confirm(), confirm({ destructive: true })].map(
      (element) => queryAll<HTMLElement & { variant: string }>(element, '[data-confirm]')[0]!.variant
    )
  ).toEqual(['brand', 'destructive']));
it('is accessible', () => expect(confirm({ list: ['Ana'], check: 'Seen', typed: '1' })).toBeAccessible());
