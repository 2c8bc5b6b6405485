import UserSyncList from 'c/userSyncList';
import { query, queryAll, recorded, render, settled } from 'test/support/render';
import { refusal } from 'test/support/screens';

type Table = HTMLElement & { rows: { key: string }[]; busy: boolean; selectedKeys?: string[] };
type ListElement = HTMLElement & {
  question: object;
  scope: string;
  refresh(): Promise<void>;
  update(): Promise<void>;
  focusRow(key: string, name: string): void;
};
const page = (names: string[], next: string | null = null) => ({ rows: names.map((name) => ({ name })), total: names.length, next });
async function list(load: jest.Mock, more: object = {}) {
  const element = render('c-user-sync-list', UserSyncList, {
    what: 'The users',
    label: 'Users',
    columns: [
      { name: 'name', label: 'Name' },
      { name: 'actions', label: 'Actions', kind: 'actions' }
    ],
    rowOf: ({ name }: { name: string }) => ({ key: name, name, actions: [{ name: 'why', label: 'Why' }] }),
    load,
    scope: 'a01',
    question: { term: '' },
    ...more
  } as Record<string, unknown>);
  await settled();
  return element as unknown as ListElement;
}
const rows = (element: Element) => query<Table>(element, 'c-user-sync-table').rows.map(({ key }) => key);
const error = (element: Element) => query<HTMLElement & { error?: { code: string } }>(element, 'c-user-sync-error-panel').error;

afterEach(() => document.body.replaceChildren());

it('shows the first page and tells how many there are', async () => {
  const load = jest.fn().mockResolvedValue(page(['Ana', 'Ben']));
  const element = await list(load);
  const found = recorded(element, 'found');
  element.question = { term: 'an' };
  await settled();
  expect([rows(element), load.mock.lastCall, found]).toEqual([['Ana', 'Ben'], [{ term: 'an' }, null], [{ total: 2 }]]);
});
it('shows that it loads until there is something', async () => {
  const element = await list(jest.fn(() => new Promise(() => undefined)));
  expect([queryAll(element, 'c-user-sync-loading').length, queryAll(element, 'c-user-sync-table').length]).toEqual([1, 0]);
});
it('keeps the old rows, marked as busy, while it asks again', async () => {
  const load = jest.fn().mockResolvedValueOnce(page(['Ana']));
  const element = await list(load.mockReturnValue(new Promise(() => undefined)));
  element.question = { term: 'b' };
  await settled();
  expect([rows(element), query<Table>(element, 'c-user-sync-table').busy]).toEqual([['Ana'], true]);
});
it('never shows the rows of another business unit', async () => {
  const element = await list(
    jest
      .fn()
      .mockResolvedValueOnce(page(['Ana']))
      .mockReturnValue(new Promise(() => undefined))
  );
  element.scope = 'b02';
  element.question = { term: '' };
  await settled();
  expect([queryAll(element, 'c-user-sync-table').length, queryAll(element, 'c-user-sync-loading').length]).toEqual([0, 1]);
});
it('drops an answer that a later question has overtaken', async () => {
  let late: (answer: unknown) => void = () => undefined;
  const load = jest
    .fn()
    .mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
    .mockResolvedValue(page(['Ben']));
  const element = await list(load);
  element.question = { term: 'ben' };
  await settled();
  late(page(['Ana']));
  await settled();
  expect(rows(element)).toEqual(['Ben']);
});
it('says what failed where it failed, and tries again', async () => {
  const element = await list(
    jest
      .fn()
      .mockRejectedValueOnce(refusal('NotFound'))
      .mockResolvedValue(page(['Ana']))
  );
  expect(error(element)!.code).toBe('NotFound');
  query(element, 'c-user-sync-error-panel').dispatchEvent(new CustomEvent('retry'));
  await settled();
  expect([rows(element), error(element)]).toEqual([['Ana'], undefined]);
});
it('has a place for what to do when it is empty', async () =>
  expect(queryAll(await list(jest.fn().mockResolvedValue(page([]))), 'slot[name=empty]')).toHaveLength(1));
it('goes on by key, and reads the same page again', async () => {
  const load = jest.fn().mockResolvedValue({
    ...page(
      Array.from({ length: 20 }, (_, index) => `User ${index}`),
      'n'
    ),
    total: 50_000
  });
  const element = await list(load);
  query(element, 'c-user-sync-table').dispatchEvent(new CustomEvent('page', { detail: { direction: 'next' } }));
  await settled();
  await element.refresh();
  expect(load.mock.calls.map(([, after]) => after)).toEqual([null, 'n', 'n']);
});
it.each(['rowaction', 'select', 'sort'])('passes on what the table fires: %s', async (name) => {
  const element = await list(jest.fn().mockResolvedValue(page(['Ana'])));
  const details = recorded(element, name);
  query(element, 'c-user-sync-table').dispatchEvent(new CustomEvent(name, { detail: { key: 'Ana' } }));
  expect(details).toEqual([{ key: 'Ana' }]);
});
it('moves the focus to a button of a row', async () => {
  const element = await list(jest.fn().mockResolvedValue(page(['Ana'])));
  element.focusRow('Ana', 'why');
  await settled();
  expect(query(element, 'c-user-sync-table').shadowRoot!.activeElement!.tagName).toBe('LIGHTNING-BUTTON');
});
it('is accessible', async () => expect(await list(jest.fn().mockResolvedValue(page(['Ana'])))).toBeAccessible());

describe('new values that arrive by themselves', () => {
  type Value = { name: string; state?: string };
  const fresh = (element: Element) => queryAll<HTMLElement & { text: string }>(element, '[data-fresh]')[0];
  const states = (element: Element) => query<Table>(element, 'c-user-sync-table').rows.map((row) => (row as unknown as Value).state);
  const rowOf = ({ name, state }: Value) => ({ key: name, name, state });
  const values = (all: Value[]) => ({ rows: all, total: all.length, next: null });
  async function updated(before: Value[], after: Value[]) {
    const load = jest.fn().mockResolvedValueOnce(values(before)).mockResolvedValue(values(after));
    const element = await list(load, { rowOf });
    await element.update();
    await settled();
    return element;
  }
  it('change in the rows that are shown, whose order stays', async () => {
    const element = await updated(
      [{ name: 'Ana', state: 'in line' }, { name: 'Ben' }],
      [{ name: 'Ben' }, { name: 'Ana', state: 'created' }]
    );
    expect([rows(element), states(element), fresh(element)]).toEqual([['Ana', 'Ben'], ['created', undefined], undefined]);
  });
  it('of other rows wait until they are wanted', async () => {
    const element = await updated([{ name: 'Ana' }, { name: 'Ben' }], [{ name: 'Aaron' }, { name: 'Ana' }]);
    expect([rows(element), fresh(element)!.text]).toEqual([['Ana', 'Ben'], 'New results: 1']);
    fresh(element)!.dispatchEvent(new CustomEvent('action'));
    await settled();
    expect([rows(element), fresh(element)]).toEqual([['Aaron', 'Ana'], undefined]);
  });
  it('are there at once where there was nobody', async () => expect(rows(await updated([], [{ name: 'Ana' }]))).toEqual(['Ana']));
  it('never replace what is shown by an error', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce(values([{ name: 'Ana' }]))
      .mockRejectedValue(refusal('NotFound'));
    const element = await list(load, { rowOf });
    await element.update();
    await settled();
    expect([rows(element), error(element)]).toEqual([['Ana'], undefined]);
  });
});
