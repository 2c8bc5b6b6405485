import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import saveSettings from '@salesforce/apex/UserSyncBusinessUnitController.saveSettings';
import UserSyncSettings from 'c/userSyncSettings';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';
import { mocked, modal, press, refusal } from 'test/support/screens';

const settings = [
  { name: 'RecycleNumber', value: null, defaultValue: 50, minimum: 1, maximum: 10_000 },
  { name: 'ActivityDays', value: 30, defaultValue: 90, minimum: 7, maximum: 730 }
];
type Input = HTMLElement & { value: unknown; reportValidity: () => boolean; label: string };
const card = (more: object = {}) => {
  const element = render('c-user-sync-settings', UserSyncSettings, { businessUnitId: 'a01', settings, ...more } as Record<string, unknown>);
  for (const input of queryAll<Input>(element, 'lightning-input')) input.reportValidity = () => true;
  return element;
};
const input = (element: Element, name: string) => query<Input>(element, `lightning-input[data-name=${name}]`);
const set = async (element: Element, name: string, value: string) => {
  input(element, name).value = value;
  await press(element, '[data-save]');
};
const saved = () => mocked(saveSettings).mock.calls.map(([parameters]) => parameters.settings);

beforeEach(() => {
  sessionStorage.clear();
  mocked(load).mockResolvedValue({ settings });
  mocked(saveSettings).mockResolvedValue(null);
});
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('says what it takes and what the default is', () =>
  expect(texts(card(), '.hint')).toEqual(['1 to 10,000. Default: 50.', '7 to 730. Default: 90.']));
it('shows the default where nothing was chosen', () =>
  expect([input(card(), 'RecycleNumber').value, input(card(), 'ActivityDays').value]).toEqual([50, 30]));
it('saves only what has changed', async () => {
  const element = card();
  const done = recorded(element, 'done');
  await set(element, 'RecycleNumber', '20');
  expect([saved(), done]).toEqual([[[{ name: 'RecycleNumber', value: 20 }]], [{ text: 'Settings saved.' }]]);
});
it('sends nothing when nothing has changed, and says so', async () => {
  const element = card();
  const done = recorded(element, 'done');
  await press(element, '[data-save]');
  expect([saved(), done]).toEqual([[], [{ text: 'No setting has changed.' }]]);
});
it('leaves the button under the mouse, although a field that is left shows or drops its message', () => {
  const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  query(card(), '[data-save]').dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
});
it('goes back to the default by saving nothing', async () => {
  const element = card();
  await press(element, 'lightning-button[data-name=ActivityDays]');
  await press(element, '[data-save]');
  expect(saved()).toEqual([[{ name: 'ActivityDays', value: null }]]);
});
it('offers the default only where another value was chosen', () =>
  expect(queryAll(card(), 'lightning-button[data-name]').map((button) => (button as HTMLElement).dataset.name)).toEqual(['ActivityDays']));
describe('what is typed and not saved', () => {
  const type = async (element: Element, name: string, value: string) => {
    input(element, name).value = value;
    input(element, name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
  };
  const notice = (element: Element) =>
    queryAll<HTMLElement & { text: string }>(query(element, 'c-user-sync-notice-bar'), 'c-user-sync-notice')[0];
  const back = async (more: object = {}) => {
    document.body.replaceChildren();
    const element = card(more);
    await settled();
    return element;
  };
  it('is there again when one has left and come back, and can be saved', async () => {
    await type(card(), 'ActivityDays', '45');
    const element = await back();
    expect([notice(element)!.text, input(element, 'ActivityDays').value]).toEqual([
      expect.stringMatching(/^Your unsaved changes from .* are back\.$/),
      '45'
    ]);
    await press(element, '[data-save]');
    expect(saved()).toEqual([[{ name: 'ActivityDays', value: 45 }]]);
    expect(notice(await back())).toBeUndefined();
  });
  it('can be discarded', async () => {
    await type(card(), 'ActivityDays', '45');
    const element = await back();
    notice(element)!.dispatchEvent(new CustomEvent('secondaction'));
    for (let turn = 0; turn < 3; turn++) await settled();
    expect(input(element, 'ActivityDays').value).toBe(30);
  });
  it('is not kept where it is as it was, nor once somebody has saved the same', async () => {
    const element = card();
    await type(element, 'RecycleNumber', '20');
    await type(element, 'RecycleNumber', '50');
    expect(notice(await back())).toBeUndefined();
    const other = card();
    await type(other, 'ActivityDays', '45');
    (other as unknown as { settings: object[] }).settings = [settings[0]!, { ...settings[1]!, value: 45 }];
    expect(notice(await back())).toBeUndefined();
  });
  it('is not looked for where a person may only look', async () => {
    await type(card(), 'ActivityDays', '45');
    expect(notice(await back({ readOnly: true }))).toBeUndefined();
  });
});
it('asks before a limit of recycling is raised', async () => {
  const element = card();
  await set(element, 'RecycleNumber', '100');
  expect([modal.mock.lastCall![0].text, saved()]).toEqual(['Recycled without approval, up to: 100 in 24 hours.', []]);
  modal.mockResolvedValueOnce('confirm');
  await press(element, '[data-save]');
  expect(saved()).toEqual([[{ name: 'RecycleNumber', value: 100 }]]);
});
it('asks whose value counts when somebody else has changed the same one', async () => {
  mocked(load).mockResolvedValue({ settings: [settings[0], { ...settings[1], value: 60 }] });
  const element = card();
  await set(element, 'ActivityDays', '45');
  expect([modal.mock.lastCall![0].text, saved()]).toEqual(['Keep activity, days is 60 now; you want 45.', []]);
  modal.mockResolvedValueOnce('confirm');
  await press(element, '[data-save]');
  expect(saved()).toEqual([[{ name: 'ActivityDays', value: 45 }]]);
});
it('keeps what was typed when it is refused', async () => {
  mocked(saveSettings).mockRejectedValue(refusal('NoPermission'));
  const element = card();
  const failures = recorded<{ error: { code: string } }>(element, 'failure');
  await set(element, 'RecycleNumber', '20');
  expect([failures[0]!.error.code, input(element, 'RecycleNumber').value]).toEqual(['NoPermission', '20']);
});
it('stays at a value out of range', async () => {
  const element = card();
  const wrong = input(element, 'ActivityDays');
  wrong.reportValidity = () => false;
  const focus = jest.spyOn(wrong, 'focus');
  await press(element, '[data-save]');
  await settled();
  expect([saved(), focus.mock.calls.length]).toEqual([[], 1]);
});
it('is text for a reader', () => {
  const element = card({ readOnly: true });
  expect([queryAll(element, 'lightning-input').length, texts(element, '.setting')[1]]).toEqual([0, expect.stringContaining('30')]);
});
it('is accessible', () => expect(card()).toBeAccessible());
