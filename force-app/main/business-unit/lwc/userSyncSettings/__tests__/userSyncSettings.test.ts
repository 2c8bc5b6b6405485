import UserSyncSettings from 'c/userSyncSettings';
import { query, queryAll, recorded, render, texts } from 'test/support/render';

const settings = [
  { name: 'RecycleNumber', value: null, defaultValue: 50, minimum: 1, maximum: 10_000 },
  { name: 'ActivityDays', value: 30, defaultValue: 90, minimum: 7, maximum: 730 }
];
type Input = HTMLElement & { value: unknown; reportValidity: () => boolean; label: string };
const card = (more: object = {}) => {
  const element = render('c-user-sync-settings', UserSyncSettings, { settings, ...more } as Record<string, unknown>);
  for (const input of queryAll<Input>(element, 'lightning-input')) input.reportValidity = () => true;
  return element;
};
const input = (element: Element, name: string) => query<Input>(element, `lightning-input[data-name=${name}]`);

afterEach(() => document.body.replaceChildren());

it('says what it takes and what the default is', () =>
  expect(texts(card(), '.hint')).toEqual(['1 to 10,000. Default: 50.', '7 to 730. Default: 90.']));
it('shows the default where nothing was chosen', () =>
  expect([input(card(), 'RecycleNumber').value, input(card(), 'ActivityDays').value]).toEqual([50, 30]));
it('saves only what has changed', () => {
  const element = card();
  const saves = recorded(element, 'save');
  input(element, 'RecycleNumber').value = '20';
  query(element, '[data-save]').click();
  expect(saves).toEqual([{ changes: [{ name: 'RecycleNumber', value: 20 }] }]);
});
it('goes back to the default by saving nothing', () => {
  const element = card();
  const saves = recorded(element, 'save');
  query(element, 'lightning-button[data-name=ActivityDays]').click();
  query(element, '[data-save]').click();
  expect(saves).toEqual([{ changes: [{ name: 'ActivityDays', value: null }] }]);
});
it('offers the default only where another value was chosen', () =>
  expect(queryAll(card(), 'lightning-button[data-name]').map((button) => (button as HTMLElement).dataset.name)).toEqual(['ActivityDays']));
it('stays at a value out of range', () => {
  const element = card();
  const saves = recorded(element, 'save');
  const wrong = input(element, 'ActivityDays');
  wrong.reportValidity = () => false;
  const focus = jest.spyOn(wrong, 'focus');
  query(element, '[data-save]').click();
  expect([saves, focus.mock.calls.length]).toEqual([[], 1]);
});
it('is text for a reader', () => {
  const element = card({ readOnly: true });
  expect([queryAll(element, 'lightning-input').length, texts(element, '.setting')[1]]).toEqual([0, expect.stringContaining('30')]);
});
it('is accessible', () => expect(card()).toBeAccessible());
